#include "extract/claims/contrasts.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "extract/claims/modalities.h"
#include "extract/clauses/refuted_amounts.h"

namespace claimgraph {
namespace {

/// An amount and the one before it in its sentence that stands against it.
struct Contrast {
  const QuantityMention* told = nullptr;
  const QuantityMention* refuted = nullptr;
};

/// By the start of their sentences; the last of a sentence that has several.
std::map<std::uint32_t, Contrast> contrasts_of(const Reading& reading) {
  std::map<std::uint32_t, Contrast> found;
  const QuantityMention* before = nullptr;
  for (const QuantityMention& mention : reading.document.quantities) {
    const std::uint32_t token = reading.document.token_from(mention.span.start);
    if (token >= reading.document.tokens.size()) break;
    const Sentence& sentence = reading.document.sentences[reading.tree.sentence_of(token)];
    const bool together = before != nullptr && sentence.span.contains(before->span);
    const bool bare = mention.quantity.currency.empty();  // "and not the 84 million"
    // "14,000 pumps a month instead of 20,000"
    const bool of_one_period = together && (mention.quantity.period.empty() ||
                                            before->quantity.period == mention.quantity.period);
    const bool alike =
        of_one_period && (bare ? mention.quantity.unit.empty() || before->quantity.currency.empty()
                               : before->quantity.currency == mention.quantity.currency);
    if (alike && is_refuted(reading, mention)) found[sentence.span.start] = {before, &mention};
    before = &mention;
  }
  return found;
}

/// Whether the claim gives that amount, as its object or of its subject.
bool gives(const Claim& claim, const QuantityMention& told) {
  const auto has = [&](const Argument& argument) {
    return argument.quantity && argument.span && argument.span->overlaps(told.span);
  };
  return (claim.object && has(*claim.object)) || has(claim.subject);
}

Qualifier refuted(const Document& document, const Contrast& contrast) {
  Argument value;
  value.span = contrast.refuted->span;
  value.text = document.at(contrast.refuted->span);
  value.quantity = contrast.refuted->quantity;
  const Quantity& told = contrast.told->quantity;
  if (value.quantity->unit.empty()) value.quantity->unit = told.unit;
  if (value.quantity->currency.empty()) value.quantity->currency = told.currency;
  if (value.quantity->period.empty()) value.quantity->period = told.period;
  return {std::string(kInsteadOf), std::move(value)};
}

/// "its yield was 58 %, and not the 71 % that Acme had told": a claim made before the amount that
/// is refuted, of that amount, says what is not so.
bool tells_refuted(const Document& document, const Candidate& candidate,
                   const QuantityMention& refuted) {
  const std::optional<Argument>& object = candidate.claim.object;
  return object && object->quantity && object->span && object->span->overlaps(refuted.span) &&
         document.tokens[candidate.anchor].span.start < refuted.span.start;
}

void deny(Claim& claim) {
  if (claim.polarity == Polarity::negative) return;
  claim.polarity = Polarity::negative;
  if (claim.factuality != Factuality::unknown)
    claim.factuality = factuality_of(claim.modality, true, false);
}

}  // namespace

void add_contrasts(const Reading& reading, std::vector<Candidate>& candidates) {
  const auto contrasts = contrasts_of(reading);
  for (Candidate& candidate : candidates) {
    const auto contrast = contrasts.find(candidate.claim.sentence.start);
    if (contrast == contrasts.end()) continue;
    if (tells_refuted(reading.document, candidate, *contrast->second.refuted))
      deny(candidate.claim);
    if (!gives(candidate.claim, *contrast->second.told)) continue;
    candidate.claim.qualifiers.push_back(refuted(reading.document, contrast->second));
  }
}

}  // namespace claimgraph
