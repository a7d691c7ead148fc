#pragma once
// Posts that somebody was given, where the parser takes the giving for an adjective.

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Mends "was elected governor of Ohio", read as "is a governor who was elected": the participle
/// leads, and the post is what she was elected.
void mend_given_posts(Document& document, const Knowledge& knowledge, const Sentence& sentence);

}  // namespace claimgraph
