#pragma once
// "5 million crowns" in a text that has "3 million Swedish crowns".

#include "core/document.h"

namespace claimgraph {

/// Gives amounts of a bare noun the one currency that the document's other amounts have by that
/// noun; where it has two, or none, the noun stays a unit.
void settle_bare_currencies(Document& document);

}  // namespace claimgraph
