#include "extract/trees/amount_heads.h"

#include <vector>

namespace claimgraph {

/// "provide up to $4 billion": what bounds an amount is no particle of the verb.
void AmountHeads::lead(Span amount, Span count, std::uint32_t stop) {
  const auto [first, end] = tokens_in(amount);
  auto [number, number_end] = tokens_in(count);
  if (first >= end || number >= number_end || !in_one_sentence(first, end - 1)) return;
  number = first_number(number, number_end);
  const std::vector<std::uint32_t> heads = outward(first, end);
  if (heads.empty()) return;
  const bool introduced = first > 0 && at(first - 1).upos == Upos::ADP;
  std::uint32_t leader = heads.back();
  for (const std::uint32_t each : heads) {
    if (each >= number && each < number_end) leader = each;
    const bool sign = at(each).upos == Upos::SYM || at(each).upos == Upos::NOUN;
    if (sign && (!introduced || at(each).span.start < stop)) leader = each;
  }
  for (const std::uint32_t each : heads) {
    if (at(each).head != Token::kRoot) attach(each, leader, Deprel::advmod);
  }
  introduce(first, end, leader);
  if (first > 0) introduce_counted(first - 1, leader);
  unmark_bound(first, number, leader);
  for (std::uint32_t token = number + 1; token < number_end; ++token) {  // "12% to 15%"
    if (at(token).deprel == Deprel::case_) at(token).deprel = Deprel::cc;
  }
}

/// "raised rates 9%" with the 9% as the rates', or as raised: it is by how much.
void AmountHeads::change_by(const QuantityMention& mention) {
  const auto [first, end] = tokens_in(mention.span);
  if (first == 0 || !knowledge_.quantity_words.percentages.contains(mention.quantity.unit)) return;
  const std::uint32_t noun = first - 1;
  const std::uint32_t verb = at(noun).head;
  const bool changed = at(noun).upos == Upos::NOUN && at(noun).deprel == Deprel::obj &&
                       verb < noun && in_one_sentence(noun, first) &&
                       knowledge_.clause_words.change_verbs.contains(at(verb).lemma);
  const auto heads = outward(first, end);
  if (!changed || heads.size() != 1) return;
  const std::uint32_t share = heads.front();
  const bool beside = at(share).head == noun || at(share).head == verb;
  if (beside) hang_loose(share, verb, Deprel::obl_unmarked);
}

/// "draws 3,000 litres a day" with the day as what the litres tell of, or both as beside the
/// verb: the litres are drawn.
void AmountHeads::lead_by_unit(const QuantityMention& mention) {
  const auto [first, end] = tokens_in(mention.span);
  if (!mention.quantity.currency.empty() || first == 0 || end < first + 4) return;
  const std::uint32_t period = end - 1;
  const std::uint32_t unit = end - 3;
  const bool told = at(period - 1).upos == Upos::DET && at(unit).xpos == "NNS" &&
                    at(first - 1).upos == Upos::VERB && at(unit).head == first - 1;
  const Deprel link = at(unit).deprel;
  if (!told || at(period).head != first - 1) return;
  if (link != Deprel::obl_unmarked && link != Deprel::obj) return;
  attach(period, unit, Deprel::nmod_unmarked);
  at(unit).deprel = Deprel::obj;
}

/// The "ten" of "up to ten years", which is one number to who reads stretches of time.
std::uint32_t AmountHeads::first_number(std::uint32_t first, std::uint32_t end) {
  for (std::uint32_t token = first; token < end; ++token) {
    if (at(token).upos == Upos::NUM) return token;
  }
  return first;
}

/// "relied on at least 30 firms" with the "on" as the verb's own: it introduces what is counted.
void AmountHeads::introduce_counted(std::uint32_t opener, std::uint32_t number) {
  const Deprel link = at(opener).deprel;
  const bool particle = link == Deprel::compound_prt || link == Deprel::advmod;
  const std::uint32_t noun = at(number).head;
  if (at(opener).upos != Upos::ADP || !particle || noun == Token::kRoot || noun < number) return;
  if (at(noun).deprel == Deprel::obl && at(noun).head == at(opener).head)
    hang_loose(opener, noun, Deprel::case_);
}

/// The "to" of "up to $4 billion" introduces nothing: what was read as its phrase is the object.
void AmountHeads::unmark_bound(std::uint32_t first, std::uint32_t number, std::uint32_t leader) {
  bool unmarked = false;
  for (std::uint32_t token = first; token < number; ++token) {
    if (at(token).head != leader || at(token).deprel != Deprel::case_) continue;
    at(token).deprel = Deprel::advmod;
    unmarked = true;
  }
  const bool marked_before =
      first > 0 && at(first - 1).head == leader && at(first - 1).deprel == Deprel::case_;
  if (unmarked && !marked_before && at(leader).deprel == Deprel::obl) {
    at(leader).deprel = Deprel::obj;
  }
}

}  // namespace claimgraph
