#include "train/name_sequences.h"

#include <algorithm>
#include <array>
#include <vector>

#include "annotate/names.h"

namespace claimgraph {
namespace {

constexpr float kTiny = 1e-30F;

using States = std::array<float, kNameStateCount>;

void normalise(States& states) {
  float sum = kTiny;
  for (const float value : states) sum += value;
  for (float& value : states) value /= sum;
}

/// By state, the bits of the states that may follow it, and of those that it may follow.
struct Transitions {
  std::array<std::uint32_t, kNameStateCount> after{};
  std::array<std::uint32_t, kNameStateCount> before{};
  std::uint32_t starts = 0;
  std::uint32_t ends = 0;
};

constexpr Transitions kNone{};

Transitions transitions() {
  Transitions all = kNone;
  for (NameState one = 0; one < kNameStateCount; ++one) {
    if (may_start(one)) all.starts |= 1U << one;
    if (may_end(one)) all.ends |= 1U << one;
    for (NameState two = 0; two < kNameStateCount; ++two) {
      if (!may_follow(one, two)) continue;
      all.after[one] |= 1U << two;
      all.before[two] |= 1U << one;
    }
  }
  return all;
}

float sum_of(const States& states, std::uint32_t bits) {
  float sum = 0;
  for (NameState state = 0; state < kNameStateCount; ++state) {
    if (((bits >> state) & 1U) != 0) sum += states[state];
  }
  return sum;
}

/// Forwards and backwards over the sequences whose states all have weights above 0; gives each
/// word's probabilities, which are 0 where there is no such sequence.
std::vector<States> probabilities(std::span<const States> weights, const Transitions& may) {
  const std::size_t count = weights.size();
  std::vector<States> forwards(count), backwards(count);
  for (std::size_t at = 0; at < count; ++at) {
    for (NameState state = 0; state < kNameStateCount; ++state) {
      const float before = at > 0 ? sum_of(forwards[at - 1], may.before[state])
                                  : static_cast<float>((may.starts >> state) & 1U);
      forwards[at][state] = before * weights[at][state];
    }
    normalise(forwards[at]);
  }
  for (std::size_t at = count; at-- > 0;) {
    States next{};
    for (NameState state = 0; at + 1 < count && state < kNameStateCount; ++state)
      next[state] = backwards[at + 1][state] * weights[at + 1][state];
    for (NameState state = 0; state < kNameStateCount; ++state) {
      backwards[at][state] = at + 1 < count ? sum_of(next, may.after[state])
                                            : static_cast<float>((may.ends >> state) & 1U);
    }
    normalise(backwards[at]);
  }
  for (std::size_t at = 0; at < count; ++at) {
    for (NameState state = 0; state < kNameStateCount; ++state)
      forwards[at][state] *= backwards[at][state];
    normalise(forwards[at]);
  }
  return forwards;
}

}  // namespace

void learn_names(const Rows& output, std::size_t start, std::size_t column,
                 std::span<const std::uint32_t> allowed, Rows& gradient) {
  const Transitions may = transitions();
  std::vector<States> weights(allowed.size());
  for (std::size_t at = 0; at < allowed.size(); ++at) {
    const float* scores = output.row(start + at) + column;
    const float top = *std::max_element(scores, scores + kNameStateCount);
    // A floor, so that a far-off gold state still has a gradient.
    for (std::size_t i = 0; i < kNameStateCount; ++i)
      weights[at][i] = exponential(std::max(scores[i] - top, -20.0F));
  }
  const std::vector<States> all = probabilities(weights, may);
  for (std::size_t at = 0; at < allowed.size(); ++at) {
    for (std::size_t i = 0; i < kNameStateCount; ++i) {
      if (((allowed[at] >> i) & 1U) == 0) weights[at][i] = 0;
    }
  }
  const std::vector<States> right = probabilities(weights, may);
  for (std::size_t at = 0; at < allowed.size(); ++at) {
    float* row = gradient.row(start + at) + column;
    for (std::size_t i = 0; i < kNameStateCount; ++i) row[i] = all[at][i] - right[at][i];
  }
}

}  // namespace claimgraph
