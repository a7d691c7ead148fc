#include "annotate/parser.h"

#include <algorithm>

namespace claimgraph {
namespace {

Deprel best_label(const std::array<std::int16_t, kMaxWidth>& scores) {
  // `root` is no choice: the arc from the root, and it alone, is named so.
  const auto first = scores.begin() + 1;
  return static_cast<Deprel>(std::max_element(first, scores.begin() + kDeprelCount) -
                             scores.begin());
}

}  // namespace

Parser Parser::read(ModelReader& reader) {
  Parser parser;
  parser.moves = Table::read(reader);
  parser.labels = Table::read(reader);
  const bool sound = parser.moves.width() >= kMoveCount && parser.labels.width() >= kDeprelCount;
  if (!sound) reader.fail("is damaged");
  return parser;
}

ParseState Parser::parse(const ParseInput& input) const {
  ParseState state(input.words.size());
  MoveFeatures move_buffer;
  LabelFeatures label_buffer;
  std::array<std::int16_t, kMaxWidth> scores;
  while (!state.done()) {
    moves.score(move_features(input, state, move_buffer), scores.data());
    Move best = state.allowed(Move::shift)  ? Move::shift
                : state.allowed(Move::left) ? Move::left
                                            : Move::right;
    for (const Move move : {Move::shift, Move::left, Move::right}) {
      const bool better =
          scores[static_cast<std::size_t>(move)] > scores[static_cast<std::size_t>(best)];
      if (better && state.allowed(move)) best = move;
    }
    Deprel label = Deprel::root;
    if (best != Move::shift && state.head_of(best) != state.root) {
      labels.score(label_features(input, state, state.head_of(best), state.top(0), label_buffer),
                   scores.data());
      label = best_label(scores);
    }
    state.apply(best, label);
  }
  return state;
}

}  // namespace claimgraph
