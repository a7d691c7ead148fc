#pragma once
// Decisions of people taken into the graph, with all that follows from them.

#include <cstddef>
#include <string>
#include <vector>

#include "base/error.h"
#include "core/decision.h"
#include "knowledge/ontology.h"
#include "store/store.h"

namespace claimgraph {

/// A decision that is not taken in, and why.
struct RefusedDecision {
  PlacedDecision decision{};
  std::string reason{};
};

struct JudgeReport {
  std::size_t made = 0;
  std::size_t known = 0;
  std::vector<RefusedDecision> refused{};  ///< copies that would be their own originals
  std::vector<PlacedDecision> orphans{};   ///< kept, and without effect for now
  std::vector<std::string> missing{};      ///< of each orphan, what the graph does not hold
};

/// Puts decisions in and renews what follows from them; decisions that only put off an answer give
/// way. A decision by which an article would be a copy of itself is refused alone. An Error where
/// they contradict each other or those that stand; then nothing is changed. Places are named as
/// `file`:line. REQUIRES: outside a transaction of `store`.
Result<JudgeReport> judge(Store& store, const Ontology& ontology,
                          const std::vector<PlacedDecision>& decisions, const std::string& file,
                          const std::string& now);

/// Takes the decision back; false where none of this id stands. As above.
bool withdraw(Store& store, const Ontology& ontology, const std::string& id,
              const std::string& now);

}  // namespace claimgraph
