#pragma once
// "5 million crowns" in a text that has "3 million Swedish crowns", or speaks of Sweden alone of
// the countries that have crowns.

#include "core/document.h"
#include "knowledge/quantity_words.h"

namespace claimgraph {

/// Gives amounts of a bare noun the one currency that the document's other amounts have by that
/// noun, or without such the one whose country it names; where it has two, or none, the noun stays
/// a unit.
void settle_bare_currencies(Document& document, const QuantityWords& words);

}  // namespace claimgraph
