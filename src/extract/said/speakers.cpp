#include "extract/said/speakers.h"

#include <string>

#include "extract/clauses/clauses.h"

namespace claimgraph {
namespace {

/// How much of a phrase is taken: what names it, or also what tells more of it.
enum class Part : std::uint8_t { name, whole };

bool is_loose(Deprel deprel, Part part) {
  if (deprel == Deprel::case_ || deprel == Deprel::cc || deprel == Deprel::punct ||
      deprel == Deprel::parataxis || deprel == Deprel::acl_relcl) {
    return true;
  }
  return part == Part::name && is_a(deprel, Deprel::appos);
}

/// Whether `token` hangs below `head` and not by a relation that is left out.
bool belongs(const SpeakerContext& context, std::uint32_t token, std::uint32_t head, Part part) {
  while (token != head) {
    const Token& each = context.document.tokens[token];
    if (each.head == Token::kRoot) return false;
    const bool hyphen = each.deprel == Deprel::punct && each.xpos == "HYPH";
    if (each.head == head && is_loose(each.deprel, part) && !hyphen) return false;
    token = each.head;
  }
  return true;
}

bool is_punctuation(const SpeakerContext& context, std::uint32_t token) {
  return context.document.tokens[token].upos == Upos::PUNCT;
}

/// The stretch around `head` that belongs to it; a comma inside it joins, one at its edge does not.
Span stretch(const SpeakerContext& context, std::uint32_t head, Part part) {
  const Sentence& sentence = context.document.sentences[context.tree.sentence_of(head)];
  const auto in_phrase = [&](std::uint32_t token) { return belongs(context, token, head, part); };
  std::uint32_t first = head;
  for (std::uint32_t at = head; at > sentence.first_token; --at) {
    if (in_phrase(at - 1)) {
      first = at - 1;
    } else if (part == Part::name || !is_punctuation(context, at - 1)) {
      break;
    }
  }
  std::uint32_t end = head + 1;
  for (std::uint32_t at = head + 1; at < sentence.end_token; ++at) {
    if (in_phrase(at)) {
      end = at + 1;
    } else if (part == Part::name || !is_punctuation(context, at)) {
      break;
    }
  }
  while (first < head && is_punctuation(context, first) &&
         !context.words.quotes_open.contains(context.document.word(first))) {
    ++first;  // a comma that hangs on what describes them
  }
  return context.document.span_of(first, end);
}

SpeakerKind kind_of_noun(const SpeakerContext& context, const Token& noun) {
  if (noun.upos == Upos::PROPN) return SpeakerKind::person;
  const auto known = context.words.speaker_nouns.find(noun.lemma);
  return known == context.words.speaker_nouns.end() ? SpeakerKind::anonymous : known->second;
}

/// The entity that the noun is or is called: "Acme spokeswoman Jane Roe", "Jane Roe, an analyst".
std::optional<EntityId> entity_of(const SpeakerContext& context, std::uint32_t token) {
  if (const auto entity = entity_at(context.discourse, token)) return entity;
  // "Jane Roe-Doe, who": the clause may hang on any word of the name.
  const std::uint32_t name = context.discourse.inside[token];
  if (name != Discourse::kNone && context.document.tokens[token].upos == Upos::PROPN) {
    return context.discourse.mentions[name].entity;
  }
  for (const std::uint32_t each : context.tree.children(token)) {
    const Deprel deprel = context.document.tokens[each].deprel;
    if (!is_a(deprel, Deprel::appos) && !is_a(deprel, Deprel::flat)) continue;
    const auto entity = entity_at(context.discourse, each);
    if (!entity) continue;
    const auto kind =
        context.words.speaker_kinds.find(context.discourse.entities[index(*entity)].kind);
    if (kind != context.words.speaker_kinds.end() && kind->second == SpeakerKind::person) {
      return entity;
    }
    // "the mine's operator, Acme,", "Jane Roe's startup, Acme,": no word for a person who speaks
    // ("a spokesman, Acme's").
    const auto speaks = context.words.speaker_nouns.find(context.document.tokens[token].lemma);
    const bool body =
        speaks == context.words.speaker_nouns.end() || speaks->second == SpeakerKind::body;
    if (is_a(deprel, Deprel::appos) && body) return entity;
  }
  // "Acme, a chipmaker that said": another name of what is named before it.
  const Token& other = context.document.tokens[token];
  if (other.deprel == Deprel::appos && other.head < token)
    return entity_at(context.discourse, other.head);
  return std::nullopt;
}

}  // namespace

void describe_speaker(const SpeakerContext& context, std::uint32_t token, AttributionLink& link) {
  link.speaker.span = stretch(context, token, Part::whole);
  // "who said": the words are the pronoun's, what speaks is the noun that it stands for.
  const std::uint32_t named = antecedent_of(context.document, token).value_or(token);
  link.speaker.text = std::string(context.document.at(stretch(context, named, Part::name)));
  const auto entity = entity_of(context, named);
  if (!entity) {
    link.kind = kind_of_noun(context, context.document.tokens[named]);
    return;
  }
  const Entity& known = context.discourse.entities[index(*entity)];
  link.speaker.entity = entity;
  link.speaker.text = known.name;
  const auto kind = context.words.speaker_kinds.find(known.kind);
  link.kind = kind == context.words.speaker_kinds.end() ? SpeakerKind::body : kind->second;
}

void describe_nobody(const SpeakerContext& context, std::uint32_t cue, AttributionLink& link) {
  link.kind = SpeakerKind::anonymous;
  link.speaker.text = std::string(context.document.word(cue));
}

}  // namespace claimgraph
