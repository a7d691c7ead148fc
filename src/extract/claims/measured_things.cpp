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
  for (const QuantityMention& each : reading.document.quantities_from(argument.span->start)) {
    if (each.span.end > argument.span->end) break;
    if (each.quantity == *argument.quantity) return &each;
  }
  return nullptr;
}

/// The amount that describes the noun behind it which the argument names: "the $1.9 billion plant",
/// and neither "400 jobs" nor "sales of $5 million". Null: none does.
const QuantityMention* describing(const Reading& reading, const Argument& argument) {
  if (!argument.quantity || !argument.span || argument.entity) return nullptr;
  const QuantityMention* mention = mention_in(reading, argument);
  const auto head = head_of(reading, argument);
  if (mention == nullptr || !head) return nullptr;
  const Token& noun = reading.document.tokens[*head];
  const bool behind = noun.upos == Upos::NOUN && mention->span.end <= noun.span.start;
  const Quantity& amount = mention->quantity;
  const bool measured = !amount.currency.empty() || !amount.unit.empty();
  return behind && measured && amount.unit != noun.lemma ? mention : nullptr;
}

bool has_amount(const Claim& claim) {
  return std::ranges::any_of(claim.qualifiers, [](const Qualifier& each) {
    return each.value.quantity && !each.value.quantity->currency.empty();
  });
}

Qualifier amount_of(const Reading& reading, const QuantityMention& mention) {
  Argument amount;
  amount.span = mention.span;
  amount.text = reading.document.at(mention.span);
  amount.quantity = mention.quantity;
  return {std::string(kAmountRole), std::move(amount)};
}

/// Keeps a sum as the claim's amount.
void keep_amount(const Reading& reading, const QuantityMention& mention, Claim& claim) {
  if (mention.quantity.currency.empty() || has_amount(claim)) return;
  claim.qualifiers.push_back(amount_of(reading, mention));
}

/// How many of a named thing there are: "215,000 Fjord SUVs". Null: nothing counts it, or it is no
/// thing.
const QuantityMention* count_of(const Reading& reading, const Argument& named) {
  if (!named.entity || !named.span || named.quantity) return nullptr;
  const auto head = head_of(reading, named);
  const bool thing = !is_person(reading, *named.entity) && !is_body(reading, *named.entity) &&
                     !is_place(reading, *named.entity);
  if (!head || !thing) return nullptr;
  const Document& document = reading.document;
  for (const std::uint32_t each : reading.tree.children(*head)) {
    const Token& number = document.tokens[each];
    if (number.deprel != Deprel::nummod || number.span.end > named.span->start) continue;
    const QuantityMention* mention = document.quantity_over(number.span);
    if (mention != nullptr && mention->quantity.currency.empty()) return mention;
  }
  return nullptr;
}

void count_named_thing(const Reading& reading, Claim& claim) {
  const bool counted = std::ranges::any_of(
      claim.qualifiers, [](const Qualifier& each) { return each.role == kAmountRole; });
  const QuantityMention* count =
      claim.object && !counted ? count_of(reading, *claim.object) : nullptr;
  if (count == nullptr) return;
  claim.qualifiers.push_back(amount_of(reading, *count));
}

/// Whether the amount is what the predicate tells: "sentenced to a three-year term".
bool takes_amounts(const Reading& reading, const Claim& claim) {
  if (claim.open) return false;
  const Predicate* predicate = reading.knowledge.predicates.find(claim.predicate);
  return predicate != nullptr && (predicate->object.money || predicate->object.quantity);
}

}  // namespace

void settle_measured_things(const Reading& reading, std::vector<Candidate>& candidates) {
  for (Candidate& candidate : candidates) {
    Claim& claim = candidate.claim;
    count_named_thing(reading, claim);
    if (describing(reading, claim.subject) != nullptr) claim.subject.quantity.reset();
    const QuantityMention* mention = claim.object ? describing(reading, *claim.object) : nullptr;
    if (mention == nullptr || takes_amounts(reading, claim)) continue;
    claim.object->quantity.reset();
    keep_amount(reading, *mention, claim);
  }
}

}  // namespace claimgraph
