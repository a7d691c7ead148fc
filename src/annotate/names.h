#pragma once
// Names: first-order sequence labelling over begin, inside, end, single and outside, decoded by
// Viterbi.

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "annotate/table.h"
#include "annotate/tagger.h"
#include "annotate/words.h"
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
bool may_start(NameState state);
bool may_end(NameState state);

using NameFeatures = std::array<Feature, 64>;
std::span<const Feature> name_features(std::span<const Word> words, std::span<const TagId> tags,
                                       std::size_t at, NameFeatures& buffer);

/// Scores of the states of one word.
using NameScores = std::array<std::int32_t, kNameStateCount>;
/// What each state after each other adds.
using NameTransitions = std::array<std::array<std::int32_t, kNameStateCount>, kNameStateCount>;

/// The best allowed sequence; ties go to the lower state. `allowed[i]` has the bit of each state
/// that word i may take; empty: all.
std::vector<NameState> best_states(std::span<const NameScores> scores,
                                   const NameTransitions& transitions,
                                   std::span<const std::uint32_t> allowed = {});

/// The names that a valid sequence of states spells; token numbers start at `first`.
std::vector<NameSpan> spans_of(std::span<const NameState> states, std::uint32_t first);

struct NameModel {
  Table table;
  NameTransitions transitions = {};

  static NameModel read(ModelReader& reader);

  /// The names of one sentence, with the margin over "outside" a word as score.
  std::vector<NameSpan> find(std::span<const Word> words, std::span<const TagId> tags,
                             std::uint32_t first_token) const;
};

}  // namespace claimgraph
