#pragma once
// Nouns behind what they measure: "a 90-kilometre cable".

#include "core/document.h"

namespace claimgraph {

/// Makes the unit of a hyphened measure describe the noun right behind, where it stands beside it.
void mend_measured_noun(Document& document, const QuantityMention& mention);

}  // namespace claimgraph
