#include "train/name_sequences.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <vector>

#include "annotate/names.h"
#include "train/other_names.h"

namespace claimgraph {
namespace {

constexpr std::size_t kWords = 3;
using Sequence = std::array<NameState, kWords>;

bool spells_names(const Sequence& states) {
  bool sound = may_start(states[0]) && may_end(states[kWords - 1]);
  for (std::size_t at = 1; at < kWords; ++at)
    sound = sound && may_follow(states[at - 1], states[at]);
  return sound;
}

/// By word and state, how probable it is among the sequences whose states are all allowed.
std::vector<std::array<double, kNameStateCount>> by_enumeration(
    const Rows& scores, const std::array<std::uint32_t, kWords>& allowed) {
  std::vector<std::array<double, kNameStateCount>> sums(kWords);
  double total = 0;
  Sequence states;
  for (states[0] = 0; states[0] < kNameStateCount; ++states[0]) {
    for (states[1] = 0; states[1] < kNameStateCount; ++states[1]) {
      for (states[2] = 0; states[2] < kNameStateCount; ++states[2]) {
        double score = 0;
        bool fits = spells_names(states);
        for (std::size_t at = 0; at < kWords; ++at) {
          fits = fits && ((allowed[at] >> states[at]) & 1U) != 0;
          score += static_cast<double>(scores.row(at)[states[at]]);
        }
        if (!fits) continue;
        total += std::exp(score);
        for (std::size_t at = 0; at < kWords; ++at) sums[at][states[at]] += std::exp(score);
      }
    }
  }
  for (auto& word : sums) {
    for (double& sum : word) sum /= total;
  }
  return sums;
}

TEST(NameSequences, GradientsAreThoseOfAllSequencesOneByOne) {
  Random random(5);
  Rows scores(kWords, kNameStateCount), gradient(kWords, kNameStateCount);
  for (std::size_t at = 0; at < kWords; ++at) {
    for (std::size_t i = 0; i < kNameStateCount; ++i) scores.row(at)[i] = 4 * random.fraction();
  }
  constexpr std::uint32_t kAny = (1U << kNameStateCount) - 1;
  const std::array<std::uint32_t, kWords> gold = {
      1U << name_state(NameLabel::person, NamePart::begin),
      1U << name_state(NameLabel::person, NamePart::end),
      1U << kOutsideName | 1U << name_state(NameLabel::place, NamePart::single)};
  learn_names(scores, 0, 0, gold, gradient);
  const auto all = by_enumeration(scores, {kAny, kAny, kAny});
  const auto right = by_enumeration(scores, gold);
  for (std::size_t at = 0; at < kWords; ++at) {
    for (std::size_t i = 0; i < kNameStateCount; ++i)
      EXPECT_NEAR(gradient.row(at)[i], all[at][i] - right[at][i], 1e-4) << at << ' ' << i;
  }
}

TEST(OtherNames, TellTheSameOfSomebodyElse) {
  const Files files = Files::builtin();
  const OtherNames others(files);
  NamedSentence sentence;
  sentence.words = {"JANE", "ROE", "left", "lisbon"};
  sentence.states = {name_state(NameLabel::person, NamePart::begin),
                     name_state(NameLabel::person, NamePart::end), kOutsideName,
                     name_state(NameLabel::place, NamePart::single)};
  Random random(1);
  for (int i = 0; i < 50; ++i) {
    const auto told = others.retold(sentence, random);
    ASSERT_TRUE(told);
    ASSERT_EQ(told->words.size(), told->states.size());
    const auto spans = spans_of(told->states, 0);
    ASSERT_EQ(spans.size(), 2U);
    EXPECT_EQ(spans[0].label, NameLabel::person);
    EXPECT_EQ(told->words[spans[0].end_token], "left");
    EXPECT_EQ(spans[1].label, NameLabel::place);
    EXPECT_EQ(spans[1].end_token, told->words.size());
    for (const char c : told->words.back()) EXPECT_FALSE(c >= 'A' && c <= 'Z');
  }
  NamedSentence silent;
  silent.words = {"nobody"};
  silent.states = {kOutsideName};
  EXPECT_FALSE(others.retold(silent, random));
}

}  // namespace
}  // namespace claimgraph
