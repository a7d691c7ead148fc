#pragma once
// Names as sequences of states (begin, inside, end, single, outside), decoded by Viterbi.

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/document.h"

namespace claimgraph {

/// Outside, then begin, inside, end, single of each NameLabel in order.
using NameState = std::uint8_t;
inline constexpr NameState kOutsideName = 0;
inline constexpr std::size_t kNameLabelCount = 4;
inline constexpr std::size_t kNameStateCount = 1 + 4 * kNameLabelCount;
enum class NamePart : std::uint8_t { begin, inside, end, single };

constexpr NameState name_state(NameLabel label, NamePart part) {
  return static_cast<NameState>(1 + 4 * static_cast<unsigned>(label) + static_cast<unsigned>(part));
}
constexpr NameLabel label_of(NameState state) { return static_cast<NameLabel>((state - 1) / 4); }
constexpr NamePart part_of(NameState state) { return static_cast<NamePart>((state - 1) % 4); }
bool may_follow(NameState before, NameState after);
constexpr bool may_start(NameState state) {
  return state == kOutsideName || part_of(state) == NamePart::begin ||
         part_of(state) == NamePart::single;
}
constexpr bool may_end(NameState state) {
  return state == kOutsideName || part_of(state) == NamePart::end ||
         part_of(state) == NamePart::single;
}

/// Scores of the states of one word.
using NameScores = std::array<std::int32_t, kNameStateCount>;

/// The best sequence in which each state may follow the one before; ties go to the lower state.
std::vector<NameState> best_states(std::span<const NameScores> scores);

/// The names that a valid sequence of states spells; token numbers start at `first`.
std::vector<NameSpan> spans_of(std::span<const NameState> states, std::uint32_t first);

/// The names of the best sequence. Their score is the mean margin over "outside" a word, where 1 is
/// a factor of e in probability.
std::vector<NameSpan> names_of(std::span<const NameScores> scores, std::uint32_t first);

}  // namespace claimgraph
