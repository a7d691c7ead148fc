#include "query/facts.h"

#include <gtest/gtest.h>

#include "query/claims.h"

namespace claimgraph {
namespace {

StoredClaim from(StoredClaim claim, const std::string& source, std::size_t origins) {
  claim.source = source;
  claim.support.origins = origins;
  return claim;
}

/// Each fact as the ids of its claims.
std::vector<std::string> ids_in(const std::vector<Fact>& facts) {
  std::vector<std::string> ids;
  for (const Fact& fact : facts) {
    ids.emplace_back();
    for (const StoredClaim& each : fact.claims) ids.back() += each.claim.id;
  }
  return ids;
}

TEST(Facts, JoinWhatSaysTheSame) {
  StoredClaim denied = claim("6", "A", "owns", "B");
  denied.claim.polarity = Polarity::negative;
  StoredClaim open = claim("7", "A", "open", "B");
  open.claim.open = true;
  open.claim.relation = "Praised";
  StoredClaim again = open;
  again.claim.id = "8";
  again.claim.relation = "praised";
  const std::vector<Fact> facts = facts_of({
      open,
      dated(claim("1", "A", "owns", "B"), "2024", "2025-01-01"),
      dated(claim("2", "A", "owns", "B"), "2023", "2025-01-02"),
      dated(claim("3", "A", "owns", "B"), "2024", "2025-02-01"),
      dated(claim("4", "A", "owns", "B"), "", "2025-03-01"),
      dated(claim("5", "A", "buys", "B"), "", "2020"),
      denied,
      again,
  });
  // By predicate, then newest first by time, else publication; open claims last.
  EXPECT_EQ(ids_in(facts), (std::vector<std::string>{"5", "4", "13", "2", "6", "78"}));
}

TEST(Facts, HaveTheirSourcesOnceAndTheBestSupport) {
  const std::vector<Fact> facts = facts_of({from(claim("1", "A", "owns", "B"), "Wire", 1),
                                            from(claim("2", "A", "owns", "B"), "Daily", 3),
                                            from(claim("3", "A", "owns", "B"), "Wire", 2)});
  ASSERT_EQ(facts.size(), 1U);
  EXPECT_EQ(facts.front().sources, (std::vector<std::string>{"Daily", "Wire"}));
  EXPECT_EQ(facts.front().origins, 3U);
  EXPECT_FALSE(facts.front().contested);
}

TEST(Facts, StandBesideTheirRivals) {
  std::vector<Fact> facts =
      facts_of({claim("1", "A", "a", "B"), claim("2", "A", "b", "B"), claim("3", "A", "c", "B"),
                claim("4", "A", "d", "B"), claim("5", "A", "e", "B")});
  const auto pair = [](const std::string& a, const std::string& b, ConflictState state) {
    Conflict made;
    made.a_proposition = "p-" + a;
    made.b_proposition = "p-" + b;
    made.state = state;
    return made;
  };
  const std::vector<Rivalry> rivalries = put_rivals_together(
      facts, {pair("1", "3", ConflictState::open), pair("3", "5", ConflictState::open),
              pair("2", "4", ConflictState::settled)});
  EXPECT_EQ(ids_in(facts), (std::vector<std::string>{"1", "3", "5", "2", "4"}));
  EXPECT_EQ(rivalries, (std::vector<Rivalry>{Rivalry::first, Rivalry::between, Rivalry::last,
                                             Rivalry::none, Rivalry::none}));
}

struct TimeCase {
  std::vector<std::string> times{};
  std::string time{};
  std::string when{};
};

TEST(TimeOf, IsTheFirstThatNamesDays) {
  const TimeCase cases[] = {
      {{}, "", "2025-01-01"},
      {{"2024"}, "2024", "2024"},
      {{"FY2025"}, "FY2025", "FY2025"},
      {{"FY2025", "2024-05"}, "2024-05", "2024-05"},
      {{"PAST_REF", "FY2025"}, "PAST_REF", "PAST_REF"},
  };
  for (const TimeCase& each : cases) {
    StoredClaim made = claim("1", "A", "owns", "B");
    for (const std::string& time : each.times) made = dated(made, time, "");
    made.published = "2025-01-01";
    EXPECT_EQ(time_of(made), each.time);
    EXPECT_EQ(when_of(made), each.when);
  }
}

}  // namespace
}  // namespace claimgraph
