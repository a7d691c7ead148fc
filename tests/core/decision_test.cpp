#include "core/decision.h"

#include <gtest/gtest.h>

#include "core/notation.h"

namespace claimgraph {
namespace {

const std::vector<Decision>& examples() {
  static const ClaimAnchor sold{"sold(Acme, Beta) time=2021", "Acme sold Beta in 2021."};
  static const ClaimAnchor kept{"CT- sold(Acme, Beta)", "Acme did not sell Beta."};
  static const std::vector<Decision> list = {
      {.kind = DecisionKind::same, .a = "name:acme", .b = "name:acme works", .note = "one firm"},
      {.kind = DecisionKind::not_same, .a = "body:acme", .b = "person:acme"},
      {.kind = DecisionKind::unsure, .a = "name:a", .b = "wikidata:Q1"},
      {.kind = DecisionKind::reject, .claim = sold, .made = "2026-01-02"},
      {.kind = DecisionKind::confirm, .claim = kept},
      {.kind = DecisionKind::fix, .claim = sold, .fixes = {{"object", "name:gamma"}, {"time", ""}}},
      {.kind = DecisionKind::dismiss, .claim = kept, .against = sold},
      {.kind = DecisionKind::settle, .claim = sold, .against = kept},
      {.kind = DecisionKind::family, .a = "Daily Online", .b = "The Daily"},
      {.kind = DecisionKind::copy, .a = "z.txt", .b = "a.txt"},
  };
  return list;
}

TEST(Decisions, PrintAndParseAreInverse) {
  const std::string text = print_decisions(examples());
  const auto parsed = parse_decisions(text);
  ASSERT_TRUE(parsed) << parsed.error().what;
  std::vector<Decision> found;
  for (const PlacedDecision& each : *parsed) found.push_back(each.decision);
  ASSERT_EQ(found.size(), examples().size());
  EXPECT_EQ(print_decisions(found), text);
  for (std::size_t i = 0; i < found.size(); ++i) EXPECT_EQ(found[i], normal(examples()[i])) << i;
}

TEST(Decisions, AreOneWhicheverSideIsNamedFirst) {
  const Decision one = normal({.kind = DecisionKind::same, .a = "name:a", .b = "name:b"});
  const Decision other = normal({.kind = DecisionKind::same, .a = "name:b", .b = "name:a"});
  EXPECT_EQ(id_of(one), id_of(other));
  const Decision copy = normal({.kind = DecisionKind::copy, .a = "a", .b = "b"});
  const Decision original = normal({.kind = DecisionKind::copy, .a = "b", .b = "a"});
  EXPECT_NE(id_of(copy), id_of(original));
}

TEST(Decisions, NoteAndDayAreNoPartOfWhatIsDecided) {
  Decision noted{.kind = DecisionKind::same, .a = "name:a", .b = "name:b"};
  const std::string id = id_of(noted);
  noted.note = "why";
  noted.made = "2026-01-02";
  EXPECT_EQ(id_of(noted), id);
}

TEST(Decisions, AnchorsDoNotDependOnLineBreaks) {
  EXPECT_EQ(key_of(anchor_of("a(b)", "It is\n  so.")), key_of(anchor_of("a(b)", "It is so.")));
  EXPECT_EQ(anchor_of("a(b)", "\x1b It\xC2\x9Bis\x7f so.\n").quote, "It is so.");
  EXPECT_NE(key_of(anchor_of("a(b)", "It is so.")), key_of(anchor_of("a(b)", "It is not so.")));
}

TEST(Decisions, SayWhereAFileIsWrong) {
  const struct {
    std::string text;
    std::string line;
    std::string what;
  } cases[] = {
      {"same\n  entity a:b\n", "1", "'same' lacks a line 'entity'"},
      {"same\n  entity a:b\n  entity a:b\n", "1", "both sides are one"},
      {"same\n  entity a:b\n  note\n", "3", "'note' says nothing"},
      {"\n  note x\n", "2", "an indented line before any decision"},
      {"reject\n  claim a(b)\n", "1", "'reject' lacks a line 'quote'"},
      {"reject\n  claim a(b)\n  claim c(d)\n", "3", "'claim' is said twice"},
      {"reject\n  against a(b)\n", "2", "'against' does not belong to 'reject'"},
      {"settle\n  claim a(b)\n  quote q\n  against c(d)\n", "1", "'settle' lacks a line 'quote'"},
      {"fix\n  claim a(b)\n  quote q\n", "1", "'fix' lacks a line 'set'"},
      {"fix\n  claim a(b)\n  quote q\n  set time\n", "4",
       "expected 'set ROLE = VALUE', not 'time'"},
  };
  for (const auto& each : cases) {
    const auto parsed = parse_decisions(each.text);
    ASSERT_FALSE(parsed) << each.text;
    EXPECT_EQ(parsed.error().where, each.line) << each.text;
    EXPECT_EQ(parsed.error().what, each.what) << each.text;
  }
}

TEST(Quantities, PrintAndParseAreInverse) {
  for (const char* text : {"USD 5.5M", "~USD 100M", ">10000 chip", "3..6 month", "40 percent/P1Y",
                           "<=200000 AI chip", "7", ">=USD 1T", "<3", "2/3 user/P1Y"}) {
    const auto quantity = parse_quantity(text);
    ASSERT_TRUE(quantity) << text;
    EXPECT_EQ(print_quantity(*quantity), text);
  }
  for (const char* text : {"", "much", "USD", "5x", "6..3", "~", "nan.x", "inf"}) {
    EXPECT_FALSE(parse_quantity(text)) << text;
  }
}

}  // namespace
}  // namespace claimgraph
