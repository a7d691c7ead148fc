#include "train/evaluate_factuality.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/json.h"
#include "core/tree.h"
#include "extract/claims/factuality.h"
#include "extract/clauses/candidate.h"
#include "extract/trees/mended_trees.h"
#include "train/name_columns.h"

namespace claimgraph {
namespace {

/// Nearer to nought annotators were of two minds.
constexpr double kDecided = 0.5;

/// The numbers of a treebank file's sentences by their "# sent_id = …".
std::map<std::string, std::uint32_t, std::less<>> sentence_numbers(std::string_view text) {
  constexpr std::string_view kKey = "# sent_id = ";
  std::map<std::string, std::uint32_t, std::less<>> numbers;
  for (const std::string_view line : split(text, '\n')) {
    if (!line.starts_with(kKey)) continue;
    numbers.emplace(line.substr(kKey.size()), static_cast<std::uint32_t>(numbers.size()));
  }
  return numbers;
}

/// Whether the judge says that it happened.
bool happened(const Claim& claim) {
  switch (claim.factuality) {
    case Factuality::certain_plus:
      return true;
    case Factuality::probable_plus:
      return claim.modality == Modality::estimated || claim.modality == Modality::possible;
    case Factuality::possible_plus:
    case Factuality::certain_minus:
    case Factuality::probable_minus:
    case Factuality::possible_minus:
    case Factuality::unknown:
      return false;
  }
  return false;
}

void count(double gold, const Claim& claim, FactualityScores& scores) {
  if (std::abs(gold) <= kDecided) return;
  const bool right = happened(claim) == (gold > 0);
  ++scores.judged;
  if (right) ++scores.right;
  if (gold > 0) return;
  ++scores.negative;
  if (right) ++scores.negative_right;
}

void print_row(double gold, const Claim& claim, std::string_view word, std::string_view sentence,
               std::ostream& rows) {
  rows << gold << '\t' << name_of(claim.polarity) << '\t' << name_of(claim.modality) << '\t'
       << name_of(claim.factuality) << '\t' << word << '\t' << sentence << '\n';
}

}  // namespace

FactualityScores measure_uds(const std::filesystem::path& annotations,
                             const std::filesystem::path& treebank, Trees trees,
                             const ModelSet& models, const Knowledge& knowledge,
                             std::ostream* rows) {
  const auto numbers = sentence_numbers(read_whole_file(treebank));
  Document document = read_treebank(treebank);
  if (trees == Trees::own) annotate(document, models);
  document = with_mended_trees(document, knowledge);
  const Tree tree(document);
  FactualityScores scores;
  const std::string text = read_whole_file(annotations);
  for (const std::string_view line : split(text, '\n')) {
    if (line.empty()) continue;
    const auto row = parse_json(line);
    if (!row) throw Failure(annotations.string() + ": " + to_string(row.error()));
    const auto number = numbers.find(row->at("sent_id").get<std::string>());
    if (number == numbers.end()) continue;
    const Sentence& sentence = document.sentences[number->second];
    for (const Json& predicate : row->at("predicates")) {
      const std::uint32_t place = predicate.at("token").get<std::uint32_t>();
      if (place == 0 || sentence.first_token + place > sentence.end_token) continue;
      Candidate candidate;
      candidate.anchor = sentence.first_token + place - 1;
      judge_factuality(document, tree, knowledge, candidate);
      const double gold = predicate.at("factuality").get<double>();
      count(gold, candidate.claim, scores);
      if (rows != nullptr) {
        print_row(gold, candidate.claim, document.word(candidate.anchor),
                  document.at(sentence.span), *rows);
      }
    }
  }
  return scores;
}

void print_factuality(const Corpora& corpora, const std::string& half, const Knowledge& knowledge,
                      std::ostream* rows, std::ostream& out) {
  const ModelSet models = read_models(knowledge.files);
  const auto annotations =
      corpora.folder / "uds_factuality" / ("uds_factuality_" + half + ".jsonl");
  const auto treebank = half == "dev" ? corpora.ewt_dev() : corpora.ewt_train();
  const auto share = [](std::size_t part, std::size_t whole) {
    return static_cast<double>(part) / static_cast<double>(std::max<std::size_t>(whole, 1));
  };
  for (const auto& [name, trees] :
       {std::pair("gold trees", Trees::gold), std::pair("own trees", Trees::own)}) {
    const FactualityScores scores = measure_uds(annotations, treebank, trees, models, knowledge,
                                                trees == Trees::gold ? rows : nullptr);
    out << fmt::format("UDS {} {}: sign {:.3f} of {}; on the negative ones {:.3f} of {}\n", half,
                       name, share(scores.right, scores.judged), scores.judged,
                       share(scores.negative_right, scores.negative), scores.negative);
  }
}

}  // namespace claimgraph
