#include "extract/typed/relation_nouns.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/unicode.h"
#include "extract/clauses/qualifiers.h"
#include "extract/typed/post_times.h"
#include "extract/typed/relation_holders.h"
#include "extract/typed/relation_owners.h"
#include "extract/typed/titles_before_names.h"
#include "extract/typed/topic_body.h"

namespace claimgraph {
namespace {

/// In a predicate's list: any noun that a people's adjective stands before.
constexpr std::string_view kAnyNoun = "*";
class RelationFinder : private RelationWords {
 public:
  explicit RelationFinder(ClaimBuilder& builder)
      : RelationWords(builder), builder_(builder), reading_(builder.reading()) {}

  void run() {
    const Predicates& predicates = reading_.knowledge.predicates;
    std::vector<std::pair<Relation, Uses>> of_nobody;
    for (std::uint32_t token = 0; token < reading_.document.tokens.size(); ++token) {
      const Upos upos = at(token).upos;
      if (upos != Upos::NOUN && upos != Upos::PROPN && upos != Upos::ADJ) continue;
      if (goes_on_with_hyphen(token) || closes_title(token)) continue;
      auto uses = predicates.relation_nouns_of(to_lower(at(token).lemma));
      if (uses.empty()) uses = predicates.relation_nouns_of(word_of(token));
      if (people_of(token) && may_be_person(token)) {
        const auto& any = predicates.relation_nouns_of(kAnyNoun);
        uses.insert(uses.end(), any.begin(), any.end());
      }
      if (uses.empty()) continue;
      std::optional<Relation> relation = relation_at(token);
      if (!relation) continue;
      if (is_of_nobody(*this, *relation)) {
        of_nobody.emplace_back(std::move(*relation), std::move(uses));
      } else {
        relate(*relation, uses);
      }
    }
    if (of_nobody.empty()) return;
    const TopicBody topic(reading_);
    for (auto& [relation, uses] : of_nobody) {
      topic.own(builder_, relation);
      relate(relation, uses);
    }
  }

 private:
  using Uses = std::vector<Predicates::Use>;

  void relate(const Relation& relation, const Uses& uses) {
    for (const auto& [number, which] : uses) {
      const Predicate& predicate = reading_.knowledge.predicates.all()[number];
      relate(predicate, predicate.relation_nouns[which], relation);
    }
  }

  /// "general" of "attorney general".
  bool closes_title(std::uint32_t token) const {
    return is_a(at(token).deprel, Deprel::flat) && !is_inside_name(token) &&
           reading_.knowledge.discourse_words.title_closers.contains(word_of(token));
  }

  /// Not "an African writer", of no one country, nor "an English teacher", who may teach that.
  bool tells_people(const Relation& relation) const {
    const DiscourseWords& words = reading_.knowledge.discourse_words;
    const std::string_view people = reading_.document.word(*relation.people);
    return !words.continents.contains(reading_.knowledge.demonyms.country_of(people)) &&
           !(words.languages.contains(people) &&
             words.teaching_nouns.contains(at(relation.noun).lemma));
  }

  /// Not "a Cuban exile group": a noun of bodies or things, and of nobody; nor "American Express".
  bool may_be_person(std::uint32_t noun) const {
    const std::uint32_t inside = reading_.discourse.inside[noun];
    if (inside != Discourse::kNone && !is_person(reading_.discourse.mentions[inside].entity))
      return false;
    const auto& kinds = reading_.knowledge.kinds.kinds_of_noun(to_lower(at(noun).lemma));
    return kinds.empty() || std::any_of(kinds.begin(), kinds.end(), [&](const std::string& kind) {
             return reading_.knowledge.kinds.find(kind)->animate;
           });
  }

  /// "son-in-law": another word.
  bool goes_on_with_hyphen(std::uint32_t token) const {
    const std::uint32_t hyphen = token + 1;
    return hyphen < reading_.document.tokens.size() && at(hyphen).xpos == "HYPH" &&
           at(hyphen).span.start == at(token).span.end;
  }

  std::optional<Relation> relation_at(std::uint32_t noun) const {
    if (auto relation = title_before_name(*this, noun)) {
      if (relation->owners.empty()) own_what_is_led(builder_, *this, *relation);
      return relation;
    }
    if (at(noun).upos == Upos::ADJ) return std::nullopt;
    // "Attorney" of "Attorney General Jane Roe"
    const bool goes_on = noun + 1 < reading_.document.tokens.size() && !starts_sentence(noun + 1) &&
                         is_title_word(noun + 1);
    if (goes_on && title_before_name(*this, noun + 1)) return std::nullopt;
    Relation relation;
    relation.noun = noun;
    relation.first = first_of_title(noun);
    relation.people = people_of(noun);
    if (!find_holders(builder_, *this, relation)) return std::nullopt;
    find_owners(builder_, *this, relation);
    return relation;
  }

  /// The "old" of "the 54-year-old chief executive".
  bool closes_count(std::uint32_t token) const {
    return token >= 4 && at(token - 1).xpos == "HYPH" && at(token - 3).xpos == "HYPH" &&
           at(token - 4).upos == Upos::NUM;
  }

  std::uint32_t first_of_title(std::uint32_t noun) const {
    std::uint32_t first = first_of_word(noun);
    // "Executive" of "Executive Vice President" may hang on the "Vice".
    const auto within = [&](std::uint32_t head) { return head >= first && head <= noun; };
    while (!starts_sentence(first) && within(at(first - 1).head) && is_title_word(first - 1) &&
           !is_demonym(first - 1) && !closes_count(first - 1) &&
           (is_a(at(first - 1).deprel, Deprel::amod) ||
            is_a(at(first - 1).deprel, Deprel::compound))) {
      --first;
    }
    // "its one-time head" with a time head
    const bool cut = first >= 2 && !starts_sentence(first - 1) && at(first - 1).xpos == "HYPH";
    return cut ? first - 2 : first;
  }

  // ---- the claim --------------------------------------------------------------------------------

  /// "Jane Roe and her husband": the pronoun stands for the one beside it.
  std::optional<std::uint32_t> first_of_couple(std::uint32_t owner) const {
    if (at(owner).upos != Upos::PRON || at(owner).deprel != Deprel::nmod_poss) return std::nullopt;
    std::uint32_t noun = at(owner).head;
    const bool before_name =
        at(noun).deprel == Deprel::nmod_desc || is_a(at(noun).deprel, Deprel::compound);
    if (before_name && at(noun).head != Token::kRoot) noun = at(noun).head;
    if (noun == Token::kRoot || at(noun).deprel != Deprel::conj) return std::nullopt;
    const std::uint32_t first = at(noun).head;
    const auto entity = entity_at(reading_.discourse, first);
    if (!entity || !is_person(*entity)) return std::nullopt;
    if (is_a(at(first).deprel, Deprel::nsubj)) return first;
    // Elsewhere another may be meant: "thanked John Doe and her husband".
    const Mention* mention = mention_headed_by(reading_.discourse, first);
    if (mention == nullptr) return std::nullopt;
    const std::uint32_t name = reading_.document.token_from(mention->span.start);
    const Gender gender = reading_.knowledge.first_names.gender_of(reading_.document.word(name));
    const bool his = at(owner).feats.find("Gender=Masc") != std::string::npos;
    return gender == (his ? Gender::male : Gender::female) ? std::optional(first) : std::nullopt;
  }

  /// A people's adjective stands for its country.
  Argument owner_argument(std::uint32_t token) const {
    if (!is_demonym(token)) return argument_at(reading_, token);
    Argument argument;
    argument.span = at(token).span;
    argument.text = reading_.knowledge.demonyms.country_of(reading_.document.word(token));
    argument.entity = builder_.entity_named(argument.text);
    return argument;
  }

  /// Whether the words before the noun, and the verb that gives it, are those that `noun` asks for.
  bool is_said(const RelationNoun& noun, const Relation& relation) const {
    // "led by CEO Jane Roe", not "led by former mayor John Doe": with words of its own the title
    // may be another body's.
    if (relation.led && relation.noun - relation.first != (noun.before.empty() ? 0U : 1U)) {
      return !noun.title.empty() && !noun.verbs_only;
    }
    if (!noun.before.empty()) {
      if (relation.noun == 0) return false;
      if (to_lower(reading_.document.word(relation.noun - 1)) != noun.before) return false;
    }
    for (std::uint32_t word = relation.first; word < relation.noun; ++word) {
      if (noun.not_behind.contains(word_of(word))) return false;
    }
    if (!relation.verb) return !noun.verbs_only;
    const std::string& lemma = at(*relation.verb).lemma;
    if (relation.owner_has && noun.having.count(lemma) == 0) return !noun.verbs_only;
    if (relation.owner_has) return true;
    return noun.verbs.count(
               with_preposition(lemma, relation.post.value_or(first_title(relation)))) != 0;
  }

  void relate(const Predicate& predicate, const RelationNoun& noun, const Relation& relation) {
    if (!is_said(noun, relation)) return;
    if (!noun.people.empty() && (!relation.people || !tells_people(relation))) return;
    // What a party is led by may be a town's mayor.
    const bool elsewhere = relation.led && !noun.title.empty();
    // "Director of Engineering" is of no body: there it belongs to the title.
    const bool strange = noun.title.empty() && !relation.unknown.empty();
    const bool unowned =
        elsewhere || (!strange && is_unowned(noun, relation)) || !noun.people.empty();
    if (unowned && noun.title.empty() && noun.people.empty()) return;
    for (const std::uint32_t holder : relation.holders) {
      if (unowned) claim(predicate, noun, relation, holder, std::nullopt);
      for (const auto& owners : strange ? relation.unknown : relation.owners) {
        if (only_describes(noun, relation, owners.front())) continue;
        bool made = unowned;
        for (const std::uint32_t owner : owners) {
          if (!unowned) made |= claim(predicate, noun, relation, holder, owner);
        }
        // "the sale of its unit Acme to Beta": whose it is, nothing else tells.
        if (made || at(owners.front()).deprel == Deprel::nmod_poss) break;
      }
    }
  }

  /// A people owns posts of state: "a French engineer" is no engineer of France.
  bool is_of_people(const RelationNoun& noun, const Relation& relation) const {
    return noun.of_people.count(to_lower(at(relation.noun).lemma)) != 0;
  }

  /// "a French engineer", "a Republican tax consultant": no post of France's or the party's.
  bool only_describes(const RelationNoun& noun, const Relation& relation,
                      std::uint32_t owner) const {
    const bool party = noun.owner == kOrganizationRole && names_entity(owner) &&
                       is_a(at(owner).deprel, Deprel::amod);
    return party || (is_demonym(owner) && !is_of_people(noun, relation));
  }

  bool is_unowned(const RelationNoun& noun, const Relation& relation) const {
    return std::all_of(relation.owners.begin(), relation.owners.end(), [&](const auto& owners) {
      return only_describes(noun, relation, owners.front());
    });
  }

  /// "joined in May as its chair", "was its chair until March"; of "was its chair until 2010, and a
  /// director until 2015" each has its own.
  const DateMention* date_given(const Relation& relation) const {
    const std::uint32_t first = first_title(relation);
    const bool joined = first != relation.noun;
    const DateMention* own = joined ? date_below(reading_, relation.noun) : nullptr;
    if (own != nullptr) return own;
    const DateMention* date = date_below(reading_, *relation.verb);
    if (date == nullptr) date = date_below(reading_, first);
    const bool of_first = joined && date != nullptr && date->span.start > at(first).span.end &&
                          date->span.end < at(relation.noun).span.start;
    return of_first ? nullptr : date;
  }

  bool claim(const Predicate& predicate, const RelationNoun& noun, const Relation& relation,
             std::uint32_t holder, std::optional<std::uint32_t> owner) {
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
      } else if (role == kOrganizationRole && value.entity && is_person(*value.entity)) {
        return;  // "became chief after Jane Roe"
      } else if (!role.empty() && (value.entity || builder_.pronoun_of(value) == nullptr)) {
        add_qualifier(claim, role, std::move(value));
      }
    };
    fill_role(noun.holder, argument_at(reading_, holder));
    if (owner) fill_role(noun.owner, owner_argument(first_of_couple(*owner).value_or(*owner)));
    if (!noun.title.empty()) fill_role(noun.title, title_of(relation, owner));
    if (!noun.people.empty()) fill_role(noun.people, owner_argument(*relation.people));
    if (!has_subject || !claim.object) return false;
    if (owner && noun.title.empty() && only_places(*owner, holder)) return false;
    // Nobody is his own chief: the pronoun stands for another.
    const auto held = argument_at(reading_, holder).entity;
    if (owner && held && owner_argument(*owner).entity == held) return false;
    if (noun.lemma == kAnyNoun && !speaks_of_person(claim.subject)) return false;
    // "fired its chief in May" is no date of the post.
    const bool given =
        relation.verb && (!relation.owner_has || noun.having.count(at(*relation.verb).lemma) != 0);
    const DateMention* date = given ? date_given(relation) : date_below(reading_, relation.noun);
    if (date != nullptr)
      add_qualifier(claim, std::string(kTimeRole), date_argument(reading_, *date));
    if (noun.people.empty()) end_post(*this, relation, claim);
    if (!builder_.add_made(predicate, relation.noun, std::move(claim))) return false;
    builder_.found().back().to_come = is_to_come(*this, relation);
    builder_.found().back().presupposed = relation.beside && !given;
    builder_.found().back().asserted_by = relation.verb ? relation.verb : joined_to(relation.noun);
    return true;
  }

  /// "is not the president and chief executive": what is not, is neither. "Not the president but
  /// the chief" is one.
  std::optional<std::uint32_t> joined_to(std::uint32_t noun) const {
    if (!is_a(at(noun).deprel, Deprel::conj) || !builder_.dependent(at(noun).head, Deprel::cop))
      return std::nullopt;
    const auto conjunction = builder_.dependent(noun, Deprel::cc);
    const bool contrasts = conjunction && reading_.knowledge.factuality_words.contrasts.contains(
                                              at(*conjunction).lemma);
    return contrasts ? std::nullopt : std::optional(at(noun).head);
  }

  /// "U.S. rival Acme", "rival Acme of Norway" is there, and no rival of the country's.
  bool only_places(std::uint32_t owner, std::uint32_t holder) const {
    const auto where = entity_at(reading_.discourse, owner);
    const auto who = entity_at(reading_.discourse, holder);
    const bool owns = at(owner).deprel == Deprel::nmod_poss ||
                      (is_a(at(owner).deprel, Deprel::nmod) && at(owner).head != holder);
    return !owns && where && who && is_place(reading_, *where) && !is_place(reading_, *who);
  }

  /// A person by name or by pronoun.
  bool speaks_of_person(const Argument& argument) const {
    return argument.entity ? is_person(*argument.entity) : argument.span.has_value();
  }

  /// The title's own words: "nonresident fellow", "chief executive"; its span takes in whose title
  /// it is, where that stands beside it.
  Argument title_of(const Relation& relation, std::optional<std::uint32_t> owner) const {
    Argument title;
    title.span = reading_.document.span_of(relation.first, relation.noun + 1);
    title.text = reading_.document.at(*title.span);
    if (is_plural(relation.noun))  // "engineers Roe and Doe", "Roe, one of the engineers"
      title.text.replace(title.text.size() - reading_.document.word(relation.noun).size(),
                         std::string::npos, at(relation.noun).lemma);
    if (const std::uint32_t closer = closer_of(relation.noun); closer != relation.noun) {
      title.span = reading_.document.span_of(relation.first, closer + 1);
      title.text += " " + std::string(reading_.document.word(closer));
    }
    const bool told = owner && at(*owner).xpos != "WP$";  // "whose chief" does not tell whose
    if (told && (*owner > relation.noun || owns_right_before(relation, *owner))) {
      if (const auto span = argument_at(reading_, *owner).span)
        title.span = hull(*title.span, *span);
    }
    if (const std::uint32_t end = end_of_field(relation.noun, owner); end > relation.noun + 1) {
      const Span field = reading_.document.span_of(relation.noun + 1, end);
      title.text += " " + std::string(reading_.document.at(field));
      title.span = hull(*title.span, field);
    }
    return title;
  }

  /// "general" of "attorney general".
  std::uint32_t closer_of(std::uint32_t noun) const {
    const std::uint32_t next = noun + 1;
    const bool goes_on = next < reading_.document.tokens.size() && !starts_sentence(next) &&
                         closes_title(next) && at(next).head == noun;
    return goes_on ? next : noun;
  }

  /// "head of research", "Minister of Trade": what a post is for, which is no body's name and told
  /// of as no particular thing. The token behind it; that behind the noun where there is none.
  std::uint32_t end_of_field(std::uint32_t noun, std::optional<std::uint32_t> owner) const {
    const auto& owning = reading_.knowledge.clause_words.owner_prepositions;
    for (const std::uint32_t field : reading_.tree.children(noun)) {
      if (field < noun + 2 || !is_a(at(field).deprel, Deprel::nmod) || field == owner) continue;
      const bool named = entity_at(reading_.discourse, field).has_value();
      const bool behind = at(noun + 1).head == field && at(noun + 1).deprel == Deprel::case_ &&
                          owning.contains(to_lower(reading_.document.word(noun + 1)));
      if (named || !behind || !at(field).xpos.starts_with("NN")) return noun + 1;
      for (std::uint32_t word = noun + 2; word < field; ++word) {
        const Deprel deprel = at(word).deprel;
        const bool plain = is_a(deprel, Deprel::amod) || is_a(deprel, Deprel::compound);
        if (!plain || at(word).head != field) return noun + 1;
      }
      return field + 1;
    }
    return noun + 1;
  }

  ClaimBuilder& builder_;
  const Reading& reading_;
};

}  // namespace

void find_by_relation_nouns(ClaimBuilder& builder) { RelationFinder(builder).run(); }

}  // namespace claimgraph
