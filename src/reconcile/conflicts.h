#pragma once
// Claims of one topic that cannot both hold.

#include <optional>
#include <vector>

#include "core/graph.h"
#include "knowledge/predicates.h"

namespace claimgraph {

/// How two amounts stand: whether one number could satisfy both. "About" reaches a tenth to both
/// sides. Nothing where they cannot be compared: other currency, unit or period.
std::optional<bool> compatible(const Quantity& left, const Quantity& right, double tolerance);

/// All pairs of claims with the same subject and predicate that contradict each other: amounts that
/// no number satisfies, other values of a predicate that has one at a time, opposite polarity about
/// one object. Claims whose times are known and do not overlap are about different things, and so
/// are hypothetical, planned and required ones. Ordered; a < b.
std::vector<Conflict> find_conflicts(const std::vector<StoredClaim>& claims,
                                     const Predicates& predicates);

}  // namespace claimgraph
