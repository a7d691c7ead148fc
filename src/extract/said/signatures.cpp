#include "extract/said/signatures.h"

#include <algorithm>
#include <string>

namespace claimgraph {
namespace {

/// How long a headline's speaker and a signature's name may be, in words.
constexpr std::uint32_t kLongestName = 6;
/// A headline's content is a clause: shorter ones are lists and labels ("Contact: Jane Roe").
constexpr std::uint32_t kShortestSigned = 4;

Source source_at(const SpeakerContext& context, std::uint32_t sign, std::uint32_t first_of_name,
                 std::uint32_t end_of_name, std::uint32_t first, std::uint32_t end) {
  const Document& document = context.document;
  Source source;
  source.cue = sign;
  source.named = true;
  std::uint32_t last = end;
  while (last > first + 1 && document.tokens[last - 1].upos == Upos::PUNCT) --last;
  source.content = head_of(document, first, last);
  source.link.cue_span = document.tokens[sign].span;
  source.link.cue = std::string(document.word(sign));
  source.link.content_span = document.span_of(first, end);
  describe_speaker(context, head_of(document, first_of_name, end_of_name), source.link);
  source.link.speaker.span = document.span_of(first_of_name, end_of_name);
  if (!source.link.speaker.entity) {
    source.link.speaker.text = std::string(document.at(*source.link.speaker.span));
  }
  return source;
}

bool is_heading(const Document& document, std::size_t sentence) {
  if (document.is_heading(document.sentences[sentence])) return true;
  const std::uint32_t block = document.sentences[sentence].block;
  // A text's first paragraph of one sentence is its headline, whether it is marked so or not.
  return sentence == 0 && (document.sentences.size() == 1 || document.sentences[1].block != block);
}

/// A name, or a noun that stands for what speaks: "Poll".
bool can_speak(const SpeakerContext& context, std::uint32_t token) {
  const Token& last = context.document.tokens[token];
  // "Storm Ada: roads closed"
  const auto entity = entity_at(context.discourse, token);
  const bool mute =
      entity && context.words.mute_kinds.contains(context.discourse.entities[index(*entity)].kind);
  return !mute && (last.upos == Upos::PROPN || context.words.speaker_nouns.contains(last.lemma));
}

bool has_verb(const Document& document, std::uint32_t first, std::uint32_t end) {
  for (std::uint32_t i = first; i < end; ++i) {
    if (document.tokens[i].upos == Upos::VERB || document.tokens[i].upos == Upos::AUX) return true;
  }
  return false;
}

}  // namespace

std::vector<Source> find_naming_headlines(const SpeakerContext& context) {
  const Document& document = context.document;
  std::vector<Source> found;
  for (std::size_t s = 0; s < document.sentences.size(); ++s) {
    const auto [span, first, end, block] = document.sentences[s];
    if (!is_heading(document, s)) continue;
    std::uint32_t sign = first;
    // "Acme Industries (NYSE: ACM) …" names no speaker.
    while (sign < end && document.tokens[sign].xpos != "-LRB-" &&
           !context.words.naming_signs.contains(document.word(sign)))
      ++sign;
    if (sign < end && document.tokens[sign].xpos == "-LRB-") continue;
    if (sign == first || sign >= end || sign - first > kLongestName) continue;
    if (end - sign <= kShortestSigned || !can_speak(context, sign - 1)) continue;
    if (has_verb(document, first, sign) || !has_verb(document, sign + 1, end)) continue;
    found.push_back(source_at(context, sign, first, sign, sign + 1, end));
  }
  return found;
}

std::optional<Source> signature_of(const SpeakerContext& context, const Quotation& quotation) {
  const Document& document = context.document;
  const std::uint32_t sign = quotation.end + 1;
  if (!quotation.closed || sign + 1 >= document.tokens.size()) return std::nullopt;
  if (!context.words.signing_signs.contains(document.word(sign))) return std::nullopt;
  const Sentence& sentence = document.sentences[context.tree.sentence_of(sign + 1)];
  std::uint32_t end = sign + 1;
  while (end < sentence.end_token && document.tokens[end].upos == Upos::PROPN) ++end;
  if (end == sign + 1 || end - sign > kLongestName) return std::nullopt;
  const Sentence& last = document.sentences[context.tree.sentence_of(quotation.end - 1)];
  return source_at(context, sign, sign + 1, end, std::max(quotation.first, last.first_token),
                   quotation.end);
}

}  // namespace claimgraph
