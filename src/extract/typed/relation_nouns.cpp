#include "extract/typed/relation_nouns.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/unicode.h"
#include "extract/clauses/qualifiers.h"
#include "extract/typed/post_times.h"
#include "extract/typed/relation_holders.h"
#include "extract/typed/titles_before_names.h"

namespace claimgraph {
namespace {

/// In a predicate's list: any noun that a people's adjective stands before.
constexpr std::string_view kAnyNoun = "*";
constexpr std::string_view kOrganization = "organization";

class RelationFinder : private RelationWords {
 public:
  explicit RelationFinder(ClaimBuilder& builder)
      : RelationWords(builder), builder_(builder), reading_(builder.reading()) {}

  void run() {
    const Predicates& predicates = reading_.knowledge.predicates;
    for (std::uint32_t token = 0; token < reading_.document.tokens.size(); ++token) {
      const Upos upos = at(token).upos;
      if (upos != Upos::NOUN && upos != Upos::PROPN && upos != Upos::ADJ) continue;
      auto uses = predicates.relation_nouns_of(to_lower(at(token).lemma));
      if (uses.empty()) uses = predicates.relation_nouns_of(word_of(token));
      if (people_of(token)) {
        const auto& any = predicates.relation_nouns_of(kAnyNoun);
        uses.insert(uses.end(), any.begin(), any.end());
      }
      if (uses.empty()) continue;
      const std::optional<Relation> relation = relation_at(token);
      if (!relation) continue;
      for (const auto& [number, which] : uses) {
        const Predicate& predicate = predicates.all()[number];
        relate(predicate, predicate.relation_nouns[which], *relation);
      }
    }
  }

 private:
  std::optional<Relation> relation_at(std::uint32_t noun) const {
    if (auto relation = title_before_name(*this, noun)) {
      if (relation->owners.empty()) own_what_is_led(*relation);
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
    find_owners(relation);
    return relation;
  }

  /// "Acme is led by director Jane Roe": Acme's.
  void own_what_is_led(Relation& relation) const {
    std::uint32_t name = relation.holders.front();
    while (is_a(at(name).deprel, Deprel::conj) && at(name).head != Token::kRoot) {
      name = at(name).head;
    }
    if (at(name).head == Token::kRoot) return;
    // "led by director Jane Roe" with Roe hung on the director
    const std::uint32_t agent_token = at(name).head == relation.noun ? relation.noun : name;
    if (at(agent_token).head == Token::kRoot) return;
    const Clause* clause = builder_.clause_at(at(agent_token).head);
    const bool agent = clause != nullptr && clause->passive && clause->subject == agent_token;
    if (!agent || !clause->surface_subject) return;
    if (!reading_.knowledge.clause_words.leading_verbs.contains(clause->lemma)) return;
    const std::uint32_t led = *clause->surface_subject;
    if (!names_entity(led) && at(led).upos != Upos::PRON) return;
    relation.owners = {{led}};
    relation.led = true;
  }

  // ---- whose it is ------------------------------------------------------------------------------

  /// "Acme's founder", "founder of Acme", "Acme founder", "fellow at Acme"; of "founder and
  /// chairman of Acme", both; by a verb, what stands beside it: "served as president at Acme".
  void find_owners(Relation& relation) const {
    const std::uint32_t noun = relation.noun;
    const std::uint32_t holder = relation.holders.front();
    std::vector<std::uint32_t> found = owners_of(noun, holder);
    // "president of Acme and chief of the Beta Works": of the works, known as a name or not.
    const auto own = builder_.dependent(noun, Deprel::nmod);
    const bool has_own = own && date_at(reading_, *own) == nullptr;
    // "adviser to Acme and a professor" is no professor of Acme.
    const bool joined =
        is_a(at(noun).deprel, Deprel::conj) && !has_own && !builder_.dependent(noun, Deprel::det);
    if (found.empty() && joined) found = owners_of(at(noun).head, holder);
    for (const std::uint32_t each : reading_.tree.children(noun)) {
      if (!found.empty()) break;
      // "an author and the founder of Acme" is no author of Acme.
      const bool title = at(each).deprel == Deprel::conj && !names_entity(each) && !has_own &&
                         !builder_.dependent(each, Deprel::det);
      if (title) found = owners_of(each, holder);
    }
    // "founder, president and chairman of the board of Acme"
    const bool coordinated = found.empty() && joined;
    const std::uint32_t first = coordinated ? at(noun).head : noun;
    for (const std::uint32_t each : reading_.tree.children(first)) {
      if (!coordinated || !found.empty()) break;
      const bool later = at(each).deprel == Deprel::conj && each > noun && !names_entity(each);
      if (later) found = owners_of(each, holder);
    }
    relation.unknown = unknown_names_below(noun);
    if (found.empty()) found = owners_beside(relation);
    for (const std::uint32_t each : found) {
      // "their son": both parents'; "son of John Roe and his wife Mary": Mary's too.
      relation.owners.push_back(is_demonym(each) ? std::vector<std::uint32_t>{each}
                                                 : referents_of(reading_, each));
    }
  }

  /// Those that may own the noun, the likeliest first: "its U.S. unit", "the U.S. unit of Acme".
  std::vector<std::uint32_t> owners_of(std::uint32_t noun, std::uint32_t holder) const {
    std::vector<std::uint32_t> found;
    for (const std::uint32_t base : {noun, holder}) {
      // "Acme's ship is part of the fleet": of the fleet.
      if (base == holder && is_a(at(holder).deprel, Deprel::nsubj) && is_part_of_any(noun)) break;
      const auto owner = builder_.dependent(base, Deprel::nmod_poss);
      if (owner && !is_range(*owner, base)) found.push_back(*owner);
      add_names_below(base, Deprel::nmod, noun, holder, found);
      add_names_below(base, Deprel::compound, noun, holder, found);
      if (!found.empty() || base != noun) continue;
      if (const auto people = people_of(noun)) found.push_back(*people);
    }
    return found;
  }

  /// "the world's largest maker of pumps": where it is the largest, nothing that is made.
  bool is_range(std::uint32_t owner, std::uint32_t noun) const {
    if (at(owner).upos != Upos::NOUN || names_entity(owner)) return false;
    const auto children = reading_.tree.children(noun);
    return std::any_of(children.begin(), children.end(),
                       [&](std::uint32_t each) { return at(each).xpos == "JJS"; });
  }

  /// "part of the recall", whatever that is.
  bool is_part_of_any(std::uint32_t noun) const {
    const auto whole = builder_.dependent(noun, Deprel::nmod);
    if (!whole || *whole < noun) return false;
    return reading_.knowledge.clause_words.owner_prepositions.contains(
        preposition_of(reading_.document, reading_.tree, *whole));
  }

  void add_names_below(std::uint32_t base, Deprel deprel, std::uint32_t noun, std::uint32_t holder,
                       std::vector<std::uint32_t>& found) const {
    for (const std::uint32_t each : reading_.tree.children(base)) {
      const bool oblique = is_a(deprel, Deprel::nmod) && is_a(at(each).deprel, Deprel::obl);
      if (each == noun || each == holder || (!oblique && !is_a(at(each).deprel, deprel))) continue;
      if (at(each).deprel == Deprel::nmod_poss || at(each).deprel == Deprel::nmod_desc) continue;
      // "chief of its Riga unit": the unit's, which has no name.
      const bool part = reading_.knowledge.discourse_words.parts.count(at(each).lemma) != 0;
      if (part && builder_.dependent(each, Deprel::nmod_poss)) continue;
      if (names_entity(each)) {
        found.push_back(each);
      } else if (base == noun && is_a(deprel, Deprel::nmod)) {
        // "director of engineering at Acme"
        const auto inner = builder_.dependent(each, Deprel::nmod);
        if (inner && names_entity(*inner)) {
          found.push_back(*inner);
          continue;
        }
        // "member of the country's parliament, the Senate"
        const auto meant = referents_of(reading_, each);
        if (meant.size() == 1 && names_entity(meant[0])) found.push_back(meant[0]);
      }
    }
  }

  /// "founder of Bluenose", "founder and chief of Bluenose": proper nouns that nothing took for a
  /// name.
  std::vector<std::vector<std::uint32_t>> unknown_names_below(std::uint32_t noun) const {
    std::vector<std::vector<std::uint32_t>> found;
    for (const std::uint32_t each : reading_.tree.children(noun)) {
      const bool phrase = is_a(at(each).deprel, Deprel::nmod) && each > noun &&
                          builder_.dependent(each, Deprel::case_);
      if (phrase && builder_.looks_like_unknown_name(argument_at(reading_, each)))
        found.push_back({each});
    }
    for (const std::uint32_t each : reading_.tree.children(noun)) {
      if (found.empty() && at(each).deprel == Deprel::conj) found = unknown_names_below(each);
    }
    return found;
  }

  std::vector<std::uint32_t> owners_beside(const Relation& relation) const {
    const Clause* clause = relation.verb ? builder_.clause_at(*relation.verb) : nullptr;
    if (clause == nullptr) return {};
    if (relation.owner_has) {
      return clause->subject ? std::vector<std::uint32_t>{*clause->subject}
                             : std::vector<std::uint32_t>{};
    }
    for (const Oblique& each : prepositional(reading_, *clause)) {
      if (each.token > relation.noun && names_entity(each.token)) return {each.token};
    }
    // "became chairman and chief executive": of no chairman.
    const bool title = is_a(at(relation.noun).deprel, Deprel::conj);
    const bool joined = clause->object && !clause->passive && *clause->object < relation.noun &&
                        *clause->object != relation.holders.front() && !title;
    if (joined) return {*clause->object};
    return appoints(*clause, relation) ? std::vector<std::uint32_t>{*clause->subject}
                                       : std::vector<std::uint32_t>{};
  }

  /// "Acme named Jane Roe head of sales", "hired her as head of sales": a body gives its own posts,
  /// unless they are of something in particular ("chair of the bank").
  bool appoints(const Clause& clause, const Relation& relation) const {
    if (clause.passive || !clause.subject || clause.object != relation.holders.front())
      return false;
    const ClauseWords& words = reading_.knowledge.clause_words;
    const bool as = words.post_prepositions.contains(
        preposition_of(reading_.document, reading_.tree, first_title(relation)));
    if (!as && !words.appointing_verbs.contains(clause.lemma)) return false;
    const auto entity = entity_at(reading_.discourse, *clause.subject);
    if (!entity || is_person(*entity)) return false;
    const auto of = builder_.dependent(relation.noun, Deprel::nmod);
    return !of || !(builder_.dependent(*of, Deprel::det) ||
                    builder_.dependent(*of, Deprel::nmod_poss) || names_entity(*of));
  }

  std::optional<std::uint32_t> people_of(std::uint32_t noun) const {
    for (const std::uint32_t each : reading_.tree.children(noun)) {
      const Deprel deprel = at(each).deprel;
      const bool describes = is_a(deprel, Deprel::amod) || is_a(deprel, Deprel::compound);
      if (describes && each < noun && is_demonym(each)) return each;
    }
    // "is a British film composer", with "British" hung on "film"
    if (!builder_.dependent(noun, Deprel::cop)) return std::nullopt;
    std::uint32_t first = noun;
    while (!starts_sentence(first) && at(first - 1).upos != Upos::DET &&
           (is_a(at(first - 1).deprel, Deprel::compound) ||
            is_a(at(first - 1).deprel, Deprel::amod))) {
      --first;
    }
    const bool one =
        !starts_sentence(first) && at(first - 1).feats.find("Definite=Ind") != std::string::npos;
    return one && is_demonym(first) ? std::optional(first) : std::nullopt;
  }

  std::uint32_t first_of_title(std::uint32_t noun) const {
    std::uint32_t first = first_of_word(noun);
    // "Executive" of "Executive Vice President" may hang on the "Vice".
    const auto within = [&](std::uint32_t head) { return head >= first && head <= noun; };
    while (!starts_sentence(first) && within(at(first - 1).head) && is_title_word(first - 1) &&
           !is_demonym(first - 1) &&
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

  /// The title that hangs on the verb: the first of those coordinated.
  std::uint32_t first_title(const Relation& relation) const {
    const Token& noun = at(relation.noun);
    return is_a(noun.deprel, Deprel::conj) && noun.head != *relation.verb ? noun.head
                                                                          : relation.noun;
  }

  void relate(const Predicate& predicate, const RelationNoun& noun, const Relation& relation) {
    if (!is_said(noun, relation)) return;
    if (!noun.people.empty() && !relation.people) return;
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
        if (is_demonym(owners.front()) && !is_of_people(noun, relation)) continue;
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

  bool is_unowned(const RelationNoun& noun, const Relation& relation) const {
    return std::all_of(relation.owners.begin(), relation.owners.end(), [&](const auto& owners) {
      return is_demonym(owners.front()) && !is_of_people(noun, relation);
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
      } else if (role == kOrganization && value.entity && is_person(*value.entity)) {
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
    end_post(*this, relation, claim);
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
    if (is_plural(relation.noun) && relation.holders.size() > 1)  // "engineers Roe and Doe"
      title.text.replace(title.text.size() - reading_.document.word(relation.noun).size(),
                         std::string::npos, at(relation.noun).lemma);
    if (owner && (*owner > relation.noun || owns_right_before(relation, *owner))) {
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

  /// "head of research", "Minister of Trade": what a post is for, which is no body's name and told
  /// of as no particular thing. The token behind it; that behind the noun where there is none.
  std::uint32_t end_of_field(std::uint32_t noun, std::optional<std::uint32_t> owner) const {
    const auto& owning = reading_.knowledge.clause_words.owner_prepositions;
    for (const std::uint32_t field : reading_.tree.children(noun)) {
      if (field < noun + 2 || !is_a(at(field).deprel, Deprel::nmod) || field == owner) continue;
      const bool named = entity_at(reading_.discourse, field).has_value();
      const bool behind = at(noun + 1).head == field && at(noun + 1).deprel == Deprel::case_ &&
                          owning.contains(to_lower(reading_.document.word(noun + 1)));
      if (named || !behind || at(field).xpos.rfind("NN", 0) != 0) return noun + 1;
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
