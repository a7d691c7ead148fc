#include "train/evaluate.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <ostream>
#include <set>
#include <tuple>

#include "annotate/word_memory.h"

namespace claimgraph {
namespace {

/// As the annotator reads them; a strange word that opens a sentence as it is: no text around tells
/// whether it is a name.
std::vector<Word> words_as_read(const Document& document, const Sentence& sentence,
                                WordMemory& memory) {
  std::vector<Word> words;
  for (auto at = sentence.first_token; at < sentence.end_token; ++at) {
    const WordMemory::Known& known = memory.word(document.word(at));
    words.push_back(at == sentence.first_token && known.guessed ? known.plain : known.syntax);
  }
  return words;
}

struct MatchCounts {
  std::size_t words = 0, upos = 0, xpos = 0, feats = 0, lemma = 0, unlabelled = 0, labelled = 0;
};

void count(const Token& gold, std::string_view form, TagId tag, const SyntaxModel& model,
           MatchCounts& counts) {
  const Tag& guessed = model.tags[tag];
  ++counts.words;
  counts.upos += guessed.upos == gold.upos ? 1 : 0;
  counts.xpos += guessed.xpos == gold.xpos ? 1 : 0;
  counts.feats += model.morphology.feats_of(form, tag) == gold.feats ? 1 : 0;
  counts.lemma += model.lemma_of(form, tag) == gold.lemma ? 1 : 0;
}

}  // namespace

NameScoresOverall scores_of(std::size_t right, std::size_t found, std::size_t wanted) {
  const auto ratio = [](std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
  };
  return {ratio(right, found), ratio(right, wanted), ratio(2 * right, found + wanted)};
}

TreebankScores measure_treebank(const Document& gold, const ModelSet& models) {
  const SyntaxModel& model = models.syntax;
  std::vector<Syntax> read;
  read.reserve(gold.sentences.size());
  WordMemory memory(models, nullptr);
  const auto start = std::chrono::steady_clock::now();
  for (const Sentence& sentence : gold.sentences)
    read.push_back(
        read_syntax(model, words_as_read(gold, sentence, memory), memory.syntax_rooms()));
  const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
  MatchCounts counts;
  for (std::size_t number = 0; number < read.size(); ++number) {
    const Sentence& sentence = gold.sentences[number];
    const Syntax& own = read[number];
    for (std::uint32_t at = sentence.first_token; at < sentence.end_token; ++at) {
      const Token& token = gold.tokens[at];
      const std::uint32_t i = at - sentence.first_token;
      count(token, gold.word(at), own.tags[i], model, counts);
      const Place head =
          (token.head == Token::kRoot ? sentence.end_token : token.head) - sentence.first_token;
      const bool right = own.arcs.heads[i] == head;
      counts.unlabelled += right ? 1 : 0;
      counts.labelled += right && own.arcs.labels[i] == token.deprel ? 1 : 0;
    }
  }
  const auto share = [&](std::size_t right) {
    return static_cast<double>(right) / static_cast<double>(std::max<std::size_t>(counts.words, 1));
  };
  return {share(counts.upos),
          share(counts.xpos),
          share(counts.feats),
          share(counts.lemma),
          share(counts.unlabelled),
          share(counts.labelled),
          static_cast<double>(counts.words) / time.count()};
}

NameScoresOverall measure_names(std::span<const NamedSentence> gold, const ModelSet& models) {
  std::size_t right = 0, found = 0, wanted = 0;
  for (const NamedSentence& sentence : gold) {
    const std::vector<std::string_view> forms(sentence.words.begin(), sentence.words.end());
    const auto tags = read_syntax(models.syntax, forms).tags;
    std::set<std::tuple<std::uint32_t, std::uint32_t, NameLabel>> gold_spans;
    for (const NameSpan& span : spans_of(sentence.states, 0)) {
      if (span.label != NameLabel::miscellaneous)
        gold_spans.emplace(span.first_token, span.end_token, span.label);
    }
    wanted += gold_spans.size();
    for (const NameSpan& span : find_names(models.names, models.lists, forms, tags, 0)) {
      if (span.label == NameLabel::miscellaneous) continue;
      ++found;
      right += gold_spans.count({span.first_token, span.end_token, span.label});
    }
  }
  return scores_of(right, found, wanted);
}

void print_evaluation(const Corpora& corpora, const ModelSet& models, std::ostream& out) {
  out << fmt::format("{:<22} {:>6} {:>6} {:>6} {:>6} {:>6} {:>6} {:>10}\n", "gold tokens, own tags",
                     "UPOS", "XPOS", "feats", "lemma", "UAS", "LAS", "tokens/s");
  for (const auto& [name, path] :
       {std::pair("EWT dev", corpora.ewt_dev()), std::pair("GUM dev", corpora.gum_dev())}) {
    const TreebankScores scores = measure_treebank(read_treebank(path), models);
    out << fmt::format("{:<22} {:6.2f} {:6.2f} {:6.2f} {:6.2f} {:6.2f} {:6.2f} {:10.0f}\n", name,
                       100 * scores.upos, 100 * scores.xpos, 100 * scores.feats, 100 * scores.lemma,
                       100 * scores.unlabelled, 100 * scores.labelled, scores.tokens_per_second);
  }
  out << fmt::format("{:<22} {:>9} {:>9} {:>9}\n", "names", "precision", "recall", "F1");
  const auto show = [&](std::string_view name, const NameScoresOverall& scores) {
    out << fmt::format("{:<22} {:9.2f} {:9.2f} {:9.2f}\n", name, 100 * scores.precision,
                       100 * scores.recall, 100 * scores.f1);
  };
  show("UNER EWT dev", measure_names(name_development_sentences(corpora), models));
  show("CrossNER ai, politics", measure_names(encyclopedic_development_sentences(corpora), models));
  show("MEANTIME airbus, gm",
       measure_meantime(corpora.folder / "meantime/meantime_airbus_gm.jsonl", models));
}

}  // namespace claimgraph
