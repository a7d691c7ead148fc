#pragma once
// Deeds that the parser took for descriptions of what they were done to: "and later founded Acme".

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// "left Beta and later founded Acme" with Acme as later founded, and left as well: behind "and"
/// and when that was, a past before a name is what was done next.
void mend_deeds_behind_and(Document& document, const Knowledge& knowledge,
                           const Sentence& sentence);

}  // namespace claimgraph
