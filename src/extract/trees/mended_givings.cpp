#include "extract/trees/mended_givings.h"

#include <algorithm>
#include <vector>

namespace claimgraph {

void GivingMender::mend(const Sentence& sentence) {
  const WordSet& verbs = knowledge_.clause_words.paying_verbs;
  auto sum = std::lower_bound(
      document().quantities.begin(), document().quantities.end(), sentence.span.start,
      [](const QuantityMention& each, std::uint32_t start) { return each.span.start < start; });
  for (; sum != document().quantities.end() && sentence.span.contains(sum->span); ++sum) {
    if (sum->kind != QuantityKind::currency) continue;
    const std::uint32_t first = tokens_in(sum->span).first;
    for (std::uint32_t verb = first; verb-- > sentence.first_token;) {
      if (at(verb).upos == Upos::PUNCT) break;
      if (at(verb).upos != Upos::VERB) continue;
      if (verbs.contains(at(verb).lemma)) give(verb, *sum);
      break;
    }
  }
}

void GivingMender::give(std::uint32_t verb, const QuantityMention& sum) {
  const auto [first, end] = tokens_in(sum.span);
  if (first <= verb + 1 || first >= end || !in_one_sentence(verb, end - 1)) return;
  const std::uint32_t receiver = receiver_of(verb, first);
  if (receiver == Token::kRoot) return;
  const std::vector<std::uint32_t> heads = outward(first, end);
  const auto counts_other = [&](std::uint32_t head) {  // "the firm's $5 million fine"
    return at(head).head == Token::kRoot || at(head).head >= end || at(head).head < verb;
  };
  if (heads.empty() || std::any_of(heads.begin(), heads.end(), counts_other)) return;
  const auto [amount, amount_end] = tokens_in(sum.amount_span);
  if (amount >= amount_end) return;
  const std::uint32_t leader = outward(amount, amount_end).back();
  hang_loose(leader, verb, Deprel::obj);
  for (std::uint32_t token = first; token < amount; ++token)
    hang_loose(token, leader, Deprel::advmod);  // "close to $5 million"
  at(receiver).deprel = Deprel::iobj;
}

/// The verb's object that ends right before `end`, with nothing but its own words between; kRoot:
/// none.
std::uint32_t GivingMender::receiver_of(std::uint32_t verb, std::uint32_t end) {
  const std::uint32_t object = object_between(verb, verb + 1, end);
  if (object == Token::kRoot || !is_nominal(object)) return Token::kRoot;
  if (document().quantity_over(at(object).span) != nullptr) return Token::kRoot;
  if (at(end - 1).upos == Upos::ADP) return Token::kRoot;  // "a fine of $5 million"
  for (std::uint32_t token = verb + 1; token < end; ++token) {
    if (token != object && !is_below(token, object)) return Token::kRoot;
  }
  return object;
}

}  // namespace claimgraph
