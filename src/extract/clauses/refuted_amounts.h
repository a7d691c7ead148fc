#pragma once
// Amounts that a sentence mentions only to say that they are wrong: "61,000 pumps, not 48,600".

#include "extract/clauses/arguments.h"

namespace claimgraph {

/// Whether "not", "and not" or "rather than" stands right before the amount, a preposition and an
/// article aside: "400 pumps and not the 500 that it named", "on 40 chips, rather than on 50".
bool is_refuted(const Reading& reading, const QuantityMention& mention);

}  // namespace claimgraph
