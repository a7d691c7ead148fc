#include "extract/claims/scheduled.h"

#include <algorithm>
#include <string_view>

#include "core/date.h"

namespace claimgraph {
namespace {

/// How long a date with a month is: 2025-05.
constexpr std::size_t kMonthDigits = 7;

bool has_date(const Claim& claim) {
  return (claim.object && !claim.object->date.empty()) ||
         std::any_of(claim.qualifiers.begin(), claim.qualifiers.end(),
                     [](const Qualifier& each) { return each.role == kTimeRole; });
}

std::string_view date_of(const Claim& claim) {
  std::string_view date = claim.object ? std::string_view(claim.object->date) : "";
  for (const Qualifier& each : claim.qualifiers) {
    if (each.role == kTimeRole) date = each.value.date;
  }
  return date;
}

/// Whether the article is older than the whole of the claim's date.
bool is_ahead(const Document& document, const Claim& claim) {
  const auto days = days_of(date_of(claim));
  const auto written = days_of(document.provenance.published);
  return days && written && days->first > written->last;
}

/// Whether the claim has a day or a month, not behind the article's own date.
bool is_dated(const Document& document, const Claim& claim) {
  const std::string_view date = date_of(claim);
  const bool exact = date.size() >= kMonthDigits && date.find('/') == std::string_view::npos;
  if (!exact || date[0] == 'P' || date.find('W') != std::string_view::npos) return false;
  return date[0] == 'X' || is_ahead(document, claim);
}

}  // namespace

bool is_scheduled(const ClauseReading& reading, std::uint32_t anchor, const Claim& claim) {
  const auto& [document, tree, words, signs] = reading;
  const Token& token = document.tokens[anchor];
  if (document.is_heading(document.sentences[tree.sentence_of(anchor)])) return false;
  const auto aux = child(tree, document, anchor, Deprel::aux_pass);
  if (aux || token.upos == Upos::ADJ) {
    const auto cop = aux ? aux : child(tree, document, anchor, Deprel::cop);
    const auto stance = words.governors.find(token.lemma);
    // "was postponed to Monday": that is done
    const std::string verb = signs.phrasal_lemma(anchor).value_or(token.lemma);
    if (!claim.open && words.delaying.contains(verb)) return false;
    const bool planned = stance != words.governors.end() && stance->second == Stance::planned;
    const bool foreseen = stance != words.governors.end() && stance->second == Stance::predicted;
    if (!cop || !(planned || foreseen) || !has_date(claim)) return false;
    // "Said it was due in 2031", which is still to come
    return signs.is_present(*cop) || (planned && is_ahead(document, claim));
  }
  if (!is_dated(document, claim)) return false;
  // "The judge set the hearing for June 3": when that is, not when it was set
  const auto set = words.governors.find(token.lemma);
  const bool when = set != words.governors.end() && set->second == Stance::planned &&
                    token.xpos == "VBD" && claim.object && !claim.object->date.empty();
  if (when && !signs.is_negated(anchor)) return true;
  const auto helper = child(tree, document, anchor, Deprel::aux);
  // "is opening in June", which no month of the past has
  const bool goes_on = token.xpos == "VBG" && helper && signs.is_present(*helper) &&
                       words.dated_progressives.contains(token.lemma);
  const bool simple = (signs.is_present(anchor) && !helper) || goes_on;
  const bool light = words.light_verbs.contains(token.lemma) &&
                     !words.dated_verbs.contains(token.lemma) && !signs.phrasal_lemma(anchor);
  return simple && token.upos == Upos::VERB && !light && !signs.is_negated(anchor);
}

}  // namespace claimgraph
