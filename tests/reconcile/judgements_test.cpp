#include "reconcile/judgements.h"

#include <gtest/gtest.h>

namespace claimgraph {
namespace {

Decision same(const std::string& a, const std::string& b) {
  return {.kind = DecisionKind::same, .a = a, .b = b};
}
Decision not_same(const std::string& a, const std::string& b) {
  return {.kind = DecisionKind::not_same, .a = a, .b = b};
}

TEST(Judgements, JoinWhatIsTheSameByWayOfOthersToo) {
  const Judgements judged({same("name:c", "name:b"), same("name:b", "name:a")});
  const std::map<std::string, std::string> expected = {{"name:b", "name:a"}, {"name:c", "name:a"}};
  EXPECT_EQ(judged.joins(), expected);
}

TEST(Judgements, PreferTheKnownThing) {
  const Judgements judged({same("name:a", "wikidata:Q7")});
  EXPECT_EQ(judged.joins().at("name:a"), "wikidata:Q7");
}

TEST(Judgements, DoNotDependOnTheOrderOfDecisions) {
  const std::vector<Decision> one = {same("name:d", "name:c"), same("name:b", "name:a"),
                                     same("name:c", "name:a")};
  const std::vector<Decision> other = {one[2], one[0], one[1]};
  EXPECT_EQ(Judgements(one).joins(), Judgements(other).joins());
}

TEST(Judgements, TellNamesApartInEveryFamilyOrInOne) {
  const Judgements judged({not_same("name:acme", "body:beta"), not_same("body:x", "person:x")});
  EXPECT_TRUE(judged.apart(NameKey{"body", "acme"}, NameKey{"body", "beta"}));
  EXPECT_TRUE(judged.apart(NameKey{"person", "acme"}, NameKey{"body", "beta"}));
  EXPECT_FALSE(judged.apart(NameKey{"body", "acme"}, NameKey{"place", "beta"}));
  EXPECT_TRUE(judged.splits("x"));
  EXPECT_FALSE(judged.splits("acme"));
}

TEST(Judgements, MakeHousesOfFamilies) {
  AgreementWords words;
  words.houses = {{"the daily", "daily house"}};
  const Judgements judged({{.kind = DecisionKind::family, .a = "The Daily", .b = "The Wire"}});
  const AgreementWords with = judged.with_families(words);
  EXPECT_EQ(with.house_of("the wire"), with.house_of("The Daily"));
  EXPECT_NE(with.house_of("the herald"), with.house_of("The Daily"));
}

TEST(CopyChains, NeverLeadBack) {
  CopyChains chains;
  EXPECT_TRUE(chains.add("b", "a").empty());
  EXPECT_TRUE(chains.add("c", "b").empty());
  EXPECT_TRUE(chains.add("c", "a").empty());  // two originals, and no circle
  EXPECT_EQ(chains.add("a", "b"), (std::vector<std::string>{"b", "a"}));
  EXPECT_EQ(chains.add("a", "a"), (std::vector<std::string>{"a"}));
  EXPECT_EQ(chains.add("b", "c"), (std::vector<std::string>{"c", "b"}));
  EXPECT_TRUE(chains.add("d", "c").empty());
  EXPECT_FALSE(chains.add("a", "d").empty());
}

TEST(Contradictions, AreFoundBothWays) {
  const ClaimAnchor claim{"a(b)", "q"};
  const ClaimAnchor other{"c(d)", "q"};
  const struct {
    std::vector<Decision> decisions;
    bool clash;
  } cases[] = {
      {{same("a:a", "a:b"), not_same("a:a", "a:b")}, true},
      {{same("a:a", "a:b"), same("a:b", "a:c"), not_same("a:a", "a:c")}, true},
      {{not_same("a:a", "a:c"), same("a:a", "a:b"), same("a:b", "a:c")}, true},
      {{same("a:a", "a:b"), not_same("a:a", "a:c")}, false},
      {{same("a:a", "a:b"), same("a:a", "a:b")}, false},
      {{{.kind = DecisionKind::unsure, .a = "a:a", .b = "a:b"}, same("a:a", "a:b")}, false},
      {{{.kind = DecisionKind::reject, .claim = claim},
        {.kind = DecisionKind::confirm, .claim = claim}},
       true},
      {{{.kind = DecisionKind::reject, .claim = claim},
        {.kind = DecisionKind::reject, .claim = other}},
       false},
      {{{.kind = DecisionKind::settle, .claim = claim, .against = other},
        {.kind = DecisionKind::settle, .claim = other, .against = claim}},
       true},
      {{{.kind = DecisionKind::settle, .claim = claim, .against = other},
        {.kind = DecisionKind::dismiss, .claim = claim, .against = other}},
       true},
  };
  for (std::size_t i = 0; i < std::size(cases); ++i) {
    EXPECT_EQ(contradiction_in(cases[i].decisions).has_value(), cases[i].clash) << i;
  }
}

}  // namespace
}  // namespace claimgraph
