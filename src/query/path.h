#pragma once
// What connects two things: the shortest chain of claims between them.

#include <string>
#include <vector>

#include "core/graph.h"

namespace claimgraph {

/// Chains of more claims connect everything with everything.
inline constexpr std::size_t kLongestPath = 6;

/// Claims whose subjects and objects lead from one of `from` to one of `to`, fewest first; typed
/// claims before open ones. At most kLongestPath; empty: nothing connects them, or one is in both.
/// Linear in the claims.
std::vector<StoredClaim> shortest_path(const std::vector<StoredClaim>& claims,
                                       const std::vector<std::string>& from,
                                       const std::vector<std::string>& to);

}  // namespace claimgraph
