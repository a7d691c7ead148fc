#pragma once
// What a noun tells where an aside parts its subject from its verb: "the claim that the patents,
// granted in 2014, were invalid".

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Hangs the verb behind such an aside on the noun before "that" or "into whether".
void mend_parted_contents(Document& document, const Knowledge& knowledge, const Sentence& sentence);

}  // namespace claimgraph
