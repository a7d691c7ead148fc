// Questions in time: which claims happened between two days.

#include "query/asking.h"

#include <gtest/gtest.h>

#include "knowledge/files.h"
#include "query/claims.h"
#include "store/store_fixture.h"

namespace claimgraph {
namespace {

using AskingTest = StoreFixture;

struct AskCase {
  std::string time{};
  std::string published{};
  std::string since{};
  std::string until{};
  bool found = false;
};

const AskCase kAsked[] = {
    {"2024-05-06", "2025-01-01", "2024-05-06", "2024-05-06", true},
    {"2024-05-06", "2025-01-01", "2024-05-07", "", false},
    {"2024-05-06", "2025-01-01", "", "2024-05-05", false},
    // The article's day counts where the claim gives none that names days.
    {"", "2025-01-01", "2025", "2025", true},
    {"", "2025-01-01", "2025-02", "", false},
    {"FY2025", "2024-01-01", "2099", "", false},
    {"FY2025", "2024-01-01", "2024", "2024", true},
    {"PRESENT_REF", "2024-01-01", "2024", "2024", true},
    {"", "", "2024", "", false},
    {"", "", "", "2024", false},
    // Of a stretch one day within is enough.
    {"2025-33", "2025-06-01", "2025-12", "", false},
    {"2025-33", "2025-06-01", "2025-03-31", "", true},
    {"2024-36", "2025-01-01", "", "2024-12-31", true},
    {"2024-36", "2025-01-01", "", "2024-10-01", true},
    {"2024-36", "2025-01-01", "", "2024-09-30", false},
    {"2024-40", "2025-01-01", "2024-07", "", false},
    {"202X", "2025-01-01", "2029", "", true},
    {"202X", "2025-01-01", "2030", "", false},
    {"202X", "2025-01-01", "", "2019-12-31", false},
    {"2022-10/2023-10", "2025-01-01", "2023-10-31", "", true},
    {"2022-10/2023-10", "2025-01-01", "2023-11", "", false},
    {"2024~", "2025-01-01", "2024", "2024", true},
    // What goes on has no last day; what has no beginning is known by its last day alone.
    {"2023/..", "2025-01-01", "2099", "", true},
    {"2023/..", "2025-01-01", "", "2022", false},
    {"../2022-09", "2025-01-01", "", "1990", false},
    {"../2022-09", "2025-01-01", "2022-09-30", "", true},
    {"../2022-09", "2025-01-01", "", "2022", true},
};

TEST_F(AskingTest, WhatHappenedBetweenTwoDays) {
  const Store store = writing(path());
  const Ontology ontology = load_ontology();
  for (const AskCase& each : kAsked) {
    const auto found = narrowed(
        store, ontology, {dated(claim("c", "A", "released", "B"), each.time, each.published)},
        {.since = each.since, .until = each.until});
    EXPECT_EQ(found.size() == 1, each.found) << each.time << " of " << each.published << " since "
                                             << each.since << " until " << each.until;
  }
}

}  // namespace
}  // namespace claimgraph
