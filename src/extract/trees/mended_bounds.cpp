#include "extract/trees/mended_bounds.h"

#include <vector>

#include "base/unicode.h"

namespace claimgraph {

void BoundMender::mend() {
  for (const QuantityMention& mention : document().quantities) {
    lead_bounds(mention);
    open_range(mention);
  }
}

/// "lost as much as 22% on Monday", "the roof cost close to $9 million" with the 22% below the
/// "much": the number leads what bounds it, also behind a verb that was read as a noun.
void BoundMender::lead_bounds(const QuantityMention& mention) {
  const auto [first, end] = tokens_in(mention.span);
  const auto [amount, amount_end] = tokens_in(mention.amount_span);
  if (first >= amount || amount >= amount_end || !in_one_sentence(first, end - 1)) return;
  const std::vector<std::uint32_t> heads = outward(first, end);
  const std::vector<std::uint32_t> leaders = outward(amount, amount_end);
  if (heads.size() != 1 || heads.front() >= amount || leaders.size() != 1) return;
  const std::uint32_t above = at(heads.front()).head;
  const std::uint32_t leader = leaders.front();
  if (above == Token::kRoot || above + 1 != first) return;
  if (at(above).upos != Upos::VERB && at(above).upos != Upos::NOUN) return;
  hang_loose(leader, above, at(above).upos == Upos::VERB ? Deprel::obj : at(heads.front()).deprel);
  for (std::uint32_t token = first; token < amount; ++token) {
    hang_loose(token, leader, Deprel::advmod);
  }
}

/// "revenue of between $4 million and $5 million", "was between 4% and 5%", "will cost between 4
/// and 5 million euros": where the amount has a preposition of its own, is what something is or
/// what a verb takes, the word belongs to the range.
void BoundMender::open_range(const QuantityMention& mention) {
  const auto [first, end] = tokens_in(mention.span);
  if (first == 0 || mention.quantity.low == mention.quantity.high) return;
  const std::uint32_t opener = first - 1;
  const std::uint32_t amount = at(opener).head;
  if (!knowledge_.quantity_words.two_ended.contains(to_lower(document().word(opener)))) return;
  if (at(opener).deprel != Deprel::case_ || amount < first || amount >= end) return;
  const bool own = opener > 0 && at(opener - 1).head == amount &&
                   (at(opener - 1).deprel == Deprel::case_ || at(opener - 1).deprel == Deprel::cop);
  if (own || at(amount).deprel == Deprel::obj) at(opener).deprel = Deprel::advmod;
}

}  // namespace claimgraph
