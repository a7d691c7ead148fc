#include "annotate/names.h"

#include <algorithm>
#include <limits>

#include "annotate/network.h"

namespace claimgraph {
namespace {

constexpr std::int64_t kImpossiblePath = std::numeric_limits<std::int64_t>::min() / 4;

using Sums = std::array<std::int64_t, kNameStateCount>;

/// The state with the largest sum, the first of them.
NameState larger(NameState one, NameState two, const Sums& sums) {
  return sums[two] > sums[one] ? two : one;
}

/// The best state in which a name, or what is none, may end.
NameState best_end(const Sums& sums) {
  NameState best = kOutsideName;
  for (NameState state = 1; state < kNameStateCount; ++state) {
    if (may_end(state)) best = larger(best, state, sums);
  }
  return best;
}

/// The best state before one that goes on with a name.
NameState best_within(NameLabel label, const Sums& sums) {
  return larger(name_state(label, NamePart::begin), name_state(label, NamePart::inside), sums);
}

}  // namespace

bool may_follow(NameState before, NameState after) {
  if (may_end(before)) return may_start(after);
  return !may_start(after) && label_of(before) == label_of(after);
}

std::vector<NameState> best_states(std::span<const NameScores> scores) {
  const std::size_t count = scores.size();
  std::vector<NameState> states(count, kOutsideName);
  if (count == 0) return states;
  std::vector<std::array<NameState, kNameStateCount>> from(count);
  Sums best;
  for (NameState state = 0; state < kNameStateCount; ++state) {
    best[state] = may_start(state) ? scores[0][state] : kImpossiblePath;
  }
  for (std::size_t at = 1; at < count; ++at) {
    const NameState end = best_end(best);
    Sums next;
    for (NameState state = 0; state < kNameStateCount; ++state) {
      const NameState before = may_start(state) ? end : best_within(label_of(state), best);
      from[at][state] = before;
      next[state] = std::max(best[before] + scores[at][state], kImpossiblePath);
    }
    best = next;
  }
  states[count - 1] = best_end(best);
  for (std::size_t at = count - 1; at > 0; --at) states[at - 1] = from[at][states[at]];
  return states;
}

std::vector<NameSpan> spans_of(std::span<const NameState> states, std::uint32_t first) {
  std::vector<NameSpan> spans;
  std::uint32_t begin = 0;
  for (std::uint32_t at = 0; at < states.size(); ++at) {
    if (states[at] == kOutsideName) continue;
    if (may_start(states[at])) begin = at;
    if (may_end(states[at]))
      spans.push_back({first + begin, first + at + 1, label_of(states[at]), 0});
  }
  return spans;
}

std::vector<NameSpan> names_of(std::span<const NameScores> scores, std::uint32_t first) {
  const auto states = best_states(scores);
  auto spans = spans_of(states, first);
  for (NameSpan& span : spans) {
    std::int64_t margin = 0;
    for (std::uint32_t at = span.first_token - first; at < span.end_token - first; ++at) {
      margin += std::int64_t{scores[at][states[at]]} - scores[at][kOutsideName];
    }
    const auto words = static_cast<float>(span.end_token - span.first_token);
    span.score = static_cast<float>(margin) / (words * kActivationOne * kWeightOne);
  }
  return spans;
}

}  // namespace claimgraph
