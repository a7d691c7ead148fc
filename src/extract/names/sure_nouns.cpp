#include "extract/names/sure_nouns.h"

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
