#include "extract/names/sure_nouns.h"

#include <algorithm>

#include "base/unicode.h"

namespace claimgraph {
namespace {

/// How many phrases back a name may stand, so that cost stays in proportion to length; further back
/// nobody points with a bare noun.
constexpr std::uint32_t kReach = 600;

}  // namespace

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
  const std::string noun = to_lower(document_.word(phrase.token));
  std::optional<std::uint32_t> found;
  const std::uint32_t last = number - std::min(number, kReach);
  for (std::uint32_t other = number; other-- > last;) {
    const Phrase& name = phrases_[other];
    // "A Dutch court … the court": the nearer one, though it has no name.
    const bool nameless = name.form == PhraseForm::indefinite && name.lemma == phrase.lemma;
    if (nameless && !found && !name.predicate &&
        gathered_.referents[gathered_.of[other]].entity == Phrase::kNone)
      return std::nullopt;
    if (name.form != PhraseForm::name || !is_headed_by(name, noun)) continue;
    if (found && phrases_[*found].entity != name.entity) return std::nullopt;
    found = other;
  }
  return found;
}

/// The name's last word, or its last before "of" or "for".
bool SureNouns::is_headed_by(const Phrase& name, const std::string& noun) const {
  const NameSpan* span = document_.name_at(name.token);
  if (span == nullptr || span->end_token < span->first_token + 2) return false;
  if (to_lower(document_.word(span->end_token - 1)) == noun) return true;
  for (std::uint32_t token = span->first_token + 1; token < span->end_token; ++token) {
    if (document_.tokens[token].upos == Upos::ADP)
      return to_lower(document_.word(token - 1)) == noun;
  }
  return false;
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
