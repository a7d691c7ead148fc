#pragma once
// Sums with a clause behind them that tells who spent them: "the $5 million Acme invested".

#include "core/document.h"

namespace claimgraph {

/// Makes such a clause the sum's, where a name and its verb stand right behind the amount.
void mend_spent_sum(Document& document, const QuantityMention& amount);

}  // namespace claimgraph
