#include "extract/clauses/restated_amounts.h"

#include <string>

#include "base/unicode.h"
#include "extract/clauses/given_figures.h"
#include "extract/clauses/refuted_amounts.h"

namespace claimgraph {
namespace {

/// Whether the word belongs to an amount: the "more" of "more than $9 million".
bool bounds_amount(const Reading& reading, std::uint32_t token) {
  return reading.document.quantity_over(reading.document.tokens[token].span) != nullptr;
}

/// "That was $1 billion more than before" gives a difference.
bool compares(const Reading& reading, const Clause& clause) {
  const auto& tokens = reading.document.tokens;
  const std::uint32_t sentence = reading.tree.sentence_of(clause.anchor);
  const std::uint32_t end = reading.document.sentences[sentence].end_token;
  for (std::uint32_t each = *clause.surface_subject; each + 1 < end; ++each) {
    const bool comparative = tokens[each].xpos == "JJR" || tokens[each].xpos == "RBR";
    const std::string next = to_lower(reading.document.word(each + 1));
    const bool standard = reading.knowledge.clause_words.standards.contains(next);
    if (comparative && standard && !bounds_amount(reading, each)) return true;
  }
  return false;
}

/// The amount that the clause gives a pronoun: "it was closer to $9 million".
const QuantityMention* amount_of_pronoun(const Reading& reading, const Clause& clause) {
  if (clause.form != ClauseForm::copula || !clause.surface_subject) return nullptr;
  const Token& subject = reading.document.tokens[*clause.surface_subject];
  if (reading.knowledge.clause_words.amount_pronouns.count(subject.lemma) == 0) return nullptr;
  if (compares(reading, clause)) return nullptr;
  if (const QuantityMention* own = quantity_at(reading, clause.anchor)) return own;
  for (const Oblique& each : clause.obliques) {
    if (reading.knowledge.clause_words.owner_prepositions.contains(each.preposition))
      continue;  // "it was one of 12"
    if (const QuantityMention* below = quantity_at(reading, each.token)) return below;
  }
  return nullptr;
}

/// "31 miners died; the company says 28": a bare number counts what the other does. "Twice the 4
/// million of which it spoke" of money, too: of `referred` the reader knows what they are.
bool same_measure(const Quantity& stated, const Quantity& again, bool referred) {
  if (referred && again.currency.empty() && again.unit.empty()) return true;
  if (stated.currency != again.currency) return false;
  return !stated.currency.empty() || stated.unit == again.unit || again.unit.empty();
}

/// The amount that a claim gives, as its object or else as its subject: "31 died".
const Argument* amount_in(const Claim& claim) {
  if (claim.object && claim.object->quantity) return &*claim.object;
  return claim.subject.quantity ? &claim.subject : nullptr;
}

}  // namespace

std::optional<Restated> restated_by(const Reading& reading, const Clause& clause) {
  if (const QuantityMention* amount = amount_of_pronoun(reading, clause))
    return Restated{amount, clause.anchor, false};
  if (clause.form != ClauseForm::verb || !clause.subject) return std::nullopt;
  const auto figure = figure_given_by(reading.document, reading.tree,
                                      reading.knowledge.attribution_words, clause.anchor);
  if (!figure || !figure->bare || is_refuted(reading, *figure->amount)) return std::nullopt;
  // "the 4 million that it named", "puts the figure at 4 million"
  const bool pointed = clause.object && figure->content != *clause.object;
  return Restated{figure->amount, figure->content, figure->content < clause.anchor || pointed};
}

void StatedAmounts::add(const Candidate& candidate) {
  if (amount_in(candidate.claim) != nullptr) by_anchor_.emplace(candidate.anchor, candidate);
}

const Candidate* StatedAmounts::before(const Reading& reading, const Clause& clause,
                                       const Restated& again) const {
  const Quantity& amount = again.amount->quantity;
  const std::uint32_t sentence = reading.tree.sentence_of(clause.anchor);
  const auto& sentences = reading.document.sentences;
  for (auto each = by_anchor_.lower_bound(clause.anchor); each != by_anchor_.begin();) {
    --each;
    const std::uint32_t other = reading.tree.sentence_of(each->first);
    const bool near = other == sentence || (other + 1 == sentence && amount.currency.empty());
    if (!near || sentences[other].block != sentences[sentence].block) return nullptr;
    if (same_measure(*amount_in(each->second.claim)->quantity, amount, again.referred))
      return &each->second;
  }
  return nullptr;
}

Claim restated(const Reading& reading, const Claim& stated, const Restated& again) {
  Claim claim;
  claim.subject = stated.subject;
  claim.object = stated.object;
  claim.relation = stated.relation;
  const bool counts_object = amount_in(stated) != &stated.subject;
  Argument& amount = counts_object ? *claim.object : claim.subject;
  if (counts_object) {
    claim.subject.span.reset();
  } else if (claim.object) {
    claim.object->span.reset();
  }
  const Quantity told = *amount.quantity;
  amount.entity.reset();
  amount.span = again.amount->span;
  amount.text = reading.document.at(again.amount->span);
  amount.quantity = again.amount->quantity;
  if (amount.quantity->unit.empty()) amount.quantity->unit = told.unit;
  if (again.referred && amount.quantity->currency.empty())
    amount.quantity->currency = told.currency;
  return claim;
}

}  // namespace claimgraph
