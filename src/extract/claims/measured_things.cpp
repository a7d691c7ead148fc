#include "extract/claims/measured_things.h"

#include <algorithm>
#include <optional>
#include <string>

#include "knowledge/predicates.h"

namespace claimgraph {
namespace {

constexpr std::string_view kAmountRole = "amount";

/// The mention that the argument has its amount from; null: none.
const QuantityMention* mention_in(const Reading& reading, const Argument& argument) {
  const auto& mentions = reading.document.quantities;
  auto each = std::lower_bound(mentions.begin(), mentions.end(), argument.span->start,
                               [](const QuantityMention& mention, std::uint32_t start) {
                                 return mention.span.start < start;
                               });
  for (; each != mentions.end() && each->span.end <= argument.span->end; ++each) {
    if (each->quantity == *argument.quantity) return &*each;
  }
  return nullptr;
}

/// Whether a noun behind the amount is what the argument names: "the $1.9 billion plant", and
/// neither "400 jobs" nor "sales of $5 million".
bool is_described(const Reading& reading, const Argument& argument) {
  if (!argument.quantity || !argument.span || argument.entity) return false;
  const QuantityMention* mention = mention_in(reading, argument);
  const auto head = head_of(reading, argument);
  if (mention == nullptr || !head) return false;
  const Token& noun = reading.document.tokens[*head];
  const bool behind = noun.upos == Upos::NOUN && mention->span.end <= noun.span.start;
  const Quantity& amount = mention->quantity;
  const bool measured = !amount.currency.empty() || !amount.unit.empty();
  return behind && measured && amount.unit != noun.lemma;
}

bool has_amount(const Claim& claim) {
  return std::ranges::any_of(claim.qualifiers, [](const Qualifier& each) {
    return each.value.quantity && !each.value.quantity->currency.empty();
  });
}

/// Keeps a sum as the claim's amount.
void keep_amount(const Reading& reading, const QuantityMention& mention, Claim& claim) {
  if (mention.quantity.currency.empty() || has_amount(claim)) return;
  Argument amount;
  amount.span = mention.span;
  amount.text = reading.document.at(mention.span);
  amount.quantity = mention.quantity;
  claim.qualifiers.push_back({std::string(kAmountRole), std::move(amount)});
}

/// Whether the amount is what the predicate tells: "sentenced to a three-year term".
bool takes_amounts(const Reading& reading, const Claim& claim) {
  if (claim.open) return false;
  const Predicate* predicate = reading.knowledge.predicates.find(claim.predicate);
  return predicate != nullptr && (predicate->object.money || predicate->object.quantity);
}

}  // namespace

void free_measured_things(const Reading& reading, std::vector<Candidate>& candidates) {
  for (Candidate& candidate : candidates) {
    Claim& claim = candidate.claim;
    if (is_described(reading, claim.subject)) claim.subject.quantity.reset();
    if (!claim.object || !is_described(reading, *claim.object) || takes_amounts(reading, claim))
      continue;
    const QuantityMention* mention = mention_in(reading, *claim.object);
    claim.object->quantity.reset();
    keep_amount(reading, *mention, claim);
  }
}

}  // namespace claimgraph
