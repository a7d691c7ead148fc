#include "extract/trees/misread_costs.h"

#include <string>
#include <vector>

#include "base/unicode.h"
#include "extract/trees/word_stems.h"

namespace claimgraph {
namespace {

/// The longest name of who pays, between the verb and the sum: "cost Harlow Power Grid $5 million".
constexpr std::uint32_t kLongestPayer = 4;

}  // namespace

void MisreadCostMender::mend(const Sentence& sentence) {
  for (std::uint32_t token = sentence.first_token + 1; token + 1 < sentence.end_token; ++token) {
    have_cost(token, sentence);
    cost_told_doing(token, sentence);
    const bool noun = may_cost(token, sentence);
    const std::uint32_t costly = noun ? Token::kRoot : costly_noun(token, sentence);
    if (!noun && costly == Token::kRoot && !describes_sum(token, sentence)) continue;
    const QuantityMention* sum = sum_behind(token, sentence);
    if (sum == nullptr) continue;
    if (noun) {
      cost(token, *sum, sentence);
    } else if (costly != Token::kRoot) {
      cost_of(token, costly, *sum);
    } else {
      cost_doing(token, *sum, sentence);
    }
  }
}

/// "The costs of the project amount to $5 million" with an amount of the project.
bool MisreadCostMender::comes_to(std::uint32_t token) {
  const WordSet& reaching = knowledge_.clause_words.reaching_prepositions;
  return knowledge_.discourse_words.summing.contains(at(token).lemma) &&
         token + 2 < document().tokens.size() &&
         reaching.contains(to_lower(document().word(token + 1)));
}

bool MisreadCostMender::may_be_verb(std::uint32_t token) {
  const WordSet& pasts = knowledge_.clause_words.unchanged_pasts;
  return pasts.contains(to_lower(document().word(token))) || comes_to(token);
}

void MisreadCostMender::be_verb(std::uint32_t token) {
  if (comes_to(token)) return make_present(token, false);
  make_past(token);
}

/// "A flood and a fire have cost Acme dearly" with the cost as what they have: bare, right behind
/// "have", and before what it is done to, it is what they have done.
void MisreadCostMender::have_cost(std::uint32_t token, const Sentence& sentence) {
  const std::uint32_t have = token - 1;
  const bool bare = at(token).xpos == "NN" && at(token).deprel == Deprel::obj &&
                    at(token).head == have && at(have).xpos != "VBG" && first_of(token) == token;
  const WordSet& pasts = knowledge_.clause_words.unchanged_pasts;
  if (!bare || !pasts.contains(to_lower(document().word(token)))) return;
  if (!knowledge_.clause_words.perfect_helpers.contains(at(have).lemma)) return;
  const bool done = object_between(token, token + 1, sentence.end_token) == token + 1 ||
                    (name_at(token + 1) != nullptr && name_at(token + 1)->first_token == token + 1);
  if (!done) return;
  take_place_of(token, have);
  for (std::uint32_t each = sentence.first_token; each < sentence.end_token; ++each) {
    if (at(each).head == have) hang(each, token);
  }
  hang_loose(have, token, Deprel::aux);
  at(have).upos = Upos::AUX;
  make_past(token);
  at(token).xpos = "VBN";
}

/// "The training of Lyra 2 cost $5 million" with the cost as a part of Lyra: the noun before the
/// "of" of a clause that has no verb before the cost; kRoot: not so.
std::uint32_t MisreadCostMender::costly_noun(std::uint32_t token, const Sentence& sentence) {
  const std::uint32_t head = at(token).head;
  const bool noun_like =
      at(token).xpos == "NN" || (at(token).upos == Upos::VERB && at(token).deprel == Deprel::nmod);
  const bool part =
      noun_like && may_be_verb(token) && head != Token::kRoot && head < token &&
      (is_nominal(token - 1) || at(token - 1).upos == Upos::NUM || is_capitalised(token - 1));
  if (!part || !ends_like_a_sentence(sentence)) return Token::kRoot;
  std::uint32_t noun = Token::kRoot;
  for (std::uint32_t each = token; each-- > sentence.first_token + 1;) {
    const Upos upos = at(each).upos;
    if (upos == Upos::VERB || upos == Upos::AUX) return Token::kRoot;
    if (at(each).xpos == ",") break;
    const bool owner = upos == Upos::ADP && knowledge_.clause_words.owner_prepositions.contains(
                                                to_lower(document().word(each)));
    if (owner && is_nominal(each - 1)) noun = each - 1;
  }
  return noun;
}

void MisreadCostMender::cost_of(std::uint32_t verb, std::uint32_t noun,
                                const QuantityMention& sum) {
  std::uint32_t inner = verb - 1;
  while (inner > noun + 2 && !is_nominal(inner) && !is_capitalised(inner)) --inner;
  if (!is_nominal(inner)) make_proper(inner);
  for (std::uint32_t token = noun + 1; token < verb; ++token) {
    if (at(token).head == verb && token != inner) hang_loose(token, inner, at(token).deprel);
  }
  hang_loose(inner, noun, Deprel::nmod);
  hang_loose(noun + 1, inner, Deprel::case_);
  take_place_of(verb, noun);
  be_verb(verb);
  hang_loose(noun, verb, Deprel::nsubj);
  take_objects(verb, sum);
}

/// The "cost" of "Training the model cost $5 million" with the cost as the sum's own.
bool MisreadCostMender::describes_sum(std::uint32_t token, const Sentence& sentence) {
  const WordSet& pasts = knowledge_.clause_words.unchanged_pasts;
  if (at(token).xpos != "NN" || !pasts.contains(to_lower(document().word(token)))) return false;
  const std::uint32_t head = at(token).head;
  const bool describes =
      is_a(at(token).deprel, Deprel::compound) && head != Token::kRoot && head > token;
  return describes && ends_like_a_sentence(sentence) &&
         document().quantity_over(at(head).span) != nullptr;
}

/// "Training Lyra 2 cost $5 million" with the training as the first word of a name: what opens the
/// sentence with a verb's gerund is what cost that.
void MisreadCostMender::cost_doing(std::uint32_t verb, const QuantityMention& sum,
                                   const Sentence& sentence) {
  const std::uint32_t gerund = sentence.first_token;
  const std::string form = to_lower(document().word(gerund));
  const std::string lemma = form.ends_with("ing") ? verb_of_gerund(form, knowledge_) : "";
  if (lemma.empty() || verb < gerund + 2) return;
  for (std::uint32_t token = gerund + 1; token < verb; ++token) {
    if (!is_nominal(token) && at(token).upos != Upos::NUM && at(token).upos != Upos::DET &&
        at(token).upos != Upos::ADJ)
      return;
  }
  hang_loose(verb, Token::kRoot, Deprel::root);
  make_past(verb);
  at(gerund).upos = Upos::VERB;
  at(gerund).xpos = "VBG";
  at(gerund).lemma = lemma;
  hang_loose(gerund, verb, Deprel::csubj);
  give_one_head(gerund + 1, verb, Deprel::flat);
  for (const std::uint32_t done : outward(gerund + 1, verb)) hang_loose(done, gerund, Deprel::obj);
  take_objects(verb, sum);
  for (std::uint32_t token = verb + 1; token < sentence.end_token; ++token) {
    if (at(token).head == Token::kRoot || at(token).head == gerund)
      hang_loose(token, verb, Deprel::dep);
  }
}

/// "Acme said training its model cost $5 million" with the model's cost as what is trained: right
/// behind a verb of saying and a gerund, before a sum, the doing cost that.
void MisreadCostMender::cost_told_doing(std::uint32_t token, const Sentence& sentence) {
  const std::uint32_t gerund = at(token).head;
  const bool noun = at(token).xpos == "NN" && at(token).deprel == Deprel::obj &&
                    may_be_verb(token) && gerund != Token::kRoot && gerund + 1 < token &&
                    at(gerund).xpos == "VBG" && gerund > sentence.first_token;
  if (!noun || !is_nominal(token - 1)) return;
  const std::uint32_t cue = gerund - 1;
  const QuantityMention* sum = sum_behind(token, sentence);
  if (sum == nullptr || at(gerund).head != cue || !is_finite(at(cue).xpos) ||
      knowledge_.attribution_words.verbs.count(at(cue).lemma) == 0)
    return;
  hang_loose(token, cue, Deprel::ccomp);
  hang_loose(gerund, token, Deprel::csubj);
  const std::uint32_t thing = token - 1;
  for (std::uint32_t each = gerund + 1; each < thing; ++each) {
    if (at(each).head == token) hang(each, thing);
  }
  hang_loose(thing, gerund, Deprel::obj);
  make_past(token);
  take_objects(token, *sum);
}

/// A noun whose form is a past, too, right behind a noun: "the engine cost".
bool MisreadCostMender::may_cost(std::uint32_t token, const Sentence& sentence) {
  if (at(token).xpos != "NN" || at(token - 1).upos == Upos::ADJ || !is_nominal(token - 1))
    return false;
  const bool several = at(token - 1).xpos == "NNS";  // "the debts amount to"
  if (!may_be_verb(token) || (comes_to(token) && !several)) return false;
  return at(token - 1).head == token && ends_like_a_sentence(sentence) &&
         !has_dependent(token, Deprel::cop, sentence);
}

/// The sum of money right behind the token, or behind the name of who pays it; null: none.
const QuantityMention* MisreadCostMender::sum_behind(std::uint32_t token,
                                                     const Sentence& sentence) {
  std::uint32_t next = token + (comes_to(token) ? 2 : 1);
  if (const NameSpan* payer = name_at(next)) next = payer->end_token;
  while (next < sentence.end_token && is_capitalised(next)) ++next;
  if (next >= sentence.end_token || next > token + 1 + kLongestPayer) return nullptr;
  const QuantityMention* found = document().quantity_over(at(next).span);
  const bool sum = found != nullptr && found->span.start == at(next).span.start &&
                   found->kind == QuantityKind::currency;
  return sum ? found : nullptr;
}

void MisreadCostMender::cost(std::uint32_t verb, const QuantityMention& sum,
                             const Sentence& sentence) {
  const std::uint32_t subject = verb - 1;
  std::uint32_t first = subject;
  for (std::uint32_t token = verb; token-- > sentence.first_token && at(token).xpos != ",";) {
    if (!is_below(token, verb)) break;
    first = token;
  }
  // "Training the model cost": the training did
  if (at(first).xpos == "VBG" || (first > sentence.first_token && at(first - 1).xpos == "VBG"))
    return;
  lead_clause(verb, first, sentence);
  be_verb(verb);
  hang_loose(subject, verb, Deprel::nsubj);
  for (std::uint32_t token = first; token < subject; ++token) {
    if (at(token).head == verb) hang(token, subject);
  }
  take_objects(verb, sum);
}

/// "According to a report by Brodal, the outage cost …" with the outage as another name of Brodal:
/// what the parser hung on a noun before the comma is the main clause.
void MisreadCostMender::lead_clause(std::uint32_t verb, std::uint32_t first,
                                    const Sentence& sentence) {
  const bool renames = at(verb).deprel == Deprel::appos || at(verb).deprel == Deprel::conj;
  if (!renames || first == sentence.first_token || at(first - 1).xpos != ",") return;
  const std::uint32_t root = root_of(sentence);
  const bool opened = root != Token::kRoot && root < first && at(root).upos != Upos::VERB &&
                      child_before(root, Deprel::case_) != Token::kRoot;
  if (!opened) return;
  hang_loose(verb, Token::kRoot, Deprel::root);
  hang_loose(root, verb, Deprel::obl);
}

/// The sum is what it cost, and a name before it who pays.
void MisreadCostMender::take_objects(std::uint32_t verb, const QuantityMention& sum) {
  const auto [begin, end] = tokens_in(sum.span);
  const Deprel object = comes_to(verb) ? Deprel::obl : Deprel::obj;
  for (const std::uint32_t head : outward(begin, end)) hang_loose(head, verb, object);
  if (begin <= verb + 1 || comes_to(verb)) return;
  const std::vector<std::uint32_t> payers = outward(verb + 1, begin);
  if (!payers.empty()) hang_loose(payers.back(), verb, Deprel::iobj);
}

}  // namespace claimgraph
