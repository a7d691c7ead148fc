#include "extract/relation_nouns.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/unicode.h"
#include "extract/qualifiers.h"

namespace claimgraph {
namespace {

/// A relation noun with the tokens that it relates.
struct Relation {
  std::uint32_t noun = 0;
  std::uint32_t holder = 0;
  std::optional<std::uint32_t> owner{};
  std::uint32_t first = 0;  ///< where the title's words start
};

/// How many words a title before a name may have: "nonresident senior fellow".
constexpr std::uint32_t kLongestTitle = 5;

class RelationFinder {
 public:
  explicit RelationFinder(ClaimBuilder& builder) : builder_(builder), reading_(builder.reading()) {}

  void run() {
    const Predicates& predicates = reading_.knowledge.predicates;
    for (std::uint32_t token = 0; token < reading_.document.tokens.size(); ++token) {
      const Upos upos = at(token).upos;
      if (upos != Upos::NOUN && upos != Upos::PROPN && upos != Upos::ADJ) continue;
      const auto& uses = predicates.relation_nouns_of(to_lower(at(token).lemma));
      if (uses.empty()) continue;
      auto relation = before_name(token);
      if (!relation) relation = in_tree(token);
      if (!relation) continue;
      for (const auto& [number, which] : uses) {
        const Predicate& predicate = predicates.all()[number];
        relate(predicate, predicate.relation_nouns[which], *relation);
      }
    }
  }

 private:
  const Token& at(std::uint32_t token) const { return builder_.at(token); }

  bool is_title_word(std::uint32_t token) const {
    const Upos upos = at(token).upos;
    const bool word = upos == Upos::ADJ || upos == Upos::NOUN || upos == Upos::PROPN;
    return word && !entity_at(reading_.discourse, token) && !is_inside_name(token);
  }

  bool is_inside_name(std::uint32_t token) const {
    return reading_.discourse.inside[token] != Discourse::kNone;
  }

  bool starts_sentence(std::uint32_t token) const {
    const Sentence& sentence = reading_.document.sentences[reading_.tree.sentence_of(token)];
    return sentence.first_token == token;
  }

  /// The token that heads the name of a person which starts at `token`.
  std::optional<std::uint32_t> person_starting_at(std::uint32_t token) const {
    if (token >= reading_.document.tokens.size() || !is_inside_name(token)) return std::nullopt;
    const std::uint32_t number = reading_.discourse.inside[token];
    const Mention& mention = reading_.discourse.mentions[number];
    const std::string& kind = reading_.discourse.entities[index(mention.entity)].kind;
    const EntityKind* known = reading_.knowledge.kinds.find(kind);
    if (known == nullptr || !known->animate) return std::nullopt;
    if (mention.span.start != at(token).span.start) return std::nullopt;
    return reading_.discourse.head_tokens[number];
  }

  /// "Acme chief executive Jane Roe": titles stand before names whatever the tree says of them.
  std::optional<Relation> before_name(std::uint32_t noun) const {
    const auto holder = person_starting_at(noun + 1);
    if (!holder || reading_.tree.sentence_of(noun) != reading_.tree.sentence_of(*holder)) {
      return std::nullopt;
    }
    Relation relation{noun, *holder, std::nullopt, noun};
    while (!starts_sentence(relation.first) && noun - relation.first < kLongestTitle &&
           is_title_word(relation.first - 1) && !is_demonym(relation.first - 1)) {
      --relation.first;
    }
    if (starts_sentence(relation.first)) return relation;
    std::uint32_t before = relation.first - 1;
    if (at(before).xpos == "POS" && !starts_sentence(before)) --before;
    if (is_inside_name(before)) {
      relation.owner = reading_.discourse.head_tokens[reading_.discourse.inside[before]];
    } else if (is_demonym(before)) {
      relation.owner = before;
    }
    return relation;
  }

  bool is_demonym(std::uint32_t token) const {
    return !reading_.knowledge.demonyms.country_of(reading_.document.word(token)).empty();
  }

  std::optional<Relation> in_tree(std::uint32_t noun) const {
    if (at(noun).upos == Upos::ADJ) return std::nullopt;
    const auto holder = holder_of(noun);
    if (!holder) return std::nullopt;
    return Relation{noun, *holder, owner_of_title(noun, *holder), first_of_title(noun)};
  }

  /// The name that the noun is said of: beside it, or as the subject of "is".
  std::optional<std::uint32_t> holder_of(std::uint32_t token) const {
    for (const std::uint32_t each : reading_.tree.children(token)) {
      const Deprel deprel = at(each).deprel;
      const bool beside = is_a(deprel, Deprel::appos) || is_a(deprel, Deprel::flat);
      if (beside && entity_at(reading_.discourse, each)) return each;
    }
    const Token& noun = at(token);
    const bool modifies = is_a(noun.deprel, Deprel::appos) || is_a(noun.deprel, Deprel::compound) ||
                          noun.deprel == Deprel::nmod_desc || is_a(noun.deprel, Deprel::flat);
    if (modifies && noun.head != Token::kRoot && entity_at(reading_.discourse, noun.head)) {
      return noun.head;
    }
    const Clause* clause = builder_.clause_at(token);
    if (clause != nullptr && clause->form == ClauseForm::copula && clause->surface_subject &&
        entity_at(reading_.discourse, *clause->surface_subject)) {
      return clause->surface_subject;
    }
    return std::nullopt;
  }

  /// Whose title it is: "Acme's founder", "founder of Acme", "Acme founder", "fellow at Acme".
  std::optional<std::uint32_t> owner_of_title(std::uint32_t token, std::uint32_t holder) const {
    for (const std::uint32_t base : {token, holder}) {
      if (const auto owner = builder_.dependent(base, Deprel::nmod_poss)) return owner;
      for (const std::uint32_t each : reading_.tree.children(base)) {
        if (each == token || each == holder) continue;
        const bool near =
            is_a(at(each).deprel, Deprel::compound) || is_a(at(each).deprel, Deprel::nmod);
        if (near && entity_at(reading_.discourse, each)) return each;
        if (base == token && at(each).upos == Upos::ADJ && is_demonym(each)) return each;
      }
    }
    return std::nullopt;
  }

  std::uint32_t first_of_title(std::uint32_t noun) const {
    std::uint32_t first = noun;
    while (!starts_sentence(first) && at(first - 1).head == noun && is_title_word(first - 1) &&
           !is_demonym(first - 1) &&
           (is_a(at(first - 1).deprel, Deprel::amod) ||
            is_a(at(first - 1).deprel, Deprel::compound))) {
      --first;
    }
    return first;
  }

  /// The owner; a people's adjective stands for its country.
  Argument owner_argument(std::uint32_t token) const {
    if (!is_demonym(token)) return argument_at(reading_, token);
    Argument argument;
    argument.span = at(token).span;
    argument.text = reading_.knowledge.demonyms.country_of(reading_.document.word(token));
    argument.entity = builder_.entity_named(argument.text);
    return argument;
  }

  void relate(const Predicate& predicate, const RelationNoun& noun, const Relation& relation) {
    if (!relation.owner && noun.title.empty()) return;
    Claim claim;
    claim.relation = reading_.document.word(relation.noun);
    claim.rule = ClaimBuilder::rule_of(predicate, noun.lemma);
    bool has_subject = false;
    const auto fill_role = [&](const std::string& role, Argument value) {
      if (role == "subject") {
        claim.subject = std::move(value);
        has_subject = true;
      } else if (role == "object") {
        claim.object = std::move(value);
      } else if (!role.empty()) {
        add_qualifier(claim, role, std::move(value));
      }
    };
    fill_role(noun.holder, argument_at(reading_, relation.holder));
    if (relation.owner) fill_role(noun.owner, owner_argument(*relation.owner));
    if (!noun.title.empty()) fill_role(noun.title, title_of(relation));
    if (!has_subject || !claim.object) return;
    builder_.add_made(predicate, relation.noun, std::move(claim));
  }

  /// The title's own words: "nonresident fellow", "chief executive".
  Argument title_of(const Relation& relation) const {
    Argument title;
    title.span = reading_.document.span_of(relation.first, relation.noun + 1);
    title.text = reading_.document.at(*title.span);
    return title;
  }

  ClaimBuilder& builder_;
  const Reading& reading_;
};

}  // namespace

void find_by_relation_nouns(ClaimBuilder& builder) { RelationFinder(builder).run(); }

void find_by_possession(ClaimBuilder& builder) {
  const Reading& reading = builder.reading();
  std::vector<const Predicate*> possessives;
  for (const Predicate& each : reading.knowledge.predicates.all()) {
    if (each.possessive) possessives.push_back(&each);
  }
  for (std::uint32_t token = 0; token < reading.document.tokens.size(); ++token) {
    const Token& owner_token = builder.at(token);
    if (owner_token.deprel != Deprel::nmod_poss || owner_token.head == Token::kRoot) continue;
    if (owner_token.upos == Upos::PRON) continue;
    const Argument owner = argument_at(reading, token);
    Argument thing = argument_at(reading, owner_token.head);
    if (!owner.entity || !thing.entity) continue;
    thing.quantity.reset();
    for (const Predicate* predicate : possessives) {
      Claim claim;
      claim.subject = owner;
      claim.object = thing;
      claim.rule = ClaimBuilder::rule_of(*predicate, "possessive");
      builder.add_made(*predicate, owner_token.head, std::move(claim));
    }
  }
}

}  // namespace claimgraph
