#pragma once
// The first test that keeps two things apart: two names, or two claims.

#include <string>
#include <vector>

#include "core/graph.h"
#include "knowledge/ontology.h"
#include "store/store.h"

namespace claimgraph {

/// A test in the order in which they are made, up to the first that keeps the two apart.
struct ApartTest {
  std::string test{};  ///< "names", "kinds", "subjects" …
  bool apart = false;
  std::string finding{};

  bool operator==(const ApartTest&) const = default;
};

std::vector<ApartTest> tests_between(const Store& store, const Ontology& ontology,
                                     const GraphEntity& a, const GraphEntity& b);
std::vector<ApartTest> tests_between(const Store& store, const StoredClaim& a,
                                     const StoredClaim& b);

}  // namespace claimgraph
