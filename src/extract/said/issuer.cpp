#include "extract/said/issuer.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/unicode.h"

namespace claimgraph {
namespace {

/// How many blocks may stand before the first sentence of the text proper.
constexpr std::size_t kOpening = 4;
/// Among how many of the last ones a release tells of its issuer, and whom to ask.
constexpr std::size_t kClosing = 6;

/// "notice" of "notice 12/26", "public notice" of "public notice no. 12 of 2026": the line without
/// the number that it ends with; nothing where it has none.
std::string without_number(const std::string& line, const WordSet& number_words) {
  const auto is_number = [&](const std::string& word) {
    const bool digit = word.find_first_of("0123456789") != std::string::npos;
    return digit || number_words.contains(word.substr(0, word.find('.')));
  };
  std::string name;
  // Most lines are paragraphs, which are not taken apart.
  constexpr const char* kBlanks = " \t\n\v\f\r";
  const std::string text = line.substr(0, line.find_last_not_of(kBlanks) + 1);
  if (!is_number(text.substr(text.find_last_of(kBlanks) + 1))) return name;
  std::vector<std::string> words = words_in(line);
  const std::size_t all = words.size();
  while (!words.empty() && is_number(words.back())) words.pop_back();
  if (words.size() == all) return name;
  for (const std::string& word : words) name += (name.empty() ? "" : " ") + word;
  return name;
}

/// "press release" of "press release - regulated information".
std::string before_dash(const std::string& line) {
  std::size_t end = line.size();
  for (const char* dash : {" - ", " \u2013 ", " \u2014 ", " | "})
    end = std::min(end, line.find(dash));
  return line.substr(0, end);
}

/// The block that says what the text is.
const Block* opening_of(const SpeakerContext& context) {
  const auto& blocks = context.document.blocks;
  const AttributionWords& words = context.words;
  for (std::size_t i = 0; i < std::min(kOpening, blocks.size()); ++i) {
    std::string line = to_lower(context.document.at(blocks[i].span));
    while (!line.empty() && (line.back() == ':' || line.back() == '.')) line.pop_back();
    const auto opens = [&](const std::string& opening) { return line.starts_with(opening); };
    if (words.releases.contains(line) || words.releases.contains(before_dash(line)) ||
        std::ranges::any_of(words.embargoes, opens) ||
        words.notices.contains(without_number(line, words.number_words)))
      return &blocks[i];
  }
  return nullptr;
}

/// A sentence that tells of an act, and who acts in it: "Acme today announced". A second headline
/// ("Offer for Beta by Acme") tells of none.
struct Act {
  std::uint32_t verb = 0;
  std::uint32_t actor = 0;
  Role role = Role::body;
};

/// Those that the text opens with, in running text and in the paragraphs that it counts.
std::vector<Act> first_acts(const SpeakerContext& context) {
  const Document& document = context.document;
  std::vector<Act> acts;
  for (const Sentence& sentence : document.sentences) {
    if (sentence.block >= document.blocks.size()) break;
    const Role role = document.blocks[sentence.block].role;
    if (role != Role::body && role != Role::list_item) continue;
    for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
      if (document.tokens[token].head != Token::kRoot) continue;
      const auto actor = child(context.tree, document, token, Deprel::nsubj);
      if (actor) acts.push_back({token, *actor, role});
    }
    if (sentence.block >= kOpening) break;
  }
  return acts;
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

/// Whether the first block is a letterhead: the name of the body that acts in the first sentence,
/// and nothing else.
bool is_letterhead(const SpeakerContext& context, const Block& block, const Entity& actor) {
  if (block.role == Role::body && context.document.blocks.size() < kOpening) return false;
  const std::string line = to_lower(context.document.at(block.span));
  const auto names = [&](const std::string& alias) { return to_lower(alias) == line; };
  return names(actor.name) || std::ranges::any_of(actor.aliases, names);
}

/// Whether a bracket with a short name in quotation marks stands right behind the name: "Acme plc
/// (“Acme”) announces".
bool is_shortened(const SpeakerContext& context, std::uint32_t actor) {
  const Document& document = context.document;
  const std::uint32_t inside = context.discourse.inside[actor];
  if (inside == Discourse::kNone) return false;
  const std::uint32_t behind = document.token_from(context.discourse.mentions[inside].span.end);
  return behind + 1 < document.tokens.size() && document.tokens[behind].xpos == "-LRB-" &&
         context.words.quotes_open.contains(document.word(behind + 1));
}

/// The block by which a text shows that the body which acts there issued it: a letterhead, or that
/// block itself, where the body writes and publishes the text, or announces under a name that it
/// shortens for what follows.
const Block* own_of(const SpeakerContext& context, const Act& act) {
  const Document& document = context.document;
  const auto issuer = entity_at(context.discourse, act.actor);
  if (!issuer || document.blocks.empty()) return nullptr;
  const Entity& actor = context.discourse.entities[index(*issuer)];
  if (context.words.speaker_kinds.contains(actor.kind)) return nullptr;  // a person, an outlet
  if (is_letterhead(context, document.blocks.front(), actor)) return &document.blocks.front();
  const Provenance& from = document.provenance;
  const bool publishes = from.publisher == actor.name && from.author == actor.name;
  const bool announces = context.words.announcing.contains(document.tokens[act.verb].lemma) &&
                         is_shortened(context, act.actor);
  if (!publishes && !announces) return nullptr;
  return &document.blocks[document.sentences[context.tree.sentence_of(act.verb)].block];
}

/// A body that the first sentences give a short name in quotation marks: "the Norwegian Board of
/// Trade (“the Board”)", as notices name those that issue them.
std::optional<std::uint32_t> named_for_short(const SpeakerContext& context) {
  const Document& document = context.document;
  for (const Mention& each : context.discourse.mentions) {
    const std::uint32_t behind = document.token_from(each.span.end);
    if (behind + 1 >= document.tokens.size()) return std::nullopt;
    const Sentence& sentence = document.sentences[context.tree.sentence_of(behind)];
    if (sentence.block >= kOpening) return std::nullopt;
    const bool bracket = document.tokens[behind].xpos == "-LRB-";
    if (!bracket || !context.words.quotes_open.contains(document.word(behind + 1))) continue;
    return behind - 1;
  }
  return std::nullopt;
}

/// Who acts in the first sentence; of a text in whose first sentence nobody known does, who is
/// given a short name there.
std::optional<AttributionLink> issuer_of(const SpeakerContext& context, const Act& act) {
  AttributionLink link;
  describe_speaker(context, act.actor, link);
  if (link.speaker.entity) return link;
  const auto named = named_for_short(context);
  if (!named) return std::nullopt;
  link = AttributionLink();
  describe_speaker(context, *named, link);
  if (!link.speaker.entity || link.kind != SpeakerKind::body) return std::nullopt;
  return link;
}

}  // namespace

std::optional<AttributionLink> find_issuer(const SpeakerContext& context) {
  const std::vector<Act> acts = first_acts(context);
  const auto first =
      std::ranges::find_if(acts, [](const Act& act) { return act.role == Role::body; });
  const Block* shows = nullptr;
  std::optional<AttributionLink> issuer;
  if (first != acts.end()) {
    shows = opening_of(context);
    if (shows == nullptr) shows = closing_of(context, *first);
    if (shows != nullptr) issuer = issuer_of(context, *first);
  }
  for (auto act = acts.begin(); shows == nullptr && act != acts.end(); ++act) {
    shows = own_of(context, *act);
    if (shows != nullptr) issuer = issuer_of(context, *act);
  }
  if (!issuer) return std::nullopt;
  issuer->cue_span = shows->span;
  issuer->cue = std::string(context.document.at(shows->span));
  return issuer;
}

}  // namespace claimgraph
