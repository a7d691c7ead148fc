#include <array>

#include "train/table_trainer.h"
#include "train/training.h"

namespace claimgraph {
namespace {

/// The states that each word may take: the gold one; where the corpus is silent on miscellaneous
/// names, "outside" leaves them open.
std::vector<std::uint32_t> allowed_states(const NamedSentence& sentence) {
  std::uint32_t open = 1U << kOutsideName;
  if (!sentence.marks_miscellaneous) {
    for (const NamePart part :
         {NamePart::begin, NamePart::inside, NamePart::end, NamePart::single}) {
      open |= 1U << name_state(NameLabel::miscellaneous, part);
    }
  }
  std::vector<std::uint32_t> allowed;
  for (const NameState state : sentence.states) {
    allowed.push_back(state == kOutsideName ? open : 1U << state);
  }
  return allowed;
}

struct Prepared {
  std::vector<Word> words;
  std::vector<TagId> tags;
  std::vector<std::uint32_t> allowed;
};

struct NameTrainer {
  TableTrainer table;
  TableTrainer transitions;
  NameFeatures buffer = {};
  std::array<std::int32_t, kMaxWidth> sums = {};

  static Feature before(NameState state) { return state; }

  void learn(const Prepared& sentence) {
    const std::size_t count = sentence.words.size();
    std::vector<NameScores> scores(count);
    for (std::size_t at = 0; at < count; ++at) {
      table.score(name_features(sentence.words, sentence.tags, at, buffer), sums.data());
      std::copy_n(sums.begin(), kNameStateCount, scores[at].begin());
    }
    NameTransitions moves = {};
    for (NameState state = 0; state < kNameStateCount; ++state) {
      const Feature from = before(state);
      transitions.score({&from, 1}, sums.data());
      std::copy_n(sums.begin(), kNameStateCount, moves[state].begin());
    }
    const auto best = best_states(scores, moves);
    bool right = true;
    for (std::size_t at = 0; at < count; ++at)
      right = right && ((sentence.allowed[at] >> best[at]) & 1U) != 0;
    if (!right) correct(sentence, best, best_states(scores, moves, sentence.allowed));
    table.tick();
    transitions.tick();
  }

  void correct(const Prepared& sentence, const std::vector<NameState>& best,
               const std::vector<NameState>& wanted) {
    for (std::size_t at = 0; at < best.size(); ++at) {
      if (best[at] != wanted[at]) {
        const auto features = name_features(sentence.words, sentence.tags, at, buffer);
        table.add(features, wanted[at], 1);
        table.add(features, best[at], -1);
      }
      if (at == 0) continue;
      const Feature from_wanted = before(wanted[at - 1]);
      const Feature from_best = before(best[at - 1]);
      transitions.add({&from_wanted, 1}, wanted[at], 1);
      transitions.add({&from_best, 1}, best[at], -1);
    }
  }
};

}  // namespace

void train_names(std::span<const NamedSentence> sentences, const Lexicon& lexicon,
                 const Tagger& tagger, const TrainingOptions& options, ModelWriter& writer) {
  std::vector<Prepared> prepared;
  for (const NamedSentence& sentence : sentences) {
    Prepared& out = prepared.emplace_back();
    for (const std::string& form : sentence.words) out.words.push_back(word_of(form, lexicon));
    out.tags = tagger.tag(out.words);
    out.allowed = allowed_states(sentence);
  }
  NameTrainer trainer{TableTrainer(options.row_bits, 24), TableTrainer(5, 24)};
  Random random(options.seed);
  for (int round = 0; round < options.rounds; ++round) {
    for (const std::uint32_t number : shuffled(prepared.size(), random))
      trainer.learn(prepared[number]);
  }
  const std::int64_t scale = trainer.table.fitting_scale(10);
  trainer.table.write(writer, scale);
  std::vector<std::int32_t> transitions;
  for (std::size_t from = 0; from < kNameStateCount; ++from) {
    for (std::size_t to = 0; to < kNameStateCount; ++to) {
      transitions.push_back(
          static_cast<std::int32_t>(trainer.transitions.averaged(from * 24 + to, scale)));
    }
  }
  writer.array(std::span<const std::int32_t>(transitions));
}

}  // namespace claimgraph
