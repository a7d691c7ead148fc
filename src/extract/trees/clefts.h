#pragma once
// "It was in May that Acme sold it": what stands between "it was" and "that" is said of the clause.

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Of a time: "It was not until May that Acme sold it" tells that Acme sold it, in May.
void mend_cleft(Document& document, const Knowledge& knowledge, const Sentence& sentence);

}  // namespace claimgraph
