#include "extract/names/sure_nouns.h"

#include <algorithm>

#include "base/unicode.h"
#include "extract/names/name_finder.h"

namespace claimgraph {
namespace {

/// How many phrases back a name may stand, so that cost stays in proportion to length; further back
/// nobody points with a bare noun.
constexpr std::uint32_t kReach = 600;

}  // namespace

SureNouns::SureNouns(const Document& document, const Tree& tree, std::span<const Phrase> phrases,
                     const AntecedentScorer& scorer, const Gathered& gathered)
    : document_(document), tree_(tree), phrases_(phrases), scorer_(scorer), gathered_(gathered) {
  heads_.reserve(phrases.size());
  for (const Phrase& each : phrases) heads_.push_back(heads_of(each));
}

std::optional<std::uint32_t> SureNouns::bearer(std::uint32_t number) const {
  const Phrase& phrase = phrases_[number];
  const bool points = phrase.form == PhraseForm::definite && phrase.number == PhraseNumber::one &&
                      !phrase.predicate && scorer_.are_persons(phrase.kinds);
  if (!points || is_told_more(phrase.token)) return std::nullopt;
  const std::string post = post_at(phrases_[number].token);
  std::optional<std::uint32_t> found;
  const std::uint32_t last = number - std::min(number, kReach);
  for (std::uint32_t other = number; other-- > last;) {
    const Phrase& name = phrases_[other];
    const bool person = name.form == PhraseForm::name && scorer_.are_persons(name.kinds);
    if (!person || !is_called(name, post)) continue;
    if (found && phrases_[*found].entity != name.entity) return std::nullopt;
    found = other;
  }
  return found;
}

/// "The office", and no more: one that was told before.
bool SureNouns::points_barely(const Phrase& phrase) const {
  return phrase.form == PhraseForm::definite && phrase.number == PhraseNumber::one &&
         phrase.modifier == PhraseModifier::none && !phrase.predicate && !phrase.homed;
}

std::optional<std::uint32_t> SureNouns::named_so(std::uint32_t number) const {
  const Phrase& phrase = phrases_[number];
  if (!points_barely(phrase)) return std::nullopt;
  const std::uint64_t noun = word_hash(to_lower(document_.word(phrase.token)));
  std::optional<std::uint32_t> found;
  const std::uint32_t last = number - std::min(number, kReach);
  for (std::uint32_t other = number; other-- > last;) {
    const Phrase& name = phrases_[other];
    // "A Dutch court … the court": the nearer one, though it has no name.
    const bool nameless = name.form == PhraseForm::indefinite && name.lemma == phrase.lemma;
    if (nameless && !found && !name.predicate &&
        gathered_.referents[gathered_.of[other]].entity == Phrase::kNone)
      return std::nullopt;
    if (heads_[other][0] != noun && heads_[other][1] != noun) continue;
    if (found && phrases_[*found].entity != name.entity) return std::nullopt;
    found = other;
  }
  return found;
}

std::optional<std::uint32_t> SureNouns::only_thing(std::uint32_t number) const {
  constexpr std::uint32_t kNear = 8;  // sentences
  const Phrase& phrase = phrases_[number];
  if (!points_barely(phrase) || !scorer_.are_made(phrase.kinds)) return std::nullopt;
  if (child(tree_, document_, phrase.token, Deprel::compound))
    return std::nullopt;  // "the H20 chip"
  std::optional<std::uint32_t> found;
  const std::uint32_t last = number - std::min(number, kReach);
  for (std::uint32_t other = number; other-- > last;) {
    const Phrase& each = phrases_[other];
    const bool name = each.form == PhraseForm::name;
    const bool introduces = each.form == PhraseForm::indefinite || each.form == PhraseForm::bare;
    if (introduces && each.lemma == phrase.lemma &&
        gathered_.referents[gathered_.of[other]].entity == Phrase::kNone)
      return std::nullopt;  // "a model … the model"
    if (!name || (each.kinds & phrase.kinds) == 0) continue;
    if (!looks_like_name(document_.word(each.token))) return std::nullopt;  // "export controls"
    if (found && phrases_[*found].entity != each.entity) return std::nullopt;
    if (!found && each.sentence + kNear < phrase.sentence) return std::nullopt;
    found = other;
  }
  return found;
}

/// Of a name of several words its last one, and its last before "of" or "for".
std::array<std::uint64_t, 2> SureNouns::heads_of(const Phrase& name) const {
  const NameSpan* span = name.form == PhraseForm::name ? document_.name_at(name.token) : nullptr;
  if (span == nullptr || span->end_token < span->first_token + 2) return {};
  const auto hash_of = [&](std::uint32_t token) {
    return word_hash(to_lower(document_.word(token)));
  };
  for (std::uint32_t token = span->first_token + 1; token < span->end_token; ++token) {
    if (document_.tokens[token].upos == Upos::ADP)
      return {hash_of(span->end_token - 1), hash_of(token - 1)};
  }
  return {hash_of(span->end_token - 1), 0};
}

/// "The mayor of Bergen", "the lawyer for Acme", "the man who left": one of several, perhaps.
bool SureNouns::is_told_more(std::uint32_t noun) const {
  for (const std::uint32_t each : tree_.children(noun)) {
    const Deprel deprel = document_.tokens[each].deprel;
    if (is_a(deprel, Deprel::nmod) || is_a(deprel, Deprel::acl)) return true;
  }
  return false;
}

/// Whether the post stands beside the name, before or behind it.
bool SureNouns::is_called(const Phrase& name, const std::string& post) const {
  for (const std::uint32_t each : tree_.children(name.token)) {
    const Deprel deprel = document_.tokens[each].deprel;
    const bool beside =
        deprel == Deprel::nmod_desc || deprel == Deprel::appos || is_a(deprel, Deprel::compound);
    if (beside && post_at(each) == post) return true;
  }
  return false;
}

/// The noun with the words right before it that describe it, in lower case: "chief executive".
std::string SureNouns::post_at(std::uint32_t noun) const {
  std::uint32_t first = noun;
  while (first > 0) {
    const Token& before = document_.tokens[first - 1];
    const bool describes =
        (is_a(before.deprel, Deprel::amod) || is_a(before.deprel, Deprel::compound)) &&
        before.head == noun;
    if (!describes) break;
    --first;
  }
  return to_lower(document_.at(document_.span_of(first, noun + 1)));
}

}  // namespace claimgraph
