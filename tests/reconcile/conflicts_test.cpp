#include "reconcile/conflicts.h"

#include <gtest/gtest.h>

#include "knowledge/config.h"
#include "reconcile/entities.h"

namespace claimgraph {
namespace {

TEST(Compatible, TellsWhetherOneNumberFitsBoth) {
  const Quantity usd5m{.low = 5.5e6, .high = 5.5e6, .currency = "USD"};
  const struct {
    Quantity left;
    Quantity right;
    std::string verdict;
  } cases[] = {
      {usd5m, usd5m, "agree"},
      {usd5m, {.low = 1e8, .high = 1e8, .currency = "USD", .bound = Bound::about}, "differ"},
      {{.low = 4.9e9, .high = 4.9e9, .currency = "USD"},
       {.low = 5e9, .high = 5e9, .currency = "USD", .bound = Bound::about},
       "agree"},
      {{.low = 10000, .unit = "chip", .bound = Bound::more_than},
       {.low = 12000, .high = 12000, .unit = "chip"},
       "agree"},
      {{.low = 10000, .unit = "chip", .bound = Bound::more_than},
       {.low = 9000, .high = 9000, .unit = "chip"},
       "differ"},
      {{.high = 134e9, .currency = "USD", .bound = Bound::up_to},
       {.low = 140e9, .high = 140e9, .currency = "USD"},
       "differ"},
      {usd5m, {.low = 5.5e6, .high = 5.5e6, .currency = "EUR"}, "incomparable"},
      {{.low = 3, .high = 3, .unit = "chip"},
       {.low = 3, .high = 3, .unit = "wafer"},
       "incomparable"},
      {{.low = 3, .high = 3, .unit = "chip", .period = "P1M"},
       {.low = 36, .high = 36, .unit = "chip", .period = "P1Y"},
       "incomparable"},
      {{.low = 3, .high = 6, .unit = "month"}, {.low = 5, .high = 9, .unit = "month"}, "agree"},
  };
  for (const auto& c : cases) {
    const auto agree = compatible(c.left, c.right, 0);
    EXPECT_EQ(!agree ? "incomparable" : *agree ? "agree" : "differ", c.verdict);
    EXPECT_EQ(compatible(c.right, c.left, 0), agree);
  }
}

EntityKinds kinds() {
  return EntityKinds(parse_config("kinds.toml", R"(
    [organization]
    gloss = "body"
    label = "organization"
    [company]
    gloss = "business"
    label = "organization"
    endings = ["Inc.", "Corp", "Bank"]
    [person]
    gloss = "human"
    label = "person"
    [place]
    gloss = "place"
    label = "place"
    [product]
    gloss = "thing"
    label = "miscellaneous"
  )"));
}

TEST(JoinEntities, JoinsByIdAndFullNameOnly) {
  const std::vector<ObservedEntity> observed = {
      {"d1:e1", "d1", "company", "Acme", "wikidata:Q1", {"Acme"}},
      {"d2:e1", "d2", "organization", "ACME Inc.", "", {"ACME", "ACME Inc."}},
      {"d3:e1", "d3", "product", "Acme", "", {"Acme"}},
      {"d1:e2", "d1", "person", "Jane Roe", "", {"Jane Roe", "Roe"}},
      {"d2:e2", "d2", "person", "John Roe", "", {"John Roe", "Roe"}},
      {"d3:e2", "d3", "person", "Jane Roe", "", {"Jane Roe"}},
  };
  std::vector<ObservedEntity> backwards(observed.rbegin(), observed.rend());
  const auto entities = join_entities(observed, kinds());
  std::string summary;
  for (const GraphEntity& each : entities) {
    summary += each.name + " " + each.kind + " " + std::to_string(each.members.size()) + "; ";
  }
  EXPECT_EQ(summary, "Jane Roe person 2; John Roe person 1; Acme product 1; ACME Inc. company 2; ");
  std::string again;
  for (const GraphEntity& each : join_entities(backwards, kinds())) {
    again += each.name + " " + each.kind + " " + std::to_string(each.members.size()) + "; ";
  }
  EXPECT_EQ(again, summary);
}

TEST(NameKey, LeavesOutTheLegalForm) {
  const struct {
    std::string name;
    std::string key;
  } cases[] = {{"Acme Corp", "acme"},
               {"Acme, Inc.", "acme"},
               {"Bank", "bank"},
               {"Müller", "muller"},
               {"Bank of Acme", "bank of acme"}};
  for (const auto& c : cases) EXPECT_EQ(name_key(c.name, kinds()), c.key);
}

}  // namespace
}  // namespace claimgraph
