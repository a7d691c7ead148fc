#include "annotate/names.h"

#include <gtest/gtest.h>

namespace claimgraph {
namespace {

using enum NameLabel;
using enum NamePart;

TEST(Names, StatesFollowOnlyWhereTheySpellNames) {
  const struct {
    NameState before, after;
    bool may;
  } cases[] = {
      {kOutsideName, kOutsideName, true},
      {kOutsideName, name_state(person, begin), true},
      {kOutsideName, name_state(person, inside), false},
      {name_state(person, begin), name_state(person, end), true},
      {name_state(person, begin), name_state(place, end), false},
      {name_state(person, begin), kOutsideName, false},
      {name_state(person, end), name_state(place, single), true},
      {name_state(person, single), name_state(person, inside), false},
  };
  for (const auto& row : cases)
    EXPECT_EQ(may_follow(row.before, row.after), row.may) << int{row.before} << int{row.after};
}

TEST(Names, AnyScoresGiveValidNames) {
  std::uint32_t state = 5;
  for (std::size_t words = 0; words < 40; ++words) {
    std::vector<NameScores> scores(words);
    for (auto& row : scores) {
      for (auto& score : row) {
        state = state * 1664525U + 1013904223U;
        score = static_cast<std::int32_t>(state);
      }
    }
    const auto states = best_states(scores);
    ASSERT_EQ(states.size(), words);
    if (words == 0) continue;
    EXPECT_TRUE(may_start(states.front()));
    EXPECT_TRUE(may_end(states.back()));
    for (std::size_t at = 1; at < words; ++at) EXPECT_TRUE(may_follow(states[at - 1], states[at]));
    std::uint32_t end = 7;
    for (const NameSpan& span : names_of(scores, 7)) {
      EXPECT_LE(end, span.first_token);
      EXPECT_LT(span.first_token, span.end_token);
      end = span.end_token;
    }
    EXPECT_LE(end, 7 + words);
  }
}

TEST(Names, SpansCountFromTheFirstToken) {
  const std::vector<NameState> states = {kOutsideName, name_state(person, begin),
                                         name_state(person, end), name_state(place, single)};
  const std::vector<NameSpan> expected = {{11, 13, person, 0}, {13, 14, place, 0}};
  EXPECT_EQ(spans_of(states, 10), expected);
}

}  // namespace
}  // namespace claimgraph
