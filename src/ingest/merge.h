#pragma once
// Two graphs into one, as if all had been read into it.

#include <cstddef>
#include <string>
#include <vector>

#include "base/error.h"
#include "knowledge/ontology.h"
#include "store/store.h"

namespace claimgraph {

struct MergeReport {
  std::size_t added = 0;
  std::size_t unchanged = 0;
  std::vector<std::string> replaced{};  ///< addresses under which theirs took the place of ours
  std::size_t kept = 0;                 ///< ours stayed
  std::size_t claims = 0;
  std::size_t decisions = 0;  ///< new ones
  std::vector<Error> errors{};
};

/// Puts the other graph's articles and decisions in. Of two texts under one address the one
/// published later stays, of equals the one whose id is greater: so it does not matter which graph
/// goes into which. Decisions that contradict ours stay out, and the errors say so; so do articles
/// whose rows do not fit together. `now`: ISO 8601. REQUIRES: outside a transaction of `into`.
MergeReport merge(Store& into, const Store& other, const std::string& name,
                  const Ontology& ontology, const std::string& now);

}  // namespace claimgraph
