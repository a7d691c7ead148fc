#pragma once
// What a person is asked: pairs of entities that may be one.

#include <string>
#include <vector>

#include "core/graph.h"
#include "knowledge/ontology.h"
#include "store/store.h"

namespace claimgraph {

/// Two entities that names alone did not join; legal forms are no part of names here.
struct CandidatePair {
  GraphEntity a{};
  GraphEntity b{};
  std::string reason{};
  double score = 0;  ///< 0 … 1; the likelier first
};

/// Pairs that nobody has decided on, likeliest first; of equals in the order of their keys. Of
/// names in common use at most eight bearers are paired.
std::vector<CandidatePair> entity_candidates(const Store& store, const Ontology& ontology);

}  // namespace claimgraph
