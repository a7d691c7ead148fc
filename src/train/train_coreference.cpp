#include "train/train_coreference.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <ostream>
#include <unordered_map>
#include <vector>

#include "core/tree.h"
#include "extract/names/antecedents.h"
#include "extract/names/mentions.h"
#include "train/own_reading.h"
#include "train/random.h"

namespace claimgraph {
namespace {

/// One antecedent, or none of them, in a choice.
struct Option {
  std::vector<std::uint32_t> features{};
  bool right = false;
  bool named = false;
};
using Choice = std::vector<Option>;

/// Numbers of features, in the order first seen.
class FeatureNumbers {
 public:
  std::uint32_t of(const std::string& name) {
    const auto [at, added] = numbers_.emplace(name, static_cast<std::uint32_t>(names_.size()));
    if (added) {
      names_.push_back(name);
      counts_.push_back(0);
    }
    ++counts_[at->second];
    return at->second;
  }
  std::size_t size() const { return names_.size(); }
  const std::string& name(std::uint32_t number) const { return names_[number]; }
  std::size_t count(std::uint32_t number) const { return counts_[number]; }

 private:
  std::unordered_map<std::string, std::uint32_t> numbers_{};
  std::vector<std::string> names_{};
  std::vector<std::size_t> counts_{};
};

/// Follows the gold chains through one document and notes every choice on the way.
class CoreferenceTeacher {
 public:
  CoreferenceTeacher(const GumDocument& gum, const OwnReading& own, std::span<const Phrase> phrases,
                     FeatureNumbers& numbers, std::vector<Choice>& choices)
      : phrases_(phrases), numbers_(numbers), choices_(choices), chains_(phrases.size()) {
    std::map<std::uint32_t, std::uint32_t> chain_at;  // by head
    for (const GoldMention& mention : gum.mentions)
      chain_at.emplace(head_in(gum, own, mention), mention.chain);
    for (std::size_t i = 0; i < phrases.size(); ++i) {
      const auto known = chain_at.find(phrases[i].token);
      if (known != chain_at.end()) {
        chains_[i] = known->second;
      } else if (phrases[i].form == PhraseForm::name) {
        chains_[i] = chain_of_name(gum, own, phrases[i].token, chain_at);
      }
    }
  }

  std::size_t choose(std::uint32_t phrase, std::span<const Antecedent> antecedents,
                     std::span<const Referent> referents) {
    std::size_t taken = 0;  // the nearest of its chain, a named one rather than another
    Choice choice;
    for (std::size_t i = 0; i < antecedents.size(); ++i) {
      Option& option = choice.emplace_back();
      for (const std::string& name : antecedents[i].features)
        option.features.push_back(numbers_.of(name));
      option.named = antecedents[i].named;
      option.right = i > 0 && chains_[phrase] &&
                     is_of_chain(referents[antecedents[i].referent], *chains_[phrase]);
      const bool better = taken == 0 || (option.named && !choice[taken].named);
      if (option.right && better) taken = i;
    }
    for (Option& option : choice)
      option.right = option.right && option.named == choice[taken].named;
    choice.front().right = taken == 0;
    if (choice.size() > 1) choices_.push_back(std::move(choice));
    return taken;
  }

 private:
  /// A corpus without trees leaves the heads to our own.
  static std::uint32_t head_in(const GumDocument& gum, const OwnReading& own,
                               const GoldMention& mention) {
    const bool has_trees = gum.document.tokens[mention.first].upos != Upos::X;
    return has_trees ? mention.head : head_of(own.document, mention.first, mention.end);
  }

  static std::optional<std::uint32_t> chain_of_name(
      const GumDocument& gum, const OwnReading& own, std::uint32_t head,
      const std::map<std::uint32_t, std::uint32_t>& chain_at) {
    const Span span = own.discourse.mentions[own.discourse.headed_by[head]].span;
    for (std::uint32_t token = head; token < gum.document.tokens.size(); ++token) {
      if (!span.contains(gum.document.tokens[token].span)) break;
      if (const auto known = chain_at.find(token); known != chain_at.end()) return known->second;
    }
    return std::nullopt;
  }

  bool is_of_chain(const Referent& referent, std::uint32_t chain) const {
    return chains_[referent.last] == chain ||
           (referent.noun != Phrase::kNone && chains_[referent.noun] == chain);
  }

  std::span<const Phrase> phrases_;
  FeatureNumbers& numbers_;
  std::vector<Choice>& choices_;
  std::vector<std::optional<std::uint32_t>> chains_;  // by phrase
};

class Learner {
 public:
  Learner(std::size_t features, const AnaphoraTraining& options)
      : options_(options), weights_(features, 0), squares_(features, 0), sums_(features, 0) {}

  void learn(const Choice& choice) {
    std::vector<double> all = scores(choice);
    std::vector<double> right = all;
    for (std::size_t i = 0; i < choice.size(); ++i) {
      if (!choice[i].right) right[i] = -1e9;
    }
    to_probabilities(all);
    to_probabilities(right);
    std::map<std::uint32_t, double> gradient;  // ordered, so that sums are the same everywhere
    for (std::size_t i = 0; i < choice.size(); ++i) {
      for (const std::uint32_t each : choice[i].features) gradient[each] += right[i] - all[i];
    }
    for (const auto& [feature, slope] : gradient) step(feature, slope);
  }

  /// To be called after each round: the result is the mean of the later half's weights.
  void end_round(int round) {
    if (2 * round < options_.rounds) return;
    ++rounds_summed_;
    for (std::size_t i = 0; i < sums_.size(); ++i) sums_[i] += weights_[i];
  }

  double weight(std::uint32_t feature) const {
    return sums_[feature] / std::max(rounds_summed_, 1);
  }

 private:
  std::vector<double> scores(const Choice& choice) const {
    std::vector<double> scores;
    for (const Option& option : choice) {
      double score = option.named && !option.right ? options_.wrong_link_cost : 0;
      for (const std::uint32_t each : option.features) score += weights_[each];
      scores.push_back(score);
    }
    return scores;
  }

  static void to_probabilities(std::vector<double>& scores) {
    const double most = *std::max_element(scores.begin(), scores.end());
    double sum = 0;
    for (double& score : scores) sum += score = std::exp(score - most);
    for (double& score : scores) score /= sum;
  }

  void step(std::uint32_t feature, double slope) {
    if (slope == 0) return;
    squares_[feature] += slope * slope;
    const double rate = options_.step / (1e-2 + std::sqrt(squares_[feature]));
    const double moved = weights_[feature] + rate * slope;
    const double shrunk = std::abs(moved) - rate * options_.sparsity;
    weights_[feature] = shrunk <= 0 ? 0 : std::copysign(shrunk, moved);
  }

  const AnaphoraTraining& options_;
  std::vector<double> weights_;
  std::vector<double> squares_;
  std::vector<double> sums_;
  int rounds_summed_ = 0;
};

void drop_rare(std::vector<Choice>& choices, const FeatureNumbers& numbers, std::size_t rarest) {
  for (Choice& choice : choices) {
    for (Option& option : choice) {
      std::erase_if(option.features,
                    [&](std::uint32_t each) { return numbers.count(each) < rarest; });
    }
  }
}

std::string table_of(const FeatureNumbers& numbers, const Learner& learner) {
  std::map<std::string, long> rows;
  for (std::uint32_t number = 0; number < numbers.size(); ++number) {
    const long weight = std::lround(100 * learner.weight(number));
    if (weight != 0) rows.emplace(numbers.name(number), weight);
  }
  std::string text =
      "# How much each feature speaks for an antecedent, in hundredths of a logit. Made by\n"
      "# claimgraph-train from GUM (CC BY, CC BY-SA) and MEANTIME (CC BY): see MODEL_CARD.md.\n"
      "weight\tfeature\n";
  for (const auto& [name, weight] : rows) text += fmt::format("{}\t{}\n", weight, name);
  return text;
}

}  // namespace

std::string train_coreference(std::span<const GumDocument> documents, const ModelSet& models,
                              const Knowledge& knowledge, const AnaphoraTraining& options,
                              std::ostream& log) {
  FeatureNumbers numbers;
  std::vector<Choice> choices;
  for (const GumDocument& gum : documents) {
    const OwnReading own = read_own(gum.document, models, knowledge);
    const Tree tree(own.document);
    const auto phrases = find_phrases(own.document, tree, knowledge, own.discourse);
    CoreferenceTeacher teacher(gum, own, phrases, numbers, choices);
    const Choose choose = [&](std::uint32_t phrase, std::span<const Antecedent> antecedents,
                              std::span<const Referent> referents) {
      return teacher.choose(phrase, antecedents, referents);
    };
    gather_referents(own.document, tree, knowledge, phrases, choose, FeatureNames::kept);
  }
  drop_rare(choices, numbers, options.rarest);
  log << choices.size() << " choices of antecedents, " << numbers.size() << " features\n";
  Learner learner(numbers.size(), options);
  Random random(7);
  for (int round = 0; round < options.rounds; ++round) {
    for (const std::uint32_t each : shuffled(choices.size(), random)) learner.learn(choices[each]);
    learner.end_round(round);
  }
  return table_of(numbers, learner);
}

}  // namespace claimgraph
