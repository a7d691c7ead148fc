#include "extract/trees/mended_givings.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/unicode.h"

namespace claimgraph {

void GivingMender::mend(const Sentence& sentence) {
  const WordSet& verbs = knowledge_.clause_words.paying_verbs;
  for (const QuantityMention& sum : document().quantities_from(sentence.span.start)) {
    if (!sentence.span.contains(sum.span)) break;
    if (sum.kind != QuantityKind::currency) continue;
    const std::uint32_t first = tokens_in(sum.span).first;
    for (std::uint32_t verb = first; verb-- > sentence.first_token;) {
      if (at(verb).upos == Upos::PUNCT) break;
      if (at(verb).upos != Upos::VERB) continue;
      if (is_one_of_givers(verb)) {
        free(verb, sum);
        free_described(verb, sum);
      }
      if (verbs.contains(at(verb).lemma)) give(verb, sum);
      break;
    }
  }
  for (std::uint32_t token = sentence.first_token + 2; token < sentence.end_token; ++token) {
    if (is_a(at(token).deprel, Deprel::nmod) && is_nominal(token)) receive(token);
    const bool beside = at(token).deprel == Deprel::conj || at(token).deprel == Deprel::appos;
    if (beside && is_nominal(token)) part_from_receiver(token, sentence);
    if (at(token).deprel == Deprel::obl_unmarked) give_time(token);
    if (at(token).deprel != Deprel::obj || !is_nominal(token)) continue;
    be_called(token);
    be_given(token);
  }
}

/// "sold its stake in Acme to Beta" with Beta as part of Acme: a body's name has no receiver, the
/// verb has.
void GivingMender::receive(std::uint32_t receiver) {
  const ClauseWords& words = knowledge_.clause_words;
  const std::uint32_t body = at(receiver).head;
  const NameSpan* name = body == Token::kRoot || body > receiver ? nullptr : name_at(body);
  if (name == nullptr || name->label == NameLabel::place || name->label == NameLabel::person)
    return;
  const std::uint32_t preposition = child_before(receiver, Deprel::case_);
  if (preposition != name->end_token ||
      !words.receiver_prepositions.contains(to_lower(document().word(preposition))))
    return;
  std::uint32_t verb = at(body).head;
  while (verb != Token::kRoot && at(verb).upos != Upos::VERB) verb = at(verb).head;
  if (verb == Token::kRoot || verb > body) return;
  const std::string& lemma = at(verb).lemma;
  if (words.trading_verbs.contains(lemma) || words.giving_verbs.contains(lemma))
    attach(receiver, verb, Deprel::obl);
}

/// "called the plan a waste", "called Acme a monopoly" with the waste as an object of the plan, or
/// as what is called, too: what something is called is said of it.
void GivingMender::be_called(std::uint32_t noun) {
  std::uint32_t verb = at(noun).head;
  if (verb == Token::kRoot || verb > noun) return;
  const bool below = is_nominal(verb) && at(verb).deprel == Deprel::obj;
  if (below) verb = at(verb).head;
  if (verb == Token::kRoot || at(verb).upos != Upos::VERB) return;
  if (!knowledge_.attribution_words.answers.calling.contains(at(verb).lemma)) return;
  const std::uint32_t first = first_of(noun);
  const bool behind = below || object_between(verb, verb + 1, first) != Token::kRoot;
  if (behind && first > verb && at(first).upos == Upos::DET && at(first - 1).upos != Upos::PUNCT)
    hang_loose(noun, verb, Deprel::xcomp);
}

/// "refused Acme a licence", "granted Acme of Oslo a licence" with both as objects: a name right
/// before what is given gets it.
void GivingMender::be_given(std::uint32_t thing) {
  const std::uint32_t verb = at(thing).head;
  if (verb == Token::kRoot || verb > thing || !is_one_of_givers(verb)) return;
  const std::uint32_t first = first_of(thing);
  if (first <= verb + 1 || at(first).deprel != Deprel::det) return;
  const std::uint32_t receiver = object_between(verb, verb + 1, first);
  if (receiver == Token::kRoot || first_of(receiver) != verb + 1) return;
  const NameSpan* name = name_at(receiver);
  bool right_before = name != nullptr;
  for (std::uint32_t token = name != nullptr ? name->end_token : first; token < first; ++token)
    right_before = right_before && at(token).upos != Upos::PUNCT && is_below(token, receiver);
  if (right_before) at(receiver).deprel = Deprel::iobj;
}

/// "granted Roe & Doe a licence", "granted Acme of Oslo a licence" with the licence as a third one
/// beside the two, or as what Acme is: what an article opens right behind a name, without "and" and
/// comma, is what that one is given.
void GivingMender::part_from_receiver(std::uint32_t thing, const Sentence& sentence) {
  const std::uint32_t first = first_of(thing);
  std::uint32_t receiver = at(thing).head;
  if (receiver == Token::kRoot) return;
  if (is_one_of_givers(receiver)) receiver = object_between(receiver, receiver + 1, first);
  const std::uint32_t verb = receiver == Token::kRoot ? receiver : at(receiver).head;
  if (verb == Token::kRoot || verb > receiver || at(receiver).deprel != Deprel::obj) return;
  if (!is_one_of_givers(verb) || has_dependent(thing, Deprel::cc, sentence)) return;
  const bool behind = at(first).deprel == Deprel::det && name_at(first - 1) != nullptr &&
                      name_at(first - 1)->end_token == first;
  if (!behind || !is_below(first - 1, verb)) return;
  attach(thing, verb, Deprel::obj);
  at(receiver).deprel = Deprel::iobj;
}

/// "gave the firm two weeks to answer" with the weeks as how long it gave the firm: right behind
/// who is given something, a stretch of time is what they are given.
void GivingMender::give_time(std::uint32_t time) {
  const std::uint32_t verb = at(time).head;
  if (verb == Token::kRoot || verb > time) return;
  if (!knowledge_.clause_words.giving_verbs.contains(at(verb).lemma)) return;
  const DateMention* stretch = document().date_over(at(time).span);
  if (stretch == nullptr || stretch->type != DateType::duration) return;
  const std::uint32_t first = first_of(time);
  const std::uint32_t receiver = first - 1;
  const Deprel deprel = at(receiver).deprel;
  const bool given = deprel == Deprel::obj || is_a(deprel, Deprel::iobj);
  if (!given || at(receiver).head != verb || first_of(receiver) != verb + 1) return;
  at(receiver).deprel = Deprel::iobj;
  at(time).deprel = Deprel::obj;
}

bool GivingMender::is_one_of_givers(std::uint32_t verb) {
  const ClauseWords& words = knowledge_.clause_words;
  return words.giving_verbs.contains(at(verb).lemma) || words.paying_verbs.contains(at(verb).lemma);
}

/// "fined Acme Industries 14.5 million dollars", "fined Oslo lender Acme $5 million" with the name
/// as a part of the sum, or as a measure or what is made beside it: who is given it.
void GivingMender::free(std::uint32_t verb, const QuantityMention& sum) {
  const auto [first, end] = tokens_in(sum.span);
  const NameSpan* name = first > verb + 1 ? name_at(first - 1) : nullptr;
  bool between = name != nullptr && name->first_token > verb && name->end_token == first;
  for (std::uint32_t token = verb + 1; between && token < name->first_token; ++token)
    between = is_nominal(token) || at(token).upos == Upos::ADJ;
  if (!between) return;
  const std::vector<std::uint32_t> heads = outward(verb + 1, first);
  if (heads.size() != 1) return;
  const Token& head = at(heads.front());
  const bool measure =
      head.head == verb && (head.deprel == Deprel::obl_unmarked || head.deprel == Deprel::xcomp);
  if (measure || (head.head >= first && head.head < end))
    hang_loose(heads.front(), verb, Deprel::iobj);
}

/// "fined the lender 64 million euros" with the lender, and its article, as parts of the sum: a
/// noun with an article right before a number is given what the number counts.
void GivingMender::free_described(std::uint32_t verb, const QuantityMention& sum) {
  const auto [first, end] = tokens_in(sum.span);
  const std::uint32_t article = verb + 1;
  if (first >= end || first <= article + 1 || at(article).upos != Upos::DET) return;
  const std::uint32_t receiver = first - 1;
  if (at(receiver).upos != Upos::NOUN || at(receiver).xpos == "VBG") return;
  for (std::uint32_t token = article; token < first; ++token) {
    const bool describes =
        token == article || at(token).upos == Upos::ADJ || at(token).upos == Upos::NOUN;
    if (!describes) return;
  }
  const std::vector<std::uint32_t> heads = outward(article, first);
  const bool in_sum = std::all_of(heads.begin(), heads.end(), [&](std::uint32_t head) {
    return at(head).head >= first && at(head).head < end;
  });
  if (!in_sum) return;
  hang_loose(receiver, verb, Deprel::iobj);
  for (const std::uint32_t head : heads) {
    if (head != receiver) hang(head, receiver);
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
  if (object == Token::kRoot || (!is_nominal(object) && at(object).upos != Upos::PRON))
    return Token::kRoot;
  if (document().quantity_over(at(object).span) != nullptr) return Token::kRoot;
  // "a fine of $5 million", "approval of Acme's $5 million settlement"
  if (at(end - 1).upos == Upos::ADP || at(end - 1).xpos == "POS") return Token::kRoot;
  for (std::uint32_t token = verb + 1; token < end; ++token) {
    if (token != object && !is_below(token, object)) return Token::kRoot;
  }
  return object;
}

/// "Acme released Anvil One in May" with Anvil as who is given something: where nothing is given,
/// it is what is released.
void GivingMender::give_to_nobody(const Sentence& sentence) {
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    const std::uint32_t verb = at(token).head;
    if (at(token).deprel != Deprel::iobj || verb == Token::kRoot) continue;
    bool given = false;
    for (const Deprel thing : {Deprel::obj, Deprel::ccomp, Deprel::obl_unmarked}) {
      given = given || has_dependent(verb, thing, sentence);
    }
    // "asks Roe to form a cabinet" gives her nothing.
    const bool asked = knowledge_.clause_words.ordering_verbs.contains(at(verb).lemma);
    given = given || (!asked && has_dependent(verb, Deprel::xcomp, sentence));
    if (!given && token > verb) at(token).deprel = Deprel::obj;
  }
}

}  // namespace claimgraph
