#pragma once
// "It was in May that Acme sold it", "A pump is what Acme sold": what is set apart
// from its clause is said of it.

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Of a time: "It was not until May that Acme sold it" tells that Acme sold it, in May. Of a thing:
/// "A fine is what the court gave Acme" tells that the court gave Acme a fine.
void mend_cleft(Document& document, const Knowledge& knowledge, const Sentence& sentence);

}  // namespace claimgraph
