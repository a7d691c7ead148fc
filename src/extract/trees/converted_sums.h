#pragma once
// Sums with the same told in another way behind them: in another currency, for another period.

#include "core/document.h"

namespace claimgraph {

/// "a 14 billion crown ($1.3 billion) takeover" with the takeover as the crowns', or beside them:
/// the noun behind the brackets is what both sums are of. "40 euros a month, or 480 a year": one
/// object, not two.
void describe_by_converted_sums(Document& document);

}  // namespace claimgraph
