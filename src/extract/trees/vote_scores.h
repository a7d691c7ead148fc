#pragma once
// "The bill passed the House 218-213", "voted 7-2 on Monday to reject it": how many voted for and
// against.

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Hangs the first number on the verb and the second on the first, and takes them off names.
void mend_vote_scores(Document& document, const Knowledge& knowledge);

}  // namespace claimgraph
