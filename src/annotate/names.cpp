#include "annotate/names.h"

#include <algorithm>
#include <limits>

#include "annotate/network.h"

namespace claimgraph {
namespace {

constexpr std::int64_t kImpossible = std::numeric_limits<std::int64_t>::min() / 4;

}  // namespace

bool may_start(NameState state) {
  return state == kOutsideName || part_of(state) == NamePart::begin ||
         part_of(state) == NamePart::single;
}

bool may_end(NameState state) {
  return state == kOutsideName || part_of(state) == NamePart::end ||
         part_of(state) == NamePart::single;
}

bool may_follow(NameState before, NameState after) {
  if (may_end(before)) return may_start(after);
  return !may_start(after) && label_of(before) == label_of(after);
}

std::vector<NameState> best_states(std::span<const NameScores> scores) {
  const std::size_t count = scores.size();
  std::vector<NameState> states(count, kOutsideName);
  if (count == 0) return states;
  std::vector<std::array<NameState, kNameStateCount>> from(count);
  std::array<std::int64_t, kNameStateCount> best;
  for (NameState state = 0; state < kNameStateCount; ++state) {
    best[state] = may_start(state) ? scores[0][state] : kImpossible;
  }
  for (std::size_t at = 1; at < count; ++at) {
    std::array<std::int64_t, kNameStateCount> next;
    for (NameState state = 0; state < kNameStateCount; ++state) {
      std::int64_t top = 2 * kImpossible;
      for (NameState before = 0; before < kNameStateCount; ++before) {
        if (may_follow(before, state) && best[before] > top) {
          top = best[before];
          from[at][state] = before;
        }
      }
      next[state] = std::max(top + scores[at][state], kImpossible);
    }
    best = next;
  }
  std::int64_t top = 2 * kImpossible;
  for (NameState state = 0; state < kNameStateCount; ++state) {
    if (may_end(state) && best[state] > top) {
      top = best[state];
      states[count - 1] = state;
    }
  }
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
