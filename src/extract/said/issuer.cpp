#include "extract/said/issuer.h"

#include <algorithm>
#include <string>

#include "base/unicode.h"

namespace claimgraph {
namespace {

/// How many blocks may stand before the first sentence of the text proper.
constexpr std::size_t kOpening = 4;
/// Among how many of the last ones a release tells of its issuer, and whom to ask.
constexpr std::size_t kClosing = 6;

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

/// The first sentence that tells of an act, and who acts in it: "Acme today announced". A second
/// headline ("Offer for Beta by Acme") tells of none.
struct Act {
  std::uint32_t verb = 0;
  std::uint32_t actor = 0;
};

std::optional<Act> first_act(const SpeakerContext& context) {
  const Document& document = context.document;
  for (const Sentence& sentence : document.sentences) {
    if (sentence.block >= document.blocks.size()) return std::nullopt;
    if (document.blocks[sentence.block].role != Role::body) continue;
    for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
      if (document.tokens[token].head != Token::kRoot) continue;
      const auto actor = child(context.tree, document, token, Deprel::nsubj);
      if (actor) return Act{token, *actor};
    }
    if (sentence.block >= kOpening) return std::nullopt;
  }
  return std::nullopt;
}

/// Whether the block tells of the issuer: "About Acme: Founded in 2019, …".
bool introduces(const SpeakerContext& context, const Block& block, EntityId issuer) {
  const Document& document = context.document;
  const std::uint32_t token = document.token_from(block.span.start);
  if (token + 1 >= document.tokens.size()) return false;
  if (!context.words.release_introductions.contains(to_lower(document.word(token)))) return false;
  const std::uint32_t name = context.discourse.inside[token + 1];
  return name != Discourse::kNone && context.discourse.mentions[name].entity == issuer;
}

/// The block by which a text without a heading shows that it is a release: one of its last, where
/// the first sentence announces something.
const Block* closing_of(const SpeakerContext& context, const Act& act) {
  const Document& document = context.document;
  const auto issuer = entity_at(context.discourse, act.actor);
  if (!issuer || !context.words.announcing.contains(document.tokens[act.verb].lemma))
    return nullptr;
  const auto& blocks = document.blocks;
  for (std::size_t i = blocks.size(); i-- > blocks.size() - std::min(kClosing, blocks.size());) {
    const std::string words = to_lower(document.at(blocks[i].span));
    const auto opens = [&](const std::string& ending) { return words.starts_with(ending); };
    if (std::ranges::any_of(context.words.release_endings, opens)) return &blocks[i];
    if (introduces(context, blocks[i], *issuer)) return &blocks[i];
  }
  return nullptr;
}

}  // namespace

std::optional<AttributionLink> find_issuer(const SpeakerContext& context) {
  const auto act = first_act(context);
  if (!act) return std::nullopt;
  const Block* shows = opening_of(context);
  if (shows == nullptr) shows = closing_of(context, *act);
  if (shows == nullptr) return std::nullopt;
  AttributionLink link;
  describe_speaker(context, act->actor, link);
  if (!link.speaker.entity) return std::nullopt;
  link.cue_span = shows->span;
  link.cue = std::string(context.document.at(shows->span));
  return link;
}

}  // namespace claimgraph
