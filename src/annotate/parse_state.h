#pragma once
// The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack, a buffer,
// and the arcs made so far. The root stands at the buffer's end, so that it takes exactly one word.

#include <cstdint>
#include <span>
#include <vector>

#include "annotate/tagger.h"
#include "core/tags.h"

namespace claimgraph {

enum class Move : std::uint8_t { shift, left, right };
inline constexpr std::size_t kMoveCount = 3;

/// A place in a sentence of n words: 0 … n-1, n for the root, kNowhere for none.
using Place = std::uint32_t;
inline constexpr Place kNowhere = 0xFFFFFFFF;

/// What the moves so far have made of a word.
struct Node {
  Place head = kNowhere;
  Deprel label = Deprel::dep;
  std::uint16_t left_count = 0;
  std::uint16_t right_count = 0;
  Place left[2] = {kNowhere, kNowhere};   ///< its outermost and second outermost left dependants
  Place right[2] = {kNowhere, kNowhere};  ///< and right
};

struct ParseState {
  explicit ParseState(std::size_t words) : nodes(words + 1), root(static_cast<Place>(words)) {}

  std::vector<Node> nodes;
  std::vector<Place> stack;
  Place front = 0;  ///< of the buffer
  Place root;

  bool done() const { return front == root && stack.empty(); }
  bool allowed(Move move) const;

  /// The stack's place `depth` from the top, or kNowhere.
  Place top(std::size_t depth) const {
    return depth < stack.size() ? stack[stack.size() - 1 - depth] : kNowhere;
  }
  /// Head and dependant of the arc that left or right would make. REQUIRES: allowed(move).
  Place head_of(Move move) const { return move == Move::left ? front : top(1); }

  /// REQUIRES: allowed(move). `label` counts for left and right.
  void apply(Move move, Deprel label);
};

/// One sentence as the parser sees it.
struct ParseInput {
  std::span<const Word> words;
  std::span<const TagId> tags;
  std::span<const Tag> tag_set;
};

using MoveFeatures = std::array<Feature, 96>;
using LabelFeatures = std::array<Feature, 64>;

/// What the next move is chosen by.
std::span<const Feature> move_features(const ParseInput& input, const ParseState& state,
                                       MoveFeatures& buffer);

/// What an arc's label is chosen by, when the arc is made: the dependant has all its own by then.
std::span<const Feature> label_features(const ParseInput& input, const ParseState& state,
                                        Place head, Place dependant, LabelFeatures& buffer);

}  // namespace claimgraph
