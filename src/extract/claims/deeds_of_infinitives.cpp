#include "extract/claims/deeds_of_infinitives.h"

#include <algorithm>

namespace claimgraph {
namespace {

/// "The jury took three days to convict him": in the past that was done then.
bool took_so_long(const ClauseReading& reading, std::uint32_t verb) {
  const auto& tokens = reading.document.tokens;
  if (!reading.words.lasting.contains(tokens[verb].lemma) || !reading.signs.is_past(verb))
    return false;
  return std::ranges::any_of(reading.tree.children(verb), [&](std::uint32_t each) {
    const Deprel deprel = tokens[each].deprel;
    if (!is_a(deprel, Deprel::obj) && !is_a(deprel, Deprel::obl)) return false;
    const DateMention* stretch = reading.document.date_over(tokens[each].span);
    return stretch != nullptr && stretch->type == DateType::duration;
  });
}

}  // namespace

bool is_done_with(const ClauseReading& reading, std::uint32_t infinitive, std::uint32_t verb) {
  const auto& tokens = reading.document.tokens;
  const bool done = took_so_long(reading, verb) ||
                    reading.words.means.contains(tokens[verb].lemma) ||
                    reading.words.performed.contains(tokens[infinitive].lemma);
  return (done && !reading.signs.is_negated(verb)) || reading.signs.is_voted(infinitive, verb);
}

}  // namespace claimgraph
