#include "query/compare.h"

#include <gtest/gtest.h>

#include "query/claims.h"

namespace claimgraph {
namespace {

StoredClaim said(const std::string& id, const std::string& document,
                 const std::string& proposition) {
  StoredClaim made = claim(id, "A", "owns", "B");
  made.document = document;
  made.proposition = proposition;
  return made;
}

std::string ids_in(const std::vector<StoredClaim>& claims) {
  std::string ids;
  for (const StoredClaim& each : claims) ids += each.claim.id;
  return ids;
}

/// "both 12; update 3 4; only 5".
std::string shown(const Comparison& comparison) {
  std::string line;
  const auto add = [&](const std::string& entry) { line += (line.empty() ? "" : "; ") + entry; };
  for (const SharedClaim& each : comparison.shared) add("both " + ids_in(each.claims));
  for (const Difference& each : comparison.differences) {
    add(std::string(name_of(each.kind)) + " " + each.a.claim.id + " " + each.b.claim.id);
  }
  for (const SharedClaim& each : comparison.alone) add("only " + ids_in(each.claims));
  return line;
}

TEST(Compare, WhatArticlesSayAlikeDifferentlyAndAlone) {
  const std::vector<StoredClaim> claims = {
      said("1", "x", "p"), said("2", "x", "q"), said("3", "x", "r"), said("4", "x", "s"),
      said("5", "y", "p"), said("6", "y", "t"), said("7", "y", "u"),
  };
  using enum AgreementKind;
  const struct {
    std::vector<Agreement> agreements{};
    std::string shown{};
  } cases[] = {
      {{}, "both 15; only 2; only 3; only 4; only 6; only 7"},
      {{{"t", "q", update, "", false}}, "both 15; update 6 2; only 3; only 4; only 7"},
      // Contradictions come first.
      {{{"t", "q", update, "", false}, {"u", "r", negates, "", false}},
       "both 15; negates 7 3; update 6 2; only 4"},
      // One claim may differ from several.
      {{{"t", "q", update, "", false}, {"u", "q", update, "", false}},
       "both 15; update 6 2; update 7 2; only 3; only 4"},
      // What one article says itself is no difference between two.
      {{{"q", "r", update, "", false}}, "both 15; only 2; only 3; only 4; only 6; only 7"},
      // Of what both say the claim of the other article stands against it.
      {{{"q", "p", compatible, "", false}},
       "both 15; compatible 2 5; only 3; only 4; only 6; only 7"},
      // Nor is what neither says.
      {{{"q", "elsewhere", negates, "", false}}, "both 15; only 2; only 3; only 4; only 6; only 7"},
  };
  for (const auto& each : cases) {
    EXPECT_EQ(shown(comparison_of(claims, each.agreements)), each.shown);
  }
}

}  // namespace
}  // namespace claimgraph
