#include "extract/clauses/named_nouns.h"

#include <algorithm>
#include <string>

namespace claimgraph {
namespace {

/// Whether the name headed at `name` stands right behind `noun`: "the publisher Roe & Sons".
bool names_right_behind(const Reading& reading, std::uint32_t noun, std::uint32_t name) {
  return name > noun && mention_headed_by(reading.discourse, name)->span.start ==
                            reading.document.tokens[noun + 1].span.start;
}

bool kind_fits(const Reading& reading, std::uint32_t noun, EntityId entity) {
  const auto& kinds = reading.knowledge.kinds.kinds_of_noun(reading.document.tokens[noun].lemma);
  const std::string& kind = reading.discourse.entities[index(entity)].kind;
  return kinds.empty() || std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

/// "Acme Capital, the fund that holds it": what is beside a name may be called by another noun of
/// its sort.
bool label_fits(const Reading& reading, std::uint32_t noun, EntityId entity) {
  if (kind_fits(reading, noun, entity)) return true;
  const EntityKinds& known = reading.knowledge.kinds;
  const EntityKind* kind = known.find(reading.discourse.entities[index(entity)].kind);
  const auto& kinds = known.kinds_of_noun(reading.document.tokens[noun].lemma);
  return kind != nullptr && std::ranges::all_of(kinds, [&](const std::string& each) {
           return known.find(each)->label == kind->label;
         });
}

/// "chips built for one market - the X1 and the X2": an apposition that the parser hung on the
/// nearest noun belongs to the one whose kind it has.
std::optional<std::uint32_t> stray_apposition(const Reading& reading, std::uint32_t noun) {
  const Document& document = reading.document;
  if (reading.knowledge.kinds.kinds_of_noun(document.tokens[noun].lemma).empty()) {
    return std::nullopt;
  }
  for (const std::uint32_t each : subtree(reading.tree, noun)) {
    const Token& token = document.tokens[each];
    if (each <= noun || token.deprel != Deprel::appos || token.head == Token::kRoot) continue;
    const auto entity = entity_at(reading.discourse, each);
    if (!entity || !kind_fits(reading, noun, *entity)) continue;
    if (token.head == noun || !kind_fits(reading, token.head, *entity)) return each;
    const bool unkinded =
        reading.knowledge.kinds.kinds_of_noun(document.tokens[token.head].lemma).empty();
    if (unkinded && !entity_at(reading.discourse, token.head)) return each;
  }
  return std::nullopt;
}

/// The name that a naming verb gives the noun: "a fund called One".
std::optional<std::uint32_t> given_name(const Reading& reading, std::uint32_t noun) {
  const auto& verbs = reading.knowledge.clause_words.naming_verbs;
  for (const std::uint32_t verb : reading.tree.children(noun)) {
    const Token& token = reading.document.tokens[verb];
    if (token.deprel != Deprel::acl || verbs.count(token.lemma) == 0) continue;
    for (const std::uint32_t each : reading.tree.children(verb)) {
      if (entity_at(reading.discourse, each)) return each;
    }
  }
  return std::nullopt;
}

/// "He was a chemist": he, who is nobody that the text names.
bool is_personal(const Token& token) {
  return token.upos == Upos::PRON && token.feats.find("PronType=Prs") != std::string::npos;
}

/// "Jane Roe was a chemist and politician": who is either.
std::optional<std::uint32_t> called_so(const Reading& reading, std::uint32_t noun) {
  const Token& token = reading.document.tokens[noun];
  const bool second = token.deprel == Deprel::conj && token.head != Token::kRoot &&
                      token.head < noun &&
                      !child(reading.tree, reading.document, noun, Deprel::nsubj);
  const std::uint32_t called = second ? token.head : noun;
  if (!child(reading.tree, reading.document, called, Deprel::cop)) return std::nullopt;
  const auto subject = child(reading.tree, reading.document, called, Deprel::nsubj);
  const auto entity = subject ? entity_at(reading.discourse, *subject) : std::nullopt;
  if (subject && !entity && !second && is_personal(reading.document.tokens[*subject]))
    return subject;
  const bool sure = !reading.knowledge.kinds.kinds_of_noun(token.lemma).empty();
  const bool fits = entity && (!second || (sure && kind_fits(reading, noun, *entity)));
  return fits ? subject : std::nullopt;
}

/// Whose name begins at the word and ends before the noun: "its Aria 3 language model", with the
/// number hung elsewhere.
std::optional<EntityId> named_from(const Reading& reading, std::uint32_t first,
                                   std::uint32_t noun) {
  const std::uint32_t inside = reading.discourse.inside[first];
  if (inside == Discourse::kNone) return std::nullopt;
  const Mention& name = reading.discourse.mentions[inside];
  const auto& tokens = reading.document.tokens;
  const bool whole =
      name.span.start == tokens[first].span.start && name.span.end <= tokens[noun].span.start;
  return whole ? std::optional(name.entity) : std::nullopt;
}

}  // namespace

std::optional<EntityId> describing_entity(const Reading& reading, std::uint32_t token) {
  const Token& noun = reading.document.tokens[token];
  if (noun.upos != Upos::NOUN) return std::nullopt;
  for (const std::uint32_t each : reading.tree.children(token)) {
    const Deprel deprel = reading.document.tokens[each].deprel;
    const bool beside = is_a(deprel, Deprel::compound) || is_a(deprel, Deprel::appos) ||
                        deprel == Deprel::nmod_desc || is_a(deprel, Deprel::flat);
    auto entity = beside ? entity_at(reading.discourse, each) : std::nullopt;
    if (beside && !entity) entity = named_from(reading, each, token);
    if (!entity) continue;
    const std::string& kind = reading.discourse.entities[index(*entity)].kind;
    const EntityKinds& kinds = reading.knowledge.kinds;
    // A name right behind its noun is that noun's, whatever the noun is.
    if (deprel == Deprel::appos && names_right_behind(reading, token, each)) return entity;
    if (!kinds.speaks_of(noun.lemma, kind)) continue;
    // "a Senate panel" is a part of that body.
    const bool part = is_a(deprel, Deprel::compound) &&
                      kinds.find(kind)->label == NameLabel::organization &&
                      kinds.kinds_of_noun(noun.lemma).front() != kCompanyKind;
    if (!part) return entity;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> named_by(const Reading& reading, std::uint32_t noun) {
  if (const auto subject = called_so(reading, noun)) return subject;
  for (const std::uint32_t each : reading.tree.children(noun)) {
    if (reading.document.tokens[each].deprel != Deprel::appos) continue;
    const auto entity = entity_at(reading.discourse, each);
    if (entity && label_fits(reading, noun, *entity)) return each;
  }
  if (const auto name = given_name(reading, noun)) return name;
  // "the X1 chip, the firm's fastest processor": the second noun stands for the first.
  const Token& token = reading.document.tokens[noun];
  if (token.deprel == Deprel::appos && token.head != Token::kRoot) {
    auto entity = entity_at(reading.discourse, token.head);
    if (!entity) entity = describing_entity(reading, token.head);
    if (entity && label_fits(reading, noun, *entity)) return token.head;
  }
  return stray_apposition(reading, noun);
}

std::optional<EntityId> entity_meant(const Reading& reading, std::uint32_t token) {
  if (const auto entity = entity_at(reading.discourse, token)) return entity;
  if (reading.document.tokens[token].upos != Upos::NOUN) return std::nullopt;
  if (const auto entity = describing_entity(reading, token)) return entity;
  const auto name = named_by(reading, token);
  return name ? entity_at(reading.discourse, *name) : std::nullopt;
}

std::vector<std::uint32_t> named_together(const Reading& reading, std::uint32_t token) {
  const Token& pronoun = reading.document.tokens[token];
  const bool several = pronoun.upos == Upos::PRON &&
                       pronoun.feats.find("Number=Plur") != std::string::npos &&
                       pronoun.feats.find("Person=3") != std::string::npos;
  const auto entity = several ? entity_at(reading.discourse, token) : std::nullopt;
  if (!entity) return {};
  const std::uint32_t start =
      reading.document.sentences[reading.tree.sentence_of(token)].first_token;
  for (std::uint32_t each = token; each > start; --each) {
    const std::uint32_t name = each - 1;
    if (reading.document.tokens[name].upos == Upos::PRON) continue;
    if (entity_at(reading.discourse, name) != entity) continue;
    std::vector<std::uint32_t> together;
    for (const std::uint32_t one : conjuncts_of(reading.document, reading.tree, name)) {
      // "Roe and her husband, John Doe": Doe.
      const auto named = entity_at(reading.discourse, one) ? one : named_by(reading, one);
      if (!named || *named > token) return {};
      together.push_back(*named);
    }
    return together.size() > 1 ? together : std::vector<std::uint32_t>{};
  }
  return {};
}

}  // namespace claimgraph
