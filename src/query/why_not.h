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

/// Of two names. The last test is the one that keeps them apart; where they are one, the first says
/// so ("entity") and those behind it tell which names lead there, none of them `apart`.
std::vector<ApartTest> tests_between(const Store& store, const Ontology& ontology,
                                     const GraphEntity& a, const GraphEntity& b);

/// Of two claims. The last test is the one that keeps them apart; where they say the same or stand
/// to each other somehow, it says how ("proposition", "comparison") and is not `apart`.
std::vector<ApartTest> tests_between(const Store& store, const StoredClaim& a,
                                     const StoredClaim& b);

}  // namespace claimgraph
