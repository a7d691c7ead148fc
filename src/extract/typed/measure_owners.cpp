#include "extract/typed/measure_owners.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/unicode.h"

namespace claimgraph {
namespace {

/// "Acme reported revenue of …", "Acme swung to a profit of …": the subject of the verb whose
/// object the noun is, or what the verb comes to.
std::optional<std::uint32_t> reporter_of(const ClaimBuilder& builder, std::uint32_t noun) {
  const Token& token = builder.at(noun);
  if (token.head == Token::kRoot) return std::nullopt;
  const Reading& reading = builder.reading();
  const ClauseWords& words = reading.knowledge.clause_words;
  const bool reached =
      is_a(token.deprel, Deprel::obl) &&
      words.changing_verbs.contains(builder.at(token.head).lemma) &&
      words.reaching_prepositions.contains(preposition_of(reading.document, reading.tree, noun));
  if (!is_a(token.deprel, Deprel::obj) && !reached) return std::nullopt;
  if (words.putting_verbs.contains(builder.at(token.head).lemma)) return std::nullopt;
  const Clause* clause = builder.clause_at(token.head);
  return clause == nullptr ? std::nullopt : clause->subject;
}

/// "was built in two years, at a cost of $5 million", "built it at a cost of …": what was built.
std::optional<std::uint32_t> paid_for(const ClaimBuilder& builder, std::uint32_t noun) {
  const Reading& reading = builder.reading();
  const ClauseWords& words = reading.knowledge.clause_words;
  const std::string preposition = preposition_of(reading.document, reading.tree, noun);
  if (!is_a(builder.at(noun).deprel, Deprel::obl) ||
      !words.worth_prepositions.contains(preposition))
    return std::nullopt;
  std::uint32_t verb = builder.at(noun).head;
  const Clause* clause = builder.clause_at(verb);
  // "was trained on chips rented from Acme, at a cost of …", hung on the renting
  if (clause != nullptr && !clause->object && builder.at(verb).head != Token::kRoot &&
      is_a(builder.at(verb).deprel, Deprel::advcl)) {
    verb = builder.at(verb).head;
    clause = builder.clause_at(verb);
  }
  return clause == nullptr ? std::nullopt : clause->object;
}

/// Without an owner of its own, and no part of another thing: "net profit", not "sales of the
/// drug".
bool stands_bare(const Reading& reading, std::uint32_t noun, Bareness bareness) {
  for (const std::uint32_t each : reading.tree.children(noun)) {
    const Token& word = reading.document.tokens[each];
    const Deprel deprel = word.deprel;
    const bool bare =
        deprel == Deprel::compound || deprel == Deprel::amod || deprel == Deprel::cc ||
        deprel == Deprel::mark ||
        (bareness == Bareness::but_for_the && word.feats.find("Definite=Def") != std::string::npos);
    const bool named = entity_at(reading.discourse, each).has_value();
    if (each < noun && (!bare || named)) return false;
    const bool owned = each > noun && is_a(deprel, Deprel::nmod) &&
                       quantity_at(reading, each) == nullptr && date_at(reading, each) == nullptr;
    if (owned) return false;
  }
  return true;
}

bool names_body(const Reading& reading, std::uint32_t token) {
  const auto entity = entity_at(reading.discourse, token);
  return entity && is_body(reading, *entity);
}

bool is_measure(const ClaimBuilder& builder, std::uint32_t noun) {
  return !measured_by(builder.reading().knowledge.predicates, builder.at(noun)).empty();
}

/// "EPS of $5": whether an amount hangs on the noun.
bool has_amount(const ClaimBuilder& builder, std::uint32_t noun) {
  return std::ranges::any_of(builder.reading().tree.children(noun), [&](std::uint32_t each) {
    return is_a(builder.at(each).deprel, Deprel::nmod) &&
           quantity_at(builder.reading(), each) != nullptr;
  });
}

/// The subject of a verb of saying; nothing where it is no body.
std::optional<std::uint32_t> body_that_says(const ClaimBuilder& builder, std::uint32_t verb) {
  const Reading& reading = builder.reading();
  if (reading.knowledge.attribution_words.verbs.count(builder.at(verb).lemma) == 0)
    return std::nullopt;
  const Clause* clause = builder.clause_at(verb);
  const bool body = clause != nullptr && clause->subject && names_body(reading, *clause->subject);
  return body ? clause->subject : std::nullopt;
}

/// Whose the measure is that is the subject of the verb.
std::optional<std::uint32_t> owner_at(const ClaimBuilder& builder, std::uint32_t verb) {
  const Clause* clause = builder.clause_at(verb);
  if (clause == nullptr) return std::nullopt;
  const auto subject = clause->surface_subject ? clause->surface_subject : clause->subject;
  if (!subject || !is_measure(builder, *subject)) return std::nullopt;
  return owner_of(builder.reading(), *subject);
}

}  // namespace

/// By the noun's lemma, or where a share is meant and no shares, by lemma and tag: "share/NN".
std::vector<const Predicate*> measured_by(const Predicates& predicates, const Token& noun) {
  std::vector<const Predicate*> found;
  const auto add = [&](std::string_view name) {
    for (const auto& [number, which] : predicates.measures_of(name))
      found.push_back(&predicates.all()[number]);
  };
  std::string name = to_lower(noun.lemma);  // "Revenue fell", read as a name
  add(name);
  add((name += '/') += noun.xpos);
  return found;
}

std::optional<std::uint32_t> owner_of_measure(const ClaimBuilder& builder, std::uint32_t noun) {
  const Reading& reading = builder.reading();
  auto owner = owner_of(reading, noun);
  if (!owner) owner = reporter_of(builder, noun);
  if (!owner) owner = paid_for(builder, noun);
  const std::uint32_t first = builder.at(noun).head;
  const bool joined = !owner && builder.at(noun).deprel == Deprel::conj &&
                      (is_measure(builder, first) || has_amount(builder, first));
  if (!joined) return owner;
  owner = owner_of(reading, first);
  return owner ? owner : reporter_of(builder, first);
}

std::optional<std::uint32_t> owner_beside(const ClaimBuilder& builder, std::uint32_t noun) {
  if (!stands_bare(builder.reading(), noun, Bareness::whole)) return std::nullopt;
  std::uint32_t verb = builder.at(noun).head;
  while (verb != Token::kRoot && builder.at(verb).head != Token::kRoot) {
    const Deprel deprel = builder.at(verb).deprel;
    const std::uint32_t above = builder.at(verb).head;
    if (deprel == Deprel::ccomp) return body_that_says(builder, above);
    const bool beside =
        deprel == Deprel::conj || deprel == Deprel::parataxis || is_a(deprel, Deprel::advcl);
    if (!beside || above > verb) return std::nullopt;
    if (const auto owner = owner_at(builder, above)) return owner;
    verb = above;
  }
  if (verb == Token::kRoot) return std::nullopt;
  for (const std::uint32_t each : builder.reading().tree.children(verb)) {
    if (builder.at(each).deprel != Deprel::parataxis) continue;
    const auto body = body_that_says(builder, each);
    const auto entity = body ? entity_at(builder.reading().discourse, *body) : std::nullopt;
    if (entity && builder.reading().discourse.entities[index(*entity)].kind == kCompanyKind)
      return body;
  }
  return std::nullopt;
}

std::optional<EntityId> company_before(const Reading& reading, std::uint32_t noun,
                                       Bareness bareness) {
  constexpr std::uint32_t kFarthest = 4;  // sentences back
  const Document& document = reading.document;
  const std::uint32_t own = reading.tree.sentence_of(noun);
  if (!stands_bare(reading, noun, bareness)) return std::nullopt;
  // "The workforce" is of whom the sentence before is about.
  const std::uint32_t farthest = bareness == Bareness::but_for_the ? 1 : kFarthest;
  for (std::uint32_t back = 1; back <= std::min(own, farthest); ++back) {
    const Sentence& sentence = document.sentences[own - back];
    for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
      const Token& subject = document.tokens[token];
      const bool main = is_a(subject.deprel, Deprel::nsubj) && subject.head != Token::kRoot &&
                        document.tokens[subject.head].head == Token::kRoot;
      const auto entity = main ? entity_at(reading.discourse, token) : std::nullopt;
      if (entity && reading.discourse.entities[index(*entity)].kind == kCompanyKind) return entity;
    }
  }
  return std::nullopt;
}

}  // namespace claimgraph
