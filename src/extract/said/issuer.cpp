#include "extract/said/issuer.h"

#include <algorithm>
#include <string>

#include "base/unicode.h"

namespace claimgraph {
namespace {

/// How many blocks may stand before the first sentence of the text proper.
constexpr std::size_t kOpening = 4;

/// The block that says what the text is.
const Block* opening_of(const SpeakerContext& context) {
  const auto& blocks = context.document.blocks;
  for (std::size_t i = 0; i < std::min(kOpening, blocks.size()); ++i) {
    std::string words = to_lower(context.document.at(blocks[i].span));
    while (!words.empty() && (words.back() == ':' || words.back() == '.')) words.pop_back();
    if (context.words.releases.contains(words)) return &blocks[i];
  }
  return nullptr;
}

/// Who acts in the first sentence of the text: "Acme today announced".
std::optional<std::uint32_t> actor_of(const SpeakerContext& context) {
  const Document& document = context.document;
  for (const Sentence& sentence : document.sentences) {
    if (sentence.block >= document.blocks.size()) return std::nullopt;
    if (document.blocks[sentence.block].role != Role::body) continue;
    for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
      if (document.tokens[token].head != Token::kRoot) continue;
      return child(context.tree, document, token, Deprel::nsubj);
    }
    return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::optional<AttributionLink> find_issuer(const SpeakerContext& context) {
  const Block* opening = opening_of(context);
  if (opening == nullptr) return std::nullopt;
  const auto actor = actor_of(context);
  if (!actor) return std::nullopt;
  AttributionLink link;
  describe_speaker(context, *actor, link);
  if (!link.speaker.entity) return std::nullopt;
  link.cue_span = opening->span;
  link.cue = std::string(context.document.at(opening->span));
  return link;
}

}  // namespace claimgraph
