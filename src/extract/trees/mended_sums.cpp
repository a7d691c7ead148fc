#include "extract/trees/mended_sums.h"

#include "base/unicode.h"

namespace claimgraph {

void SumMender::mend(std::uint32_t token, const Sentence& sentence) {
  if (is_a(at(token).deprel, Deprel::nmod)) come_to(token);
  if (at(token).deprel == Deprel::obj || is_a(at(token).deprel, Deprel::nmod)) be_reached(token);
  if (at(token).deprel == Deprel::compound) stand_behind_verb(token, sentence);
  pay_beside(token, sentence);
  if (at(token).deprel == Deprel::obl_unmarked) lead_direction(token, sentence);
  if (at(token).deprel == Deprel::obl) reach_over_clause(token, sentence);
}

/// "brings the total raised since it was founded in 2019 to $6 million" with the sum as what it was
/// founded to: a verb that moves something goes on behind such a clause.
void SumMender::reach_over_clause(std::uint32_t sum, const Sentence& sentence) {
  const std::uint32_t clause = at(sum).head;
  const std::uint32_t verb = clause == Token::kRoot ? clause : at(clause).head;
  const std::uint32_t preposition = child_before(sum, Deprel::case_);
  if (verb == Token::kRoot || verb > clause || clause > sum || preposition == Token::kRoot) return;
  const ClauseWords& words = knowledge_.clause_words;
  const bool parted = is_a(at(clause).deprel, Deprel::advcl) &&
                      has_dependent(clause, Deprel::mark, sentence) &&
                      !words.changing_verbs.contains(at(clause).lemma) &&
                      !words.moving_verbs.contains(at(clause).lemma);
  const bool moves = words.moving_verbs.contains(at(verb).lemma) &&
                     object_between(verb, verb + 1, clause) != Token::kRoot &&
                     words.reaching_prepositions.contains(to_lower(document().word(preposition)));
  if (parted && moves) attach(sum, verb, Deprel::obl);
}

/// "cut it by a third to $6 million" with the sum as the third's: it is what it came to.
void SumMender::come_to(std::uint32_t sum) {
  const std::uint32_t change = at(sum).head;
  if (change == Token::kRoot || change > sum || !is_a(at(change).deprel, Deprel::obl)) return;
  const QuantityMention* mention = document().quantity_over(at(sum).span);
  const std::uint32_t first = mention == nullptr ? 0 : tokens_in(mention->span).first;
  if (first <= change + 1 || at(first - 1).head != sum || at(change).head == Token::kRoot) return;
  const WordSet& reaching = knowledge_.clause_words.reaching_prepositions;
  if (!reaching.contains(to_lower(document().word(first - 1)))) return;
  const std::uint32_t verb = at(change).head;
  bool by = false;
  for (std::uint32_t token = verb + 1; token < change; ++token) {
    by = by || (at(token).head == change && at(token).deprel == Deprel::case_ &&
                knowledge_.quantity_words.changed_by.contains(to_lower(document().word(token))));
  }
  if (!by || at(verb).upos != Upos::VERB) return;
  at(first - 1).deprel = Deprel::case_;
  attach(sum, at(change).head, Deprel::obl);
}

/// "rose 29% to 5 trillion won" with the won as what rose, or as the share's: behind "to" stands
/// what it came to.
void SumMender::be_reached(std::uint32_t sum) {
  std::uint32_t verb = at(sum).head;
  const bool of_share = is_a(at(sum).deprel, Deprel::nmod) && verb != Token::kRoot && verb < sum &&
                        in_share_or_sum(verb);
  if (of_share) verb = at(verb).head;
  const QuantityMention* mention = document().quantity_over(at(sum).span);
  if (mention == nullptr || verb == Token::kRoot) return;
  // The "month" of "rose to $2,000 a month" is no sum beside the dollars.
  if (of_share && document().quantity_over(at(at(sum).head).span) == mention) return;
  const auto [first, end] = tokens_in(mention->span);
  if (first < verb + 2) return;
  const std::uint32_t preposition = first - 1;
  const ClauseWords& words = knowledge_.clause_words;
  const bool introduced = at(preposition).head >= first && at(preposition).head < end &&
                          at(preposition).deprel == Deprel::case_;
  if (!introduced || (is_a(at(sum).deprel, Deprel::nmod) && !of_share)) return;
  hang(preposition, sum);
  if (words.changing_verbs.contains(at(verb).lemma) &&
      words.reaching_prepositions.contains(to_lower(document().word(preposition))))
    attach(sum, verb, Deprel::obl);
}

/// "a report that put it at $3 million, below the $9 million cited by Acme" with the nine as a part
/// of the report: what stands behind a verb is no part of the noun before it, and what describes
/// the sum stands right behind that.
void SumMender::stand_behind_verb(std::uint32_t sum, const Sentence& sentence) {
  const std::uint32_t noun = at(sum).head;
  if (noun == Token::kRoot || noun > sum) return;
  std::uint32_t verb = sum;
  while (verb > noun && at(verb).upos != Upos::VERB) --verb;
  if (verb == noun || !is_below(verb, noun)) return;
  attach(sum, verb, Deprel::obl);
  const QuantityMention* mention = document().quantity_over(at(sum).span);
  const std::uint32_t behind = mention == nullptr ? sum + 1 : tokens_in(mention->span).second;
  const bool describes = behind < sentence.end_token && at(behind).xpos == "VBN" &&
                         at(behind).deprel == Deprel::acl && at(behind).head < sum;
  if (describes) attach(behind, sum, Deprel::acl);
}

/// "fined Acme $5 million" with two objects, or the money as another name of Acme: it says how
/// much.
void SumMender::pay_beside(std::uint32_t amount, const Sentence& sentence) {
  const Deprel deprel = at(amount).deprel;
  const bool renames = deprel == Deprel::appos || deprel == Deprel::list ||
                       deprel == Deprel::flat || deprel == Deprel::nmod_unmarked;
  if (at(amount).head == Token::kRoot) return;
  const bool bare = deprel == Deprel::obl_unmarked &&
                    knowledge_.clause_words.costing_verbs.contains(at(at(amount).head).lemma);
  if (!renames && !bare && deprel != Deprel::obj) return;
  const QuantityMention* mention = document().quantity_over(at(amount).span);
  if (mention == nullptr || mention->quantity.currency.empty()) return;
  // "$3 million a day" may hang on the day.
  const auto [start, stop] = tokens_in(mention->span);
  if (bare && outward(start, stop).size() != 1) return;
  if (renames) {
    const std::uint32_t payer = at(amount).head;
    const std::uint32_t first = tokens_in(mention->span).first;
    const bool object = payer != Token::kRoot && payer < first && at(payer).deprel == Deprel::obj &&
                        at(payer).head != Token::kRoot && at(payer).head < payer;
    if (!object || at(first - 1).upos == Upos::PUNCT || !is_nominal(first - 1)) return;
    attach(amount, at(payer).head, Deprel::obl_unmarked);
  }
  const bool costs = knowledge_.clause_words.costing_verbs.contains(at(at(amount).head).lemma);
  for (std::uint32_t token = sentence.first_token; token < amount; ++token) {
    const bool object = at(token).head == at(amount).head && at(token).deprel == Deprel::obj;
    if (!object || !is_nominal(token)) continue;
    if (costs) at(token).deprel = Deprel::iobj;
    at(amount).deprel = costs ? Deprel::obj : Deprel::obl_unmarked;
  }
}

/// "shares were up 4%" with the shares below the 4%, and that below the "up": they were up.
void SumMender::lead_direction(std::uint32_t amount, const Sentence& sentence) {
  const std::uint32_t direction = at(amount).head;
  const bool told = direction != Token::kRoot && direction < amount &&
                    at(direction).upos == Upos::ADV &&
                    document().quantity_over(at(amount).span) != nullptr;
  for (std::uint32_t token = sentence.first_token; told && token < direction; ++token) {
    if (at(token).head == amount) hang(token, direction);
  }
}

}  // namespace claimgraph
