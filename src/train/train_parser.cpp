#include <algorithm>
#include <array>
#include <limits>

#include "train/oracle.h"
#include "train/table_trainer.h"
#include "train/training.h"

namespace claimgraph {
namespace {

constexpr std::array<Move, kMoveCount> kMoves = {Move::shift, Move::left, Move::right};

struct ParserTrainer {
  TableTrainer moves;
  TableTrainer labels;
  std::array<std::int32_t, kMaxWidth> scores = {};
  MoveFeatures move_buffer = {};
  LabelFeatures label_buffer = {};

  /// The best of the moves that `candidate` holds of.
  template <typename Candidate>
  Move best_move(Candidate candidate) const {
    Move best = Move::shift;
    std::int32_t top = std::numeric_limits<std::int32_t>::min();
    for (const Move move : kMoves) {
      if (candidate(move) && scores[static_cast<std::size_t>(move)] > top) {
        top = scores[static_cast<std::size_t>(move)];
        best = move;
      }
    }
    return best;
  }

  Deprel label_for(const ParseInput& input, const ParseState& state, Place head,
                   const TreeSentence& gold) {
    if (head == state.root) return Deprel::root;
    const Place dependant = state.top(0);
    const auto features = label_features(input, state, head, dependant, label_buffer);
    labels.score(features, scores.data());
    const auto end = scores.begin() + kDeprelCount;
    const auto best =
        static_cast<std::size_t>(std::max_element(scores.begin() + 1, end) - scores.begin());
    const auto wanted = static_cast<std::size_t>(gold.labels[dependant]);
    if (gold.heads[dependant] == head) {
      if (best != wanted) {
        labels.add(features, wanted, 1);
        labels.add(features, best, -1);
      }
      labels.tick();
    }
    return static_cast<Deprel>(best);
  }

  void learn(const TreeSentence& sentence, std::span<const Tag> tags, bool explore,
             Random& random) {
    const ParseInput input{sentence.words, sentence.tags, tags};
    const GoldTree gold(sentence.heads);
    ParseState state(sentence.words.size());
    while (!state.done()) {
      const auto features = move_features(input, state, move_buffer);
      moves.score(features, scores.data());
      std::array<std::uint32_t, kMoveCount> costs;
      std::uint32_t least = std::numeric_limits<std::uint32_t>::max();
      for (const Move move : kMoves) {
        if (!state.allowed(move)) continue;
        costs[static_cast<std::size_t>(move)] = gold.cost(state, move);
        least = std::min(least, costs[static_cast<std::size_t>(move)]);
      }
      const auto allowed = [&](Move move) { return state.allowed(move); };
      const auto good = [&](Move move) {
        return state.allowed(move) && costs[static_cast<std::size_t>(move)] == least;
      };
      const Move best = best_move(allowed);
      const Move wanted = best_move(good);
      if (best != wanted) {
        moves.add(features, static_cast<std::size_t>(wanted), 1);
        moves.add(features, static_cast<std::size_t>(best), -1);
      }
      moves.tick();
      const Move next = explore && random.below(10) != 0 ? best : wanted;
      const Deprel label = next == Move::shift
                               ? Deprel::dep
                               : label_for(input, state, state.head_of(next), sentence);
      state.apply(next, label);
    }
  }
};

}  // namespace

void train_parser(std::span<const TreeSentence> sentences, std::span<const Tag> tags,
                  const TrainingOptions& options, ModelWriter& writer) {
  ParserTrainer trainer{TableTrainer(options.row_bits + 4, 4), TableTrainer(options.row_bits, 56)};
  Random random(options.seed);
  for (int round = 0; round < options.rounds; ++round) {
    for (const std::uint32_t number : shuffled(sentences.size(), random)) {
      trainer.learn(sentences[number], tags, round > 0, random);
    }
  }
  trainer.moves.write(writer, trainer.moves.fitting_scale(10));
  trainer.labels.write(writer, trainer.labels.fitting_scale(10));
}

}  // namespace claimgraph
