#include "extract/typed/told_owners.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "base/unicode.h"
#include "extract/clauses/named_nouns.h"

namespace claimgraph {
namespace {

constexpr std::uint32_t kFarthest = 3;  // sentences back
// A longer text tells of more things than one, and to look through all of it at each of its nouns
// would take the square of its length.
constexpr std::uint32_t kMostTokens = 4000;
constexpr std::string_view kDefinite = "Definite=Def";
constexpr std::string_view kIndefinite = "Definite=Ind";
constexpr std::string_view kNoneAtAll = "PronType=Neg";

bool has_article(const Reading& reading, std::uint32_t noun, std::string_view sort) {
  return std::ranges::any_of(reading.tree.children(noun), [&](std::uint32_t each) {
    const Token& token = reading.document.tokens[each];
    return token.deprel == Deprel::det && token.feats.find(sort) != std::string::npos;
  });
}

/// "Production", "the training", "total costs", "no ransom", "the yield in June", "the staff, who
/// number 500": nobody's, and no certain one: neither "Acme's", "its", "this" nor "production of
/// cars".
bool is_bare(const Reading& reading, std::uint32_t noun) {
  const auto& tokens = reading.document.tokens;
  const bool parted = noun + 1 < tokens.size() && tokens[noun + 1].upos == Upos::PUNCT;
  return std::ranges::none_of(reading.tree.children(noun), [&](std::uint32_t each) {
    const Deprel deprel = tokens[each].deprel;
    const std::string& feats = tokens[each].feats;
    const bool article =
        feats.find(kDefinite) != std::string::npos || feats.find(kNoneAtAll) != std::string::npos;
    const bool other = deprel == Deprel::det && !article;
    const bool owned = is_a(deprel, Deprel::nmod) && quantity_at(reading, each) == nullptr &&
                       date_at(reading, each) == nullptr;
    const bool told = (is_a(deprel, Deprel::acl) && !parted) || deprel == Deprel::appos;
    return other || owned || told || is_a(deprel, Deprel::nummod) ||
           entity_at(reading.discourse, each).has_value();
  });
}

/// "Acme cut its budget … the budget": whether the text told of one that was somebody's, or a
/// certain one, so that the bare noun is of that.
bool was_told_of(const Reading& reading, std::uint32_t noun) {
  const auto& tokens = reading.document.tokens;
  for (std::uint32_t each = 0; each < noun; ++each) {
    const bool same = tokens[each].upos == Upos::NOUN && tokens[each].lemma == tokens[noun].lemma &&
                      tokens[each].deprel != Deprel::compound;
    if (same && !is_bare(reading, each)) return true;
  }
  return false;
}

bool acts_or_undergoes(const Token& token) {
  return is_a(token.deprel, Deprel::nsubj) || token.deprel == Deprel::obj;
}

/// The entities in the phrase of the noun: Acme and Oslo of "Acme's plant in Oslo".
std::set<EntityId> named_around(const Reading& reading, std::uint32_t noun) {
  std::set<EntityId> named;
  for (const std::uint32_t each : reading.tree.children(noun)) {
    const Deprel deprel = reading.document.tokens[each].deprel;
    const bool around = is_a(deprel, Deprel::nmod) || deprel == Deprel::compound;
    const auto entity = around ? entity_at(reading.discourse, each) : std::nullopt;
    if (entity) named.insert(*entity);
  }
  return named;
}

/// What one text told of the things that may be the owner, up to the noun.
class ThingsTold {
 public:
  ThingsTold(const Reading& reading, std::uint32_t noun, const ToldOwners& owners)
      : reading_(reading), noun_(noun), owners_(owners) {
    for (std::uint32_t each = 0; each < noun; ++each) look_at(each);
  }

  std::optional<Argument> only() const {
    if (several_nouns_ || (at(noun_).upos == Upos::PRON && !is_pointed_at())) return std::nullopt;
    if (named_.empty()) {
      if (!noun_is_told_of_ || !is_near(last_noun_)) return std::nullopt;
      Argument argument = argument_at(reading_, fullest_);
      argument.span.reset();
      return argument;
    }
    const auto chosen = named_.size() == 1 ? std::optional(named_.begin()->first) : topic();
    if (!chosen) return std::nullopt;
    const std::uint32_t last =
        std::max(named_.at(*chosen).last, fullest_ == kNone ? 0 : last_noun_);
    const bool told = named_.at(*chosen).told_of && is_near(last);
    if (!told && !is_titled(*chosen)) return std::nullopt;
    return understood(reading_, *chosen);
  }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  struct Named {
    std::uint32_t last = 0;  ///< where it is mentioned last
    bool acts = false;       ///< as a subject
    bool told_of = false;    ///< some sentence is about it, and not only its edge
    bool in_heading = false;
  };

  const Token& at(std::uint32_t token) const { return reading_.document.tokens[token]; }

  bool in_heading(std::uint32_t token) const {
    return reading_.document.is_heading(
        reading_.document.sentences[reading_.tree.sentence_of(token)]);
  }

  /// "Acme opened the plant", "the plant opened": neither "sold bonds for a plant".
  bool is_told_of(std::uint32_t token) const {
    return acts_or_undergoes(at(token)) || at(token).head == Token::kRoot;
  }

  void look_at(std::uint32_t token) {
    const auto entity = entity_at(reading_.discourse, token);
    if (entity) {
      const std::string& kind = reading_.discourse.entities[index(*entity)].kind;
      if (std::ranges::find(owners_.kinds, kind) == owners_.kinds.end()) return;
      Named& named = named_[*entity];
      named.last = token;
      named.acts |= is_a(at(token).deprel, Deprel::nsubj);
      named.told_of |= is_told_of(token);
      named.in_heading |= in_heading(token);
    } else if (at(token).upos == Upos::NOUN && at(token).deprel != Deprel::compound &&
               std::ranges::find(owners_.nouns, at(token).lemma) != owners_.nouns.end() &&
               !in_heading(token) && !entity_meant(reading_, token)) {
      look_at_noun(token);
    }
  }

  /// "A plant in Oslo … the plant" are one; "a plant … another plant", "the plant in Oslo … the
  /// plant in Bergen", "plants" are several.
  void look_at_noun(std::uint32_t token) {
    const std::set<EntityId> around = named_around(reading_, token);
    const bool apart =
        !around.empty() && !around_.empty() &&
        std::ranges::none_of(around, [&](EntityId each) { return around_.count(each) > 0; });
    const bool again = fullest_ != kNone || !named_.empty();
    const bool known = has_article(reading_, token, kDefinite) || !around.empty();
    several_nouns_ |= at(token).xpos != "NN" || (again && (apart || !known));
    if (fullest_ == kNone || fullness(token) > fullness(fullest_)) fullest_ = token;
    last_noun_ = token;
    noun_is_told_of_ |= is_told_of(token);
    around_.insert(around.begin(), around.end());
  }

  /// How well the noun's phrase stands by itself: "its plant", "the plant", "Acme's plant in Oslo".
  int fullness(std::uint32_t noun) const {
    const bool pointing =
        std::ranges::any_of(reading_.tree.children(noun), [&](std::uint32_t each) {
          return at(each).deprel == Deprel::nmod_poss && at(each).upos == Upos::PRON;
        });
    if (pointing) return 0;
    return named_around(reading_, noun).empty() ? 1 : 2;
  }

  bool is_titled(EntityId entity) const {
    const std::string title = to_lower(reading_.document.provenance.title);
    const auto& aliases = reading_.discourse.entities[index(entity)].aliases;
    return named_.at(entity).in_heading ||
           std::ranges::any_of(aliases, [&](const std::string& each) {
             return title.find(to_lower(each)) != std::string::npos;
           });
  }

  /// Of several, the only one that a title names, where no other has acted: "Acme releases One … it
  /// beats Two".
  std::optional<EntityId> topic() const {
    std::optional<EntityId> topic;
    for (const auto& [entity, named] : named_) {
      const bool titled = is_titled(entity);
      if ((titled && topic) || (!titled && named.acts)) return std::nullopt;
      if (titled) topic = entity;
    }
    return topic;
  }

  /// Whether the text speaks of it still: nothing else was brought up between it and the noun.
  bool is_near(std::uint32_t last) const {
    if (reading_.tree.sentence_of(noun_) - reading_.tree.sentence_of(last) > kFarthest)
      return false;
    for (std::uint32_t each = last + 1; each < noun_; ++each) {
      if (acts_or_undergoes(at(each)) && !is_told_something(each) && is_other(each)) return false;
    }
    return true;
  }

  /// "Acme is building a plant. It will cost $5 million": whether the sentence before the pronoun
  /// is about the noun, and about no other thing.
  bool is_pointed_at() const {
    const std::uint32_t own = reading_.tree.sentence_of(noun_);
    if (last_noun_ == kNone || own == 0 || reading_.tree.sentence_of(last_noun_) + 1 != own)
      return false;
    const Sentence& before = reading_.document.sentences[own - 1];
    for (std::uint32_t each = before.first_token; each < before.end_token; ++each) {
      const bool thing =
          at(each).xpos == "NN" && child(reading_.tree, reading_.document, each, Deprel::det);
      if (thing && each != last_noun_) return false;
    }
    return is_told_of(last_noun_);
  }

  /// "told a packed hall": who is spoken to is not spoken of.
  bool is_told_something(std::uint32_t token) const {
    const ClauseWords& words = reading_.knowledge.clause_words;
    const std::uint32_t verb = at(token).head;
    if (at(token).deprel != Deprel::obj || verb == Token::kRoot) return false;
    return words.addressing_verbs.contains(at(verb).lemma) ||
           words.telling_verbs.contains(at(verb).lemma);
  }

  /// A thing that is named, or brought up: "the X1", "a new car".
  bool is_other(std::uint32_t token) const {
    const auto entity = entity_at(reading_.discourse, token);
    if (!entity) return at(token).xpos == "NN" && has_article(reading_, token, kIndefinite);
    const std::string& kind = reading_.discourse.entities[index(*entity)].kind;
    const EntityKind* known = reading_.knowledge.kinds.find(kind);
    return named_.count(*entity) == 0 && known != nullptr &&
           known->label == NameLabel::miscellaneous;
  }

  const Reading& reading_;
  const std::uint32_t noun_;
  const ToldOwners& owners_;
  std::map<EntityId, Named> named_{};
  std::uint32_t fullest_ = kNone;  ///< of the nouns, the one whose phrase tells most
  std::uint32_t last_noun_ = kNone;
  std::set<EntityId> around_{};  ///< named in the phrases of the nouns
  bool several_nouns_ = false;
  bool noun_is_told_of_ = false;
};

}  // namespace

std::optional<Argument> owner_told_before(const Reading& reading, std::uint32_t noun,
                                          const ToldOwners& owners) {
  if (noun > kMostTokens || !is_bare(reading, noun) || was_told_of(reading, noun))
    return std::nullopt;
  return ThingsTold(reading, noun, owners).only();
}

}  // namespace claimgraph
