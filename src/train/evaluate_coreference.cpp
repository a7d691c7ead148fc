#include "train/evaluate_coreference.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "core/tree.h"
#include "extract/names/mentions.h"
#include "train/gum_documents.h"
#include "train/own_reading.h"

namespace claimgraph {
namespace {

constexpr std::array<std::string_view, kAnaphorClasses> kClassNames = {
    "he, she", "it", "they", "this, that", "the noun", "its noun", "(I, you, we)"};

bool has(const Token& token, std::string_view feature) {
  return token.feats.find(feature) != std::string::npos;
}

std::optional<AnaphorClass> class_of_pronoun(const Token& token) {
  if (has(token, "PronType=Dem") && token.xpos == "DT") return AnaphorClass::demonstrative;
  if (!has(token, "PronType=Prs")) return std::nullopt;
  if (!has(token, "Person=3")) return AnaphorClass::speech;
  if (has(token, "Number=Plur")) return AnaphorClass::they;
  return has(token, "Gender=Neut") ? AnaphorClass::it : AnaphorClass::he_or_she;
}

std::optional<AnaphorClass> class_of_noun(const Document& document, const Tree& tree,
                                          std::uint32_t head) {
  std::optional<AnaphorClass> found;
  for (const std::uint32_t each : tree.children(head)) {
    const Token& token = document.tokens[each];
    if (token.deprel == Deprel::nmod_poss) return AnaphorClass::possessed_noun;
    const bool points = has(token, "Definite=Def") || has(token, "PronType=Dem");
    if (token.deprel == Deprel::det && points) found = AnaphorClass::definite_noun;
  }
  return found;
}

std::optional<AnaphorClass> class_of(const Document& gold, const Tree& tree, std::uint32_t head) {
  const Token& token = gold.tokens[head];
  if (token.upos == Upos::PRON || token.upos == Upos::DET) return class_of_pronoun(token);
  if (token.upos == Upos::NOUN) return class_of_noun(gold, tree, head);
  return std::nullopt;
}

class Measurer {
 public:
  Measurer(const GumDocument& gum, const OwnReading& own, CoreferenceScores& scores,
           std::ostream* errors)
      : gum_(gum), own_(own), tree_(gum.document), scores_(scores), errors_(errors) {
    for (const GoldMention& mention : gum.mentions) {
      chains_[mention.chain].push_back(&mention);
      if (is_name(mention)) names_[mention.chain].push_back(&mention);
      const auto known = headed_.find(mention.head);
      if (known == headed_.end() ||
          known->second->end - known->second->first < mention.end - mention.first) {
        headed_[mention.head] = &mention;
      }
    }
  }

  void measure() {
    for (std::uint32_t token = 0; token < gum_.document.tokens.size(); ++token) {
      if (const auto found = class_of(gum_.document, tree_, token)) measure_at(token, *found);
    }
  }

 private:
  bool is_name(const GoldMention& mention) const {
    return gum_.document.tokens[mention.head].upos == Upos::PROPN && mention.kind != "time";
  }

  void measure_at(std::uint32_t token, AnaphorClass anaphor_class) {
    AnaphorCounts& counts = scores_.classes[static_cast<std::size_t>(anaphor_class)];
    const auto headed = headed_.find(token);
    const GoldMention* mention = headed == headed_.end() ? nullptr : headed->second;
    const bool anaphor = mention != nullptr && is_anaphor(*mention);
    const std::optional<EntityId> linked = link_at(token);
    const bool right = linked && mention != nullptr &&
                       (anaphor ? shares_name(*linked, names_, mention->chain)
                                : shares_name(*linked, chains_, mention->chain));
    if (anaphor) {
      ++counts.anaphors;
      counts.reachable += has_own_name_before(*mention) ? 1 : 0;
    }
    counts.linked += linked ? 1 : 0;
    counts.resolved += linked && anaphor ? 1 : 0;
    counts.right += right && anaphor ? 1 : 0;
    // Right, but no anaphor as defined: left out of both sides.
    counts.linked -= right && !anaphor ? 1 : 0;
    if (errors_ != nullptr && (anaphor ? !right : linked && !right))
      print_error(token, mention, linked);
  }

  bool is_anaphor(const GoldMention& mention) const {
    if (mention.link == "appos" || mention.link == "pred") return false;
    const auto names = names_.find(mention.chain);
    return names != names_.end() && names->second.front()->first < mention.first;
  }

  std::optional<EntityId> link_at(std::uint32_t token) const {
    const Mention* mention = mention_headed_by(own_.discourse, token);
    if (mention == nullptr || mention->form == MentionForm::name) return std::nullopt;
    return mention->entity;
  }

  using Chains = std::map<std::uint32_t, std::vector<const GoldMention*>>;  // in text order

  bool shares_name(EntityId entity, const Chains& chains, std::uint32_t chain) const {
    const auto names = chains.find(chain);
    return names != chains.end() &&
           std::any_of(names->second.begin(), names->second.end(),
                       [&](const GoldMention* name) { return is_own_name(*name, entity); });
  }

  bool is_own_name(const GoldMention& gold, std::optional<EntityId> entity) const {
    for (std::uint32_t token = gold.first; token < gold.end; ++token) {
      const std::uint32_t number = own_.discourse.headed_by[token];
      if (number == Discourse::kNone) continue;
      const Mention& own = own_.discourse.mentions[number];
      const bool named = own.form == MentionForm::name;
      const bool wanted = !entity || own.entity == *entity;
      if (named && wanted && own.span.contains(gum_.document.tokens[gold.head].span)) return true;
    }
    return false;
  }

  bool has_own_name_before(const GoldMention& anaphor) const {
    const auto& names = names_.at(anaphor.chain);
    return std::any_of(names.begin(), names.end(), [&](const GoldMention* name) {
      return name->first < anaphor.first && is_own_name(*name, std::nullopt);
    });
  }

  void print_error(std::uint32_t token, const GoldMention* mention,
                   std::optional<EntityId> linked) const {
    const Document& document = gum_.document;
    std::string gold = "-";
    if (mention != nullptr) {
      const auto names = names_.find(mention->chain);
      gold = names == names_.end()
                 ? "no name"
                 : std::string(document.at(
                       document.span_of(names->second.front()->first, names->second.front()->end)));
    }
    const bool anaphor = mention != nullptr && is_anaphor(*mention);
    const std::string reach = anaphor && !has_own_name_before(*mention) ? " UNREACHABLE" : "";
    const std::string own = linked ? own_.discourse.entities[index(*linked)].name : "-";
    const Sentence& sentence = document.sentences[tree_.sentence_of(token)];
    *errors_ << fmt::format("{}\t{}\t{}\tgold: {}{}\town: {}\t{}\n", gum_.name, token,
                            document.word(token), gold, reach, own, document.at(sentence.span));
  }

  const GumDocument& gum_;
  const OwnReading& own_;
  Tree tree_;
  CoreferenceScores& scores_;
  std::ostream* errors_;
  Chains names_{};                                        // the names of each chain
  Chains chains_{};                                       // all its mentions
  std::map<std::uint32_t, const GoldMention*> headed_{};  // the longest with this head
};

double percent(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : 100 * static_cast<double>(part) / static_cast<double>(whole);
}

void print_row(std::string_view name, const AnaphorCounts& counts, std::ostream& out) {
  out << fmt::format("{:<22} {:8} {:9} {:6} {:6} {:9.2f} {:11.2f} {:6.2f}\n", name, counts.anaphors,
                     counts.reachable, counts.linked, counts.right,
                     percent(counts.right, counts.linked), percent(counts.right, counts.resolved),
                     percent(counts.right, counts.anaphors));
}

}  // namespace

AnaphorCounts CoreferenceScores::total() const {
  AnaphorCounts total;
  for (std::size_t i = 0; i < classes.size(); ++i) {
    if (i == static_cast<std::size_t>(AnaphorClass::speech)) continue;
    total.anaphors += classes[i].anaphors;
    total.reachable += classes[i].reachable;
    total.linked += classes[i].linked;
    total.right += classes[i].right;
    total.resolved += classes[i].resolved;
  }
  return total;
}

CoreferenceScores measure_coreference(const std::filesystem::path& gum, const ModelSet& models,
                                      const Knowledge& knowledge, std::ostream* errors) {
  CoreferenceScores scores;
  for (const GumDocument& document : read_gum_documents(gum)) {
    const OwnReading own = read_own(document.document, models, knowledge);
    Measurer(document, own, scores, errors).measure();
  }
  return scores;
}

void print_coreference(const CoreferenceScores& scores, std::ostream& out) {
  out << fmt::format("{:<22} {:>8} {:>9} {:>6} {:>6} {:>9} {:>11} {:>6}\n", "anaphors, own names",
                     "anaphors", "reachable", "linked", "right", "precision", "of anaphors",
                     "recall");
  for (std::size_t i = 0; i < kAnaphorClasses; ++i)
    print_row(kClassNames[i], scores.classes[i], out);
  print_row("total", scores.total(), out);
}

}  // namespace claimgraph
