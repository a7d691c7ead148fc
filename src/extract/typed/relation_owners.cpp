#include "extract/typed/relation_owners.h"

#include <algorithm>

#include "base/unicode.h"

namespace claimgraph {
namespace {

class OwnerFinder : private RelationWords {
 public:
  OwnerFinder(const ClaimBuilder& builder, const RelationWords& words)
      : RelationWords(words), builder_(builder), reading_(builder.reading()) {}

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

  /// "Acme's founder", "founder of Acme", "Acme founder", "fellow at Acme"; of "founder and
  /// chairman of Acme", both; by a verb, what stands beside it: "served as president at Acme".
  void find(Relation& relation) const {
    const std::uint32_t noun = relation.noun;
    const std::uint32_t holder = relation.holders.front();
    std::vector<std::uint32_t> found = owners_of(noun, holder);
    // "president of Acme and chief of the Beta Works": of the works, known as a name or not.
    const auto own = builder_.dependent(noun, Deprel::nmod);
    const bool has_own = own && date_at(reading_, *own) == nullptr;
    // "adviser to Acme and a professor" is no professor of Acme.
    const bool joined =
        is_a(at(noun).deprel, Deprel::conj) && !has_own && !builder_.dependent(noun, Deprel::det);
    if (found.empty() && !has_own) found = owners_of_titles_behind(noun, noun, holder);
    // "chair of Beta and founder and chief of Acme": of Acme
    if (found.empty() && joined) found = owners_of_titles_behind(at(noun).head, noun, holder);
    if (found.empty() && joined) found = owners_of_list(at(noun).head, holder);
    relation.unknown = unknown_names_below(noun);
    if (found.empty()) found = owners_beside(relation);
    for (const std::uint32_t each : found) {
      // "their son": both parents'; "son of John Roe and his wife Mary": Mary's too.
      relation.owners.push_back(is_demonym(each) ? std::vector<std::uint32_t>{each}
                                                 : referents_of(reading_, each));
    }
  }

 private:
  /// "founder, president and chief of Acme": of what is joined to `post`, the owners of the nearest
  /// behind `noun` that has some. "an author and the founder of Acme" is no author of Acme.
  std::vector<std::uint32_t> owners_of_titles_behind(std::uint32_t post, std::uint32_t noun,
                                                     std::uint32_t holder) const {
    std::vector<std::uint32_t> found;
    for (const std::uint32_t each : reading_.tree.children(post)) {
      const bool title = at(each).deprel == Deprel::conj && each > noun && !names_entity(each) &&
                         !builder_.dependent(each, Deprel::det) &&
                         !builder_.dependent(each, Deprel::nsubj);  // "and Roe is president of"
      if (title) found = owners_of(each, holder);
      if (title && found.empty()) found = owners_of_titles_behind(each, noun, holder);
      if (!found.empty()) break;
    }
    return found;
  }

  /// "founder, president and chief of Acme" with each joined to the one before: the owners of the
  /// nearest that has some.
  std::vector<std::uint32_t> owners_of_list(std::uint32_t post, std::uint32_t holder) const {
    while (true) {
      std::vector<std::uint32_t> found = owners_of(post, holder);
      const bool joined = is_a(at(post).deprel, Deprel::conj) && at(post).head < post;
      if (!found.empty() || !joined || names_entity(at(post).head)) return found;
      post = at(post).head;
    }
  }

  /// Those that may own the noun, the likeliest first: "its U.S. unit", "the U.S. unit of Acme".
  std::vector<std::uint32_t> owners_of(std::uint32_t noun, std::uint32_t holder) const {
    std::vector<std::uint32_t> found;
    for (const std::uint32_t base : {noun, holder}) {
      // "Acme's ship is part of the fleet": of the fleet.
      if (base == holder && is_a(at(holder).deprel, Deprel::nsubj) && is_part_of_any(noun)) break;
      if (base == holder && noun > holder && at(noun).head != holder && has_own_body(holder)) break;
      const auto owner = possessor_of(base);
      if (owner && !is_range(*owner, base)) found.push_back(*owner);
      add_names_below(base, Deprel::nmod, noun, holder, found);
      add_names_below(base, Deprel::compound, noun, holder, found);
      add_names_below(base, Deprel::amod, noun, holder, found);  // "the Republican senator"
      if (!found.empty() || base != noun) continue;
      if (const auto people = people_of(noun)) found.push_back(*people);
    }
    return found;
  }

  /// "named former Acme executive Jane Roe as chief", "named Acme's Jane Roe as chief": the body
  /// before her name is where she comes from.
  bool has_own_body(std::uint32_t holder) const {
    bool body = false;
    for (const std::uint32_t each : reading_.tree.children(holder)) {
      if (each >= holder) break;
      const bool named = names_entity(each);
      if (named && at(each).deprel == Deprel::nmod_poss) return true;
      if (body && !named && at(each).upos != Upos::PROPN) return true;
      body = body || (named && is_a(at(each).deprel, Deprel::compound));
    }
    return false;
  }

  /// Whose the noun is; "a claim Acme's chairman denied" is Acme's chairman, not the claim's.
  std::optional<std::uint32_t> possessor_of(std::uint32_t noun) const {
    const auto first = builder_.dependent(noun, Deprel::nmod_poss);
    if (!first || at(*first).upos != Upos::NOUN || builder_.dependent(*first, Deprel::case_))
      return first;
    for (const std::uint32_t each : reading_.tree.children(noun)) {
      const bool owns = at(each).deprel == Deprel::nmod_poss;
      if (owns && builder_.dependent(each, Deprel::case_)) return each;
    }
    return first;
  }

  /// "the world's largest maker of pumps": where it is the largest, nothing that is made.
  bool is_range(std::uint32_t owner, std::uint32_t noun) const {
    if (at(owner).upos != Upos::NOUN || names_entity(owner)) return false;
    return is_largest(noun);
  }

  bool is_largest(std::uint32_t noun) const {
    return std::ranges::any_of(reading_.tree.children(noun),
                               [&](std::uint32_t each) { return at(each).xpos == "JJS"; });
  }

  /// "part of the recall", whatever that is.
  bool is_part_of_any(std::uint32_t noun) const {
    const auto whole = builder_.dependent(noun, Deprel::nmod);
    if (!whole || *whole < noun) return false;
    return reading_.knowledge.clause_words.owner_prepositions.contains(
        preposition_of(reading_.document, reading_.tree, *whole));
  }

  /// "part of the deal with Acme", which is neither Acme's part nor its deal.
  bool is_counterpart(std::uint32_t inner) const {
    return reading_.knowledge.clause_words.counterpart_prepositions.contains(
        preposition_of(reading_.document, reading_.tree, inner));
  }

  /// "ambassador to Chile", "a lawyer in Oslo": where one is posted or works has nobody; a mayor
  /// has his post there.
  bool is_only_where(std::uint32_t noun, std::uint32_t inner) const {
    const auto entity = entity_at(reading_.discourse, inner);
    if (!entity || !is_place(reading_, *entity)) return false;
    const std::string& name = reading_.discourse.entities[index(*entity)].name;
    const std::string preposition = preposition_of(reading_.document, reading_.tree, inner);
    // "a retired judge from Lisbon"
    if (reading_.knowledge.discourse_words.origin_prepositions.contains(preposition)) return true;
    if (!reading_.knowledge.name_words.is_place(name)) return false;
    const ClauseWords& words = reading_.knowledge.clause_words;
    // "the largest supplier in Germany"
    if (words.place_prepositions.contains(preposition) && is_largest(noun)) return true;
    if (!reading_.knowledge.kinds.speaks_of(to_lower(at(noun).lemma), "person")) return false;
    if (words.receiver_prepositions.contains(preposition)) return true;
    const auto article = builder_.dependent(noun, Deprel::det);
    return words.place_prepositions.contains(preposition) && article &&
           at(*article).feats.find("Definite=Ind") != std::string::npos;
  }

  void add_names_below(std::uint32_t base, Deprel deprel, std::uint32_t noun, std::uint32_t holder,
                       std::vector<std::uint32_t>& found) const {
    for (const std::uint32_t each : reading_.tree.children(base)) {
      const bool oblique = is_a(deprel, Deprel::nmod) && is_a(at(each).deprel, Deprel::obl);
      if (each == noun || each == holder || (!oblique && !is_a(at(each).deprel, deprel))) continue;
      if (at(each).deprel == Deprel::nmod_poss || at(each).deprel == Deprel::nmod_desc) continue;
      if (base == noun && is_only_where(noun, each)) continue;
      // "chief of its Riga unit": the unit's, which has no name.
      const bool part = reading_.knowledge.discourse_words.parts.count(at(each).lemma) != 0;
      if (part && builder_.dependent(each, Deprel::nmod_poss)) continue;
      if (names_entity(each)) {
        found.push_back(each);
      } else if (base == noun && is_a(deprel, Deprel::nmod)) {
        // "director of engineering at Acme", "in charge of sales at Acme"
        auto inner = builder_.dependent(each, Deprel::nmod);
        while (inner && !names_entity(*inner) && !builder_.dependent(*inner, Deprel::det)) {
          inner = builder_.dependent(*inner, Deprel::nmod);
        }
        // "chief of a new group inside Acme": that group's, which has no name.
        const auto article = builder_.dependent(each, Deprel::det);
        if (article && at(*article).feats.find("Definite=Ind") != std::string::npos) continue;
        if (inner && names_entity(*inner) && !is_counterpart(*inner)) {
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
      // "professor of Latin"
      const bool taught =
          reading_.knowledge.discourse_words.languages.contains(reading_.document.word(each));
      if (phrase && !taught && builder_.looks_like_unknown_name(argument_at(reading_, each)))
        found.push_back({each});
    }
    for (const std::uint32_t each : reading_.tree.children(noun)) {
      if (found.empty() && at(each).deprel == Deprel::conj) found = unknown_names_below(each);
    }
    return found;
  }

  /// "Acme fired the head of sales, Jane Roe"; not "police questioned the label maker Acme", nor
  /// "the state dismissed the head of the tax office, Jane Roe", who was that office's.
  bool gives_post(const Clause& clause, const Relation& relation) const {
    if (!reading_.knowledge.clause_words.employing_verbs.contains(clause.lemma)) return false;
    const auto of = builder_.dependent(relation.noun, Deprel::nmod);
    return !of || of < relation.noun || builder_.dependent(*of, Deprel::nmod_poss) ||
           !reading_.knowledge.kinds.speaks_of_body(at(*of).lemma);
  }

  std::vector<std::uint32_t> owners_beside(const Relation& relation) const {
    const Clause* clause = relation.verb ? builder_.clause_at(*relation.verb) : nullptr;
    if (clause == nullptr) return {};
    if (relation.owner_has) {
      return clause->subject && gives_post(*clause, relation)
                 ? std::vector<std::uint32_t>{*clause->subject}
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

  const ClaimBuilder& builder_;
  const Reading& reading_;
};

}  // namespace

void find_owners(const ClaimBuilder& builder, const RelationWords& words, Relation& relation) {
  OwnerFinder(builder, words).find(relation);
}

void own_what_is_led(const ClaimBuilder& builder, const RelationWords& words, Relation& relation) {
  OwnerFinder(builder, words).own_what_is_led(relation);
}

}  // namespace claimgraph
