#pragma once
// Two propositions of which one says that it is so and the other that it is not.

#include <optional>

#include "core/graph.h"
#include "reconcile/pairs.h"

namespace claimgraph {

/// "Acme may open a plant" and, later, "it never opened it": what was planned or thought possible
/// has not come about; "will not open it" drops the plan. REQUIRES: both tell of one thing.
std::optional<Agreement> came_to_nothing(const Pair& pair);

/// "It bought it", "it did not": what has changed since, plans that were dropped or made, or else
/// that one negates the other; nothing of one voice. REQUIRES: one of them is negative, and both
/// tell of one thing.
std::optional<Agreement> so_and_not_so(const Pair& pair);

/// "Has not raised its bid": there is one all the same.
bool leaves_it_so(const Proposition& no);

}  // namespace claimgraph
