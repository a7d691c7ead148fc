#include "extract/typed/possession.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/unicode.h"
#include "extract/clauses/qualifiers.h"
#include "extract/typed/post_times.h"

namespace claimgraph {

namespace {

/// "Jane Roe of Acme", "Jane Roe at Acme": whether `body`, a body, hangs right behind the name of a
/// person by one of those prepositions.
bool stands_behind_person(const Reading& reading, std::uint32_t body, const WordSet& prepositions) {
  const Token& token = reading.document.tokens[body];
  if (!is_a(token.deprel, Deprel::nmod) || token.head == Token::kRoot || token.head > body) {
    return false;
  }
  const auto person = entity_at(reading.discourse, token.head);
  const auto entity = entity_at(reading.discourse, body);
  if (!person || !entity || !is_person(reading, *person)) return false;
  if (reading.document.tokens[token.head].upos == Upos::PRON) return false;
  return is_body(reading, *entity) &&
         prepositions.count(preposition_of(reading.document, reading.tree, body)) != 0;
}

/// The "formerly" of "Jane Roe, formerly of Acme"; none: she is there still.
std::optional<std::uint32_t> former_before(const Reading& reading, std::uint32_t body) {
  const auto preposition = child(reading.tree, reading.document, body, Deprel::case_);
  if (!preposition || *preposition == 0) return std::nullopt;
  const std::uint32_t adverb = *preposition - 1;
  const WordSet& words = reading.knowledge.discourse_words.former_adverbs;
  return words.contains(to_lower(reading.document.word(adverb))) ? std::optional(adverb)
                                                                 : std::nullopt;
}

}  // namespace

void find_behind_names(ClaimBuilder& builder) {
  const Reading& reading = builder.reading();
  std::vector<const Predicate*> asking;
  for (const Predicate& each : reading.knowledge.predicates.all()) {
    if (!each.behind_names.empty()) asking.push_back(&each);
  }
  for (std::uint32_t token = 0; token < reading.document.tokens.size(); ++token) {
    for (const Predicate* predicate : asking) {
      if (!stands_behind_person(reading, token, predicate->behind_names)) continue;
      for (const std::uint32_t body : conjuncts_of(reading.document, reading.tree, token)) {
        // "Jane Roe of Acme and John Doe"
        const auto entity = entity_at(reading.discourse, body);
        if (!entity || !is_body(reading, *entity)) continue;
        Claim claim;
        claim.subject = argument_at(reading, builder.at(token).head);
        claim.object = argument_at(reading, body);
        claim.relation = preposition_of(reading.document, reading.tree, token);
        claim.rule = ClaimBuilder::rule_of(*predicate, "behind_name");
        if (const auto former = former_before(reading, token))
          add_qualifier(claim, std::string(kTimeRole), until_article(reading, *former));
        builder.add_made(*predicate, body, std::move(claim));
      }
    }
  }
}

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
    // "Acme's One model" is not the model that was spoken of before.
    const Mention* mention = mention_headed_by(reading.discourse, owner_token.head);
    if (mention != nullptr && mention->form != MentionForm::name) continue;
    // "Norway's Safety Office", "Jane Roe's Rosebud": what they have they need not have made.
    if (is_place(reading, *owner.entity) || is_person(reading, *owner.entity)) continue;
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
