#include "extract/arguments.h"

#include <algorithm>
#include <vector>

#include "extract/clauses.h"

namespace claimgraph {
namespace {

bool belongs_to_phrase(const Reading& reading, std::uint32_t token, std::uint32_t head) {
  const Token& each = reading.document.tokens[token];
  const Deprel deprel = each.deprel;
  if (is_a(deprel, Deprel::compound) || is_a(deprel, Deprel::flat) || deprel == Deprel::fixed) {
    return true;
  }
  if (is_a(deprel, Deprel::amod) || is_a(deprel, Deprel::nummod) || deprel == Deprel::goeswith) {
    return token < head || each.upos == Upos::NUM;
  }
  if (deprel == Deprel::nmod_poss) return true;
  if (deprel == Deprel::case_) return reading.document.word(token) != "'s" && token > head;
  if (deprel == Deprel::advmod) return token < head && head - token <= 3;
  if (is_a(deprel, Deprel::nmod)) {
    const std::string preposition = preposition_of(reading.document, reading.tree, token);
    return preposition == "of" || preposition.empty();
  }
  return false;
}

/// Tokens of the short phrase, in text order.
std::vector<std::uint32_t> phrase_tokens(const Reading& reading, std::uint32_t head) {
  std::vector<std::uint32_t> found = {head};
  for (std::size_t at = 0; at < found.size(); ++at) {
    const bool of_phrase = at > 0;
    for (const std::uint32_t each : reading.tree.children(found[at])) {
      const Token& token = reading.document.tokens[each];
      const bool case_word =
          of_phrase && (token.deprel == Deprel::case_ || token.deprel == Deprel::det);
      const bool hyphen = token.deprel == Deprel::punct && reading.document.word(each) == "-";
      if (case_word || hyphen || belongs_to_phrase(reading, each, found[at])) found.push_back(each);
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

/// The run of `tokens` without gaps that holds `head`: a phrase is one stretch of text.
Span stretch_around(const Document& document, const std::vector<std::uint32_t>& tokens,
                    std::uint32_t head) {
  std::uint32_t first = head;
  std::uint32_t last = head;
  while (first > 0 && std::binary_search(tokens.begin(), tokens.end(), first - 1)) --first;
  while (std::binary_search(tokens.begin(), tokens.end(), last + 1)) ++last;
  while (first < head && (document.tokens[first].upos == Upos::PUNCT ||
                          document.tokens[first].deprel == Deprel::det)) {
    ++first;
  }
  return document.span_of(first, last + 1);
}

/// The entity that describes a common noun: "X1 chips", "the company's chip, the X1".
std::optional<EntityId> describing_entity(const Reading& reading, std::uint32_t token) {
  const Token& noun = reading.document.tokens[token];
  if (noun.upos != Upos::NOUN) return std::nullopt;
  for (const std::uint32_t each : reading.tree.children(token)) {
    const Deprel deprel = reading.document.tokens[each].deprel;
    const bool beside = is_a(deprel, Deprel::compound) || is_a(deprel, Deprel::appos) ||
                        deprel == Deprel::nmod_desc || is_a(deprel, Deprel::flat);
    const auto entity = beside ? entity_at(reading.discourse, each) : std::nullopt;
    if (!entity) continue;
    const std::string& kind = reading.discourse.entities[index(*entity)].kind;
    if (reading.knowledge.kinds.speaks_of(noun.lemma, kind)) return entity;
  }
  return std::nullopt;
}

}  // namespace

Span phrase_of(const Reading& reading, std::uint32_t token) {
  return stretch_around(reading.document, phrase_tokens(reading, token), token);
}

Argument argument_at(const Reading& reading, std::uint32_t token) {
  Argument argument;
  const Mention* mention = mention_headed_by(reading.discourse, token);
  if (mention != nullptr) {
    argument.entity = mention->entity;
    argument.span = mention->span;
    argument.text = mention->form == MentionForm::name
                        ? std::string(reading.document.at(mention->span))
                        : reading.discourse.entities[index(mention->entity)].name;
    return argument;
  }
  argument.span = phrase_of(reading, token);
  argument.text = reading.document.at(*argument.span);
  argument.entity = describing_entity(reading, token);
  if (const QuantityMention* quantity = quantity_at(reading, token)) {
    argument.quantity = quantity->quantity;
  }
  if (const DateMention* date = date_at(reading, token)) argument.date = date->value;
  return argument;
}

const QuantityMention* quantity_at(const Reading& reading, std::uint32_t token) {
  const auto& quantities = reading.document.quantities;
  for (const std::uint32_t each : phrase_tokens(reading, token)) {
    const Span span = reading.document.tokens[each].span;
    const auto at = std::partition_point(
        quantities.begin(), quantities.end(),
        [&](const QuantityMention& mention) { return mention.span.end <= span.start; });
    if (at != quantities.end() && at->number_span.overlaps(span)) return &*at;
  }
  return nullptr;
}

const DateMention* date_at(const Reading& reading, std::uint32_t token) {
  const auto& dates = reading.document.dates;
  const Span head = reading.document.tokens[token].span;
  const auto at = std::partition_point(dates.begin(), dates.end(), [&](const DateMention& mention) {
    return mention.span.end <= head.start;
  });
  return at != dates.end() && at->span.contains(head) ? &*at : nullptr;
}

}  // namespace claimgraph
