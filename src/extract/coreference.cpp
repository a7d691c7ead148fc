#include "extract/coreference.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/unicode.h"

namespace claimgraph {
namespace {

// How far back a pronoun and a definite noun may look, in sentences.
constexpr std::uint32_t kPronounReach = 2;
constexpr std::uint32_t kNounReach = 6;

/// What an anaphor may stand for.
struct Wanted {
  bool animate = false;
  bool thing = false;
  bool several = false;
  std::string noun{};  ///< lemma of a definite noun; empty: a pronoun
};

/// A mention of an entity that an anaphor may look back to.
struct Antecedent {
  std::uint32_t token = 0;
  EntityId entity{};
};

class Resolver {
 public:
  Resolver(const Document& document, const Tree& tree, const Knowledge& knowledge,
           Discourse& discourse)
      : document_(document),
        tree_(tree),
        knowledge_(knowledge),
        words_(knowledge.discourse_words),
        discourse_(discourse) {}

  void resolve() {
    for (std::uint32_t token = 0; token < document_.tokens.size(); ++token) {
      if (discourse_.inside[token] != Discourse::kNone) {
        note_name(token);
      } else if (const auto entity = antecedent_of(token)) {
        record(token, *entity);
      }
    }
  }

 private:
  const Token& at(std::uint32_t token) const { return document_.tokens[token]; }
  const Entity& entity(EntityId id) const { return discourse_.entities[index(id)]; }

  void note_name(std::uint32_t token) {
    const std::uint32_t mention = discourse_.headed_by[token];
    if (mention == Discourse::kNone) return;
    seen_.push_back({token, discourse_.mentions[mention].entity});
  }

  void record(std::uint32_t token, EntityId id) {
    const bool pronoun = at(token).upos == Upos::PRON || at(token).upos == Upos::DET;
    Span span = at(token).span;
    if (!pronoun) {
      for (const std::uint32_t each : tree_.children(token)) {
        if (at(each).deprel == Deprel::det) span = hull(span, at(each).span);
      }
    }
    discourse_.mentions.push_back(
        {id, span, pronoun ? MentionForm::pronoun : MentionForm::nominal});
    discourse_.head_tokens.push_back(token);
    discourse_.headed_by[token] = static_cast<std::uint32_t>(discourse_.mentions.size() - 1);
    seen_.push_back({token, id});
  }

  std::optional<EntityId> antecedent_of(std::uint32_t token) {
    const Token& each = at(token);
    const std::string word = to_lower(document_.at(each));
    if (each.upos == Upos::PRON || each.upos == Upos::DET) {
      if (is_relative(token)) return relative(token);
      if (words_.speaker.count(word) != 0) return speaker_of(token);
      return pronoun(token, word);
    }
    if (each.upos == Upos::NOUN && points_back(token)) return definite(token);
    return std::nullopt;
  }

  // "which", "who", "that" of a relative clause: the noun that the clause hangs on.
  bool is_relative(std::uint32_t token) const {
    return at(token).feats.find("PronType=Rel") != std::string::npos;
  }

  std::optional<EntityId> relative(std::uint32_t token) const {
    std::uint32_t up = at(token).head;
    for (int steps = 0; up != Token::kRoot && steps < 8; ++steps) {
      if (at(up).deprel == Deprel::acl_relcl) return entity_at(discourse_, at(up).head);
      up = at(up).head;
    }
    return std::nullopt;
  }

  std::optional<EntityId> speaker_of(std::uint32_t token) const {
    const Block& block = block_of(token);
    if (block.speaker.empty()) return std::nullopt;
    const std::string name = fold(block.speaker);
    for (std::size_t i = 0; i < discourse_.entities.size(); ++i) {
      const Entity& each = discourse_.entities[i];
      const auto same = [&](const std::string& alias) { return fold(alias) == name; };
      if (same(each.name) || std::any_of(each.aliases.begin(), each.aliases.end(), same)) {
        return EntityId{static_cast<std::uint32_t>(i)};
      }
    }
    return std::nullopt;
  }

  const Block& block_of(std::uint32_t token) const {
    return document_.blocks[document_.sentences[tree_.sentence_of(token)].block];
  }

  std::optional<EntityId> pronoun(std::uint32_t token, const std::string& word) const {
    Wanted wanted;
    wanted.animate = words_.he.count(word) != 0 || words_.she.count(word) != 0;
    wanted.thing = words_.thing.count(word) != 0;
    wanted.several = words_.several.count(word) != 0;
    if (!wanted.animate && !wanted.thing && !wanted.several) return std::nullopt;
    if (wanted.thing && is_expletive(token)) return std::nullopt;
    return best(token, wanted, kPronounReach);
  }

  /// "It is likely that …", "it appears …": a subject whose clause is its content.
  bool is_expletive(std::uint32_t token) const {
    const Token& each = at(token);
    if (is_a(each.deprel, Deprel::expl)) return true;
    if (!is_a(each.deprel, Deprel::nsubj) || each.head == Token::kRoot) return false;
    const bool has_clause = child(tree_, document_, each.head, Deprel::csubj).has_value() ||
                            child(tree_, document_, each.head, Deprel::ccomp).has_value();
    const Upos head = at(each.head).upos;
    const bool states = head == Upos::ADJ || head == Upos::NOUN || head == Upos::ADV;
    return has_clause &&
           (states || child(tree_, document_, each.head, Deprel::obj) == std::nullopt) &&
           child(tree_, document_, each.head, Deprel::csubj).has_value();
  }

  bool points_back(std::uint32_t token) const {
    if (knowledge_.kinds.kinds_of_noun(at(token).lemma).empty()) return false;
    bool pointing = false;
    for (const std::uint32_t each : tree_.children(token)) {
      const Deprel deprel = at(each).deprel;
      if (deprel == Deprel::det) {
        pointing = words_.pointing.count(to_lower(document_.word(each))) != 0;
      } else if (is_a(deprel, Deprel::nmod) || is_a(deprel, Deprel::acl) ||
                 is_a(deprel, Deprel::appos) || is_a(deprel, Deprel::amod) ||
                 is_a(deprel, Deprel::compound) || is_a(deprel, Deprel::nummod) ||
                 deprel == Deprel::cop) {
        return false;  // "the company that …", "the new company": may well bring in another one
      }
    }
    return pointing;
  }

  std::optional<EntityId> definite(std::uint32_t token) const {
    Wanted wanted;
    wanted.noun = at(token).lemma;
    return best(token, wanted, kNounReach);
  }

  bool fits(const Entity& candidate, const Wanted& wanted) const {
    const EntityKind* kind = knowledge_.kinds.find(candidate.kind);
    if (!wanted.noun.empty()) return knowledge_.kinds.speaks_of(wanted.noun, candidate.kind);
    if (wanted.animate) return kind->animate;
    if (kind->animate) return false;
    if (wanted.several) return kind->plural;
    return candidate.kind != "concept";
  }

  /// The best antecedent before `token`: subjects before others, near before far; nothing where two
  /// of equal standing compete in one clause.
  std::optional<EntityId> best(std::uint32_t token, const Wanted& wanted,
                               std::uint32_t reach) const {
    const std::uint32_t here = tree_.sentence_of(token);
    std::optional<EntityId> found;
    int best_score = 0;
    for (auto each = seen_.rbegin(); each != seen_.rend(); ++each) {
      const std::uint32_t sentence = tree_.sentence_of(each->token);
      if (here - sentence > reach) break;
      if (!fits(entity(each->entity), wanted) || is_own_clause_object(token, each->token)) continue;
      if (block_of(each->token).speaker != block_of(token).speaker && here != sentence) continue;
      const int score = salience(each->token) - 4 * static_cast<int>(here - sentence);
      if (!found || score > best_score) {
        found = each->entity;
        best_score = score;
      }
    }
    return found;
  }

  int salience(std::uint32_t token) const {
    const Deprel deprel = at(token).deprel;
    if (is_a(deprel, Deprel::nsubj)) return 10;
    if (is_a(deprel, Deprel::obj) || deprel == Deprel::root) return 5;
    if (is_a(deprel, Deprel::nmod) || is_a(deprel, Deprel::compound)) return 2;
    return 4;
  }

  /// "Acme said it": a subject may be meant; "Acme sued it": the verb's own subject is not.
  bool is_own_clause_object(std::uint32_t pronoun, std::uint32_t candidate) const {
    const Token& mine = at(pronoun);
    const Token& other = at(candidate);
    const bool arguments = (is_a(mine.deprel, Deprel::obj) || is_a(mine.deprel, Deprel::obl) ||
                            is_a(mine.deprel, Deprel::nsubj));
    return arguments && mine.head == other.head && mine.head != Token::kRoot;
  }

  const Document& document_;
  const Tree& tree_;
  const Knowledge& knowledge_;
  const DiscourseWords& words_;
  Discourse& discourse_;
  std::vector<Antecedent> seen_{};
};

}  // namespace

void link_anaphora(const Document& document, const Tree& tree, const Knowledge& knowledge,
                   Discourse& discourse) {
  Resolver(document, tree, knowledge, discourse).resolve();
}

}  // namespace claimgraph
