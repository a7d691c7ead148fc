#include "extract/trees/mended_phrases.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/unicode.h"

namespace claimgraph {

void PhraseMender::mend(const Sentence& sentence) {
  const ClauseWords& words = knowledge_.clause_words;
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    if (is_pair(token, sentence, words.adverb_pairs)) make_adverb(token);
    if (is_pair(token, sentence, words.ended_pairs)) act_after_pair(token + 2, sentence);
    if (at(token).upos == Upos::ADP) name_event(token);
    if (at(token).deprel == Deprel::cc) join_contrast(token, sentence);
    if (at(token).upos == Upos::ADV) belong_to_verb(token, sentence);
    if (at(token).upos == Upos::NOUN) lead_amount(token, sentence);
    if (words.worth_adjectives.contains(at(token).lemma)) describe_by_worth(token, sentence);
    if (at(token).upos == Upos::VERB) name_amount(token);
    if (is_a(at(token).deprel, Deprel::nmod)) hang_on_change(token);
    if (at(token).deprel == Deprel::nmod) leave_duration(token);
    if (at(token).deprel == Deprel::nmod) come_from_where_the_verb_says(token);
    if (is_a(at(token).deprel, Deprel::nmod)) act_behind_amount(token, sentence);
    if (is_a(at(token).deprel, Deprel::nmod)) pay_for(token);
    if (at(token).deprel == Deprel::obj) pay_beside(token, sentence);
    if (at(token).deprel == Deprel::obj) be_phrase(token);
    if (at(token).deprel == Deprel::obj) part_receiver(token);
    if (is_a(at(token).deprel, Deprel::obl)) stand_before_clause(token);
    if (at(token).xpos == "DT") point_at_noun(token, sentence);
    if (at(token).xpos == "VBN") stand_before_amount(token, sentence);
    if (at(token).xpos == "WP") tell_of_name(token);
    if (at(token).deprel == Deprel::obl_unmarked) be_object(token, sentence);
    if (at(token).deprel == Deprel::nummod) part_change(token, sentence);
  }
}

void PhraseMender::mend_dates() {
  for (const DateMention& mention : document().dates) {
    part_from_amount(mention);
    date_the_verb(mention);
  }
}

/// "fell by a third last year" with the third as an adjective of the year: the amount is what the
/// verb's phrase is, and the date stands beside it.
void PhraseMender::part_from_amount(const DateMention& mention) {
  const auto [first, end] = tokens_in(mention.span);
  const std::vector<std::uint32_t> dates = outward(first, end);
  if (dates.size() != 1 || first == 0 || !in_one_sentence(first - 1, first)) return;
  const QuantityMention* amount = document().quantity_over(at(first - 1).span);
  const std::uint32_t verb = at(dates.front()).head;
  if (amount == nullptr || verb == Token::kRoot || at(verb).upos != Upos::VERB) return;
  const auto [number, number_end] = tokens_in(amount->span);
  const std::uint32_t leader = first - 1;
  if (number_end != first || at(leader).head != dates.front()) return;
  attach(leader, verb, at(dates.front()).deprel);
  for (std::uint32_t token = leader; token-- > 0 && in_one_sentence(token, leader);) {
    if (at(token).head == dates.front()) hang(token, leader);
  }
  at(dates.front()).deprel = Deprel::obl_unmarked;
  make_noun(leader);
}

/// "The agency in May imposed a ban" with the month read as the agency's: between subject and verb
/// a date says when.
void PhraseMender::date_the_verb(const DateMention& mention) {
  const auto [first, end] = tokens_in(mention.span);
  if (first >= end || end >= document().tokens.size() || !in_one_sentence(first, end)) return;
  const std::vector<std::uint32_t> heads = outward(first, end);
  if (heads.size() != 1 || !is_a(at(heads[0]).deprel, Deprel::nmod)) return;
  const std::uint32_t subject = at(heads[0]).head;
  if (subject == Token::kRoot || subject >= first || !is_a(at(subject).deprel, Deprel::nsubj))
    return;
  const std::uint32_t verb = at(subject).head;
  const bool beside = verb == end || (verb != Token::kRoot && verb > end && at(end).head == verb);
  if (beside && at(verb).upos == Upos::VERB) attach(heads[0], verb, Deprel::obl);
}

bool PhraseMender::is_pair(std::uint32_t first, const Sentence& sentence, const WordSet& pairs) {
  if (first + 1 >= sentence.end_token) return false;
  const Upos upos = at(first).upos;
  if (upos != Upos::ADP && upos != Upos::DET && upos != Upos::ADV) return false;
  return pairs.contains(to_lower(document().word(first)) + ' ' +
                        to_lower(document().word(first + 1)));
}

/// "She will not stay after all": the two words say nothing of time.
void PhraseMender::make_adverb(std::uint32_t first) {
  if (at(first).head == first + 1 && is_a(at(first + 1).deprel, Deprel::obl)) {
    at(first + 1).deprel = Deprel::advmod;
  }
}

/// "Acme has 20 shops and no longer plans to open more" with the plans read as a noun: what follows
/// such a pair and is followed by an infinitive is done no more.
void PhraseMender::act_after_pair(std::uint32_t noun, const Sentence& sentence) {
  if (noun + 1 >= sentence.end_token || at(noun).xpos != "NNS" || at(noun + 1).xpos != "TO") return;
  const bool together = at(noun - 2).head == noun && at(noun - 1).head == noun;
  if (!together || at(noun).deprel != Deprel::conj || at(noun).head == Token::kRoot) return;
  const std::uint32_t verb = at(at(noun).head).head;
  if (verb == Token::kRoot || at(verb).upos != Upos::VERB) return;
  hang(noun, verb);
  make_present(noun, true);
  for (const std::uint32_t each : {noun - 2, noun - 1}) at(each).upos = Upos::ADV;
  attach(noun - 2, noun - 1, Deprel::advmod);
  attach(noun - 1, noun, Deprel::advmod);
  const std::uint32_t infinitive = at(noun + 1).head;
  if (at(infinitive).head == noun) at(infinitive).deprel = Deprel::xcomp;
}

/// "raised its offer for Beta to $5 million" with the amount hung inside the object: verbs of
/// change take what they change from and to.
void PhraseMender::hang_on_change(std::uint32_t phrase) {
  const ClauseWords& words = knowledge_.clause_words;
  const std::uint32_t opener = first_of(phrase);
  if (opener >= phrase || at(opener).deprel != Deprel::case_ || at(opener).head != phrase) return;
  if (!words.change_prepositions.contains(to_lower(document().word(opener)))) return;
  bool counted = at(phrase).upos == Upos::SYM || at(phrase).upos == Upos::NUM;
  for (std::uint32_t token = opener + 1; token < phrase; ++token) {
    if (at(token).head == phrase && at(token).deprel == Deprel::nummod) counted = true;
  }
  if (!counted) return;
  std::uint32_t object = at(phrase).head;
  while (at(object).head != Token::kRoot && is_a(at(object).deprel, Deprel::nmod)) {
    object = at(object).head;
  }
  const std::uint32_t verb = at(object).head;
  const bool reached = at(object).deprel == Deprel::obj || at(object).deprel == Deprel::obl;
  if (!reached || verb == Token::kRoot || verb > opener) return;
  if (at(verb).upos != Upos::VERB || !words.change_verbs.contains(at(verb).lemma)) return;
  attach(phrase, verb, Deprel::obl);
}

/// "received a degree in law from Acme College" with the college hung on the law: what a verb takes
/// with that object is its own.
void PhraseMender::come_from_where_the_verb_says(std::uint32_t phrase) {
  const std::uint32_t opener = first_of(phrase);
  if (opener >= phrase || at(opener).deprel != Deprel::case_ || !in_name(phrase)) return;
  std::uint32_t verb = at(phrase).head;
  while (verb != Token::kRoot && is_nominal(verb)) verb = at(verb).head;
  if (verb == Token::kRoot || at(verb).upos != Upos::VERB || verb > opener) return;
  std::uint32_t object = verb + 1;
  while (object < opener && (at(object).head != verb || at(object).deprel != Deprel::obj)) ++object;
  if (object >= opener || at(phrase).head == object) return;
  const std::string preposition = to_lower(document().word(opener));
  const std::string noun = to_lower(at(object).lemma);
  const Predicates& predicates = knowledge_.predicates;
  for (const auto& [number, which] : predicates.frames_of(at(verb).lemma)) {
    const Frame& frame = predicates.all()[number].frames[which];
    const auto holds = [](const std::vector<std::string>& words, const std::string& word) {
      return std::find(words.begin(), words.end(), word) != words.end();
    };
    if (frame.word != FrameWord::verb || !holds(frame.with_object, noun)) continue;
    if (holds(frame.object.prepositions, preposition)) return attach(phrase, verb, Deprel::obl);
  }
}

/// "worked for fifteen years at Acme" with Acme hung on the years: it is where the work was done.
void PhraseMender::leave_duration(std::uint32_t phrase) {
  const std::uint32_t time = at(phrase).head;
  if (time == Token::kRoot || time > phrase || !is_a(at(time).deprel, Deprel::obl)) return;
  const DateMention* mention = document().date_over(at(time).span);
  const bool lasts = mention != nullptr && mention->type == DateType::duration &&
                     mention->span.contains(at(time).span) &&
                     !mention->span.overlaps(at(phrase).span);
  const std::uint32_t verb = at(time).head;
  if (!lasts || verb == Token::kRoot || at(verb).upos != Upos::VERB) return;
  const std::uint32_t opener = first_of(phrase);
  const bool introduced = opener < phrase && at(opener).deprel == Deprel::case_;
  const bool of = introduced && knowledge_.clause_words.owner_prepositions.contains(
                                    to_lower(document().word(opener)));
  if (introduced && !of) attach(phrase, verb, Deprel::obl);
}

/// "was fined $5 million by a watchdog", "founded in Oslo by Jane Roe" with who does it hung on the
/// money, the date or the place.
void PhraseMender::act_behind_amount(std::uint32_t agent, const Sentence& sentence) {
  const std::uint32_t amount = at(agent).head;
  if (amount == Token::kRoot || amount > agent || at(amount).head == Token::kRoot) return;
  const std::uint32_t verb = at(amount).head;
  const QuantityMention* sum = document().quantity_over(at(amount).span);
  const bool money = sum != nullptr && !sum->quantity.currency.empty();
  const bool date = document().date_over(at(amount).span) != nullptr;
  const bool place = is_name(amount) && is_a(at(amount).deprel, Deprel::obl);
  if (verb > amount || (!money && !date && !place)) return;
  const std::uint32_t opener = first_of(agent);
  const bool by =
      opener < agent && at(opener).deprel == Deprel::case_ &&
      knowledge_.clause_words.agent_prepositions.contains(to_lower(document().word(opener)));
  const bool passive = has_dependent(verb, Deprel::aux_pass, sentence) ||
                       (at(verb).xpos == "VBN" &&
                        (at(verb).deprel == Deprel::acl || at(verb).deprel == Deprel::advcl));
  if (!by || at(verb).upos != Upos::VERB || !passive) return;
  for (std::uint32_t token = agent + 1; token < sentence.end_token; ++token) {
    if (at(token).head == amount && at(token).deprel == Deprel::conj) hang(token, agent);
    // "by Jane Roe and two others" with the others alone as who did it
    const bool other = at(token).head == verb && at(token).deprel == Deprel::obl_agent;
    if (other && !has_dependent(token, Deprel::case_, sentence)) {
      attach(token, agent, Deprel::conj);
    }
  }
  if (!has_dependent(verb, Deprel::obl_agent, sentence)) attach(agent, verb, Deprel::obl_agent);
}

/// "will acquire 20% of Acme for $5 million" with the money hung on the name: a name has no price,
/// what is done with it has.
void PhraseMender::pay_for(std::uint32_t money) {
  const QuantityMention* sum = document().quantity_over(at(money).span);
  if (sum == nullptr || sum->quantity.currency.empty()) return;
  const std::uint32_t opener = first_of(money);
  const bool price =
      opener < money && at(opener).deprel == Deprel::case_ &&
      knowledge_.clause_words.price_prepositions.contains(to_lower(document().word(opener)));
  std::uint32_t object = at(money).head;
  if (!price || object == Token::kRoot || !is_name(object)) return;
  while (at(object).head != Token::kRoot && is_a(at(object).deprel, Deprel::nmod)) {
    object = at(object).head;
  }
  const std::uint32_t verb = at(object).head;
  const bool done = at(object).deprel == Deprel::obj || is_a(at(object).deprel, Deprel::obl);
  if (done && verb != Token::kRoot && verb < opener && at(verb).upos == Upos::VERB) {
    attach(money, verb, Deprel::obl);
  }
}

/// "from 100 to 120 tonnes" with both numbers in one phrase: what something was before, and what it
/// is now.
void PhraseMender::part_change(std::uint32_t before, const Sentence& sentence) {
  const std::uint32_t noun = at(before).head;
  if (noun == Token::kRoot || noun < before + 3 || at(noun).head == Token::kRoot) return;
  const std::uint32_t opener = before + 1;
  const std::uint32_t now = before + 2;
  const bool numbers = before > sentence.first_token && at(now).upos == Upos::NUM &&
                       (at(now).head == before || at(now).head == noun) &&
                       (at(opener).head == now || at(opener).head == noun) &&
                       at(opener).deprel == Deprel::case_ && at(before - 1).head == noun &&
                       at(before - 1).deprel == Deprel::case_;
  const WordSet& words = knowledge_.clause_words.change_prepositions;
  if (!numbers || !words.contains(to_lower(document().word(opener))) ||
      !words.contains(to_lower(document().word(before - 1)))) {
    return;
  }
  attach(before, at(noun).head, at(noun).deprel);
  attach(before - 1, before, Deprel::case_);
  attach(now, noun, Deprel::nummod);
  attach(opener, noun, Deprel::case_);
}

/// "In 1920 he married Ada Mary Roe" with Roe as an adverb: a name right behind a verb that has no
/// object is one.
void PhraseMender::be_object(std::uint32_t phrase, const Sentence& sentence) {
  const std::uint32_t verb = at(phrase).head;
  const NameSpan* name = name_at(phrase);
  if (name == nullptr || verb == Token::kRoot || verb + 1 != name->first_token) return;
  if (at(verb).upos != Upos::VERB || document().date_over(at(phrase).span) != nullptr) return;
  const bool passive = has_dependent(verb, Deprel::aux_pass, sentence);
  if (!passive && !has_dependent(verb, Deprel::obj, sentence)) at(phrase).deprel = Deprel::obj;
}

/// "replaced its chief in May after losing ground" with May as when ground was lost: what stands
/// before the word that opens a clause is none of the clause.
void PhraseMender::stand_before_clause(std::uint32_t phrase) {
  const std::uint32_t verb = at(phrase).head;
  if (verb == Token::kRoot || verb < phrase || at(verb).head == Token::kRoot) return;
  if (!is_a(at(verb).deprel, Deprel::advcl) || at(verb).head > phrase) return;
  std::uint32_t behind = phrase + 1;
  while (behind < verb && is_below(behind, phrase)) ++behind;
  const bool opens = at(behind).head == verb && at(behind).deprel == Deprel::mark;
  if (behind < verb && opens) hang(phrase, at(verb).head);
}

/// "gives Acme Industries access to it" with the name as a part of the access.
void PhraseMender::part_receiver(std::uint32_t object) {
  const std::uint32_t verb = at(object).head;
  if (verb == Token::kRoot || at(object).upos != Upos::NOUN || at(object).xpos == "NNS") return;
  if (!knowledge_.clause_words.giving_verbs.contains(at(verb).lemma)) return;
  const NameSpan* name = object == 0 ? nullptr : name_at(object - 1);
  if (name == nullptr || name->end_token != object || name->first_token != verb + 1) return;
  const auto heads = outward(name->first_token, name->end_token);
  if (heads.size() == 1 && at(heads.front()).deprel == Deprel::compound) {
    attach(heads.front(), verb, Deprel::iobj);
  }
}

/// "though that figure excludes it" with the pointing word as a subject beside the figure.
void PhraseMender::point_at_noun(std::uint32_t pointer, const Sentence& sentence) {
  const std::uint32_t noun = pointer + 1;
  if (noun >= sentence.end_token || !is_a(at(pointer).deprel, Deprel::nsubj)) return;
  const bool both = at(noun).head == at(pointer).head && is_a(at(noun).deprel, Deprel::nsubj);
  if (both && at(noun).upos == Upos::NOUN) attach(pointer, noun, Deprel::det);
}

/// "opened an inquiry into a takeover of Acme" with the takeover as a second object: what a
/// preposition introduces is none, and belongs to the noun right before.
void PhraseMender::be_phrase(std::uint32_t object) {
  const std::uint32_t verb = at(object).head;
  const std::uint32_t opener = first_of(object);
  if (verb == Token::kRoot || opener <= verb + 1 || at(opener).deprel != Deprel::case_) return;
  if (at(opener).head != object || at(opener).upos != Upos::ADP) return;
  const std::uint32_t noun = opener - 1;
  const bool beside = is_nominal(noun) && at(noun).head == verb && at(noun).deprel == Deprel::obj;
  attach(object, beside ? noun : verb, beside ? Deprel::nmod : Deprel::obl);
}

/// "Acme's planned $5 billion takeover of Beta" with the planned as what the phrase is about: the
/// noun behind the amount leads it.
void PhraseMender::stand_before_amount(std::uint32_t participle, const Sentence& sentence) {
  if (!is_a(at(participle).deprel, Deprel::nmod) && !is_a(at(participle).deprel, Deprel::obl) &&
      at(participle).deprel != Deprel::obj) {
    return;
  }
  if (!has_dependent(participle, Deprel::nmod_poss, sentence) &&
      !has_dependent(participle, Deprel::det, sentence)) {
    return;
  }
  std::uint32_t noun = participle + 1;
  while (noun + 1 < sentence.end_token &&
         (at(noun).upos == Upos::SYM || at(noun).upos == Upos::NUM || at(noun).xpos == "HYPH")) {
    ++noun;
  }
  if (noun == participle + 1 || at(noun).upos != Upos::NOUN) return;
  if (at(noun).head != participle && is_below(noun, participle)) return;
  const std::uint32_t above = at(participle).head;
  const Deprel deprel = at(participle).deprel;
  if (is_below(above, noun)) return;
  hang(noun, above);
  at(noun).deprel = deprel;
  for (std::uint32_t token = sentence.first_token; token < noun; ++token) {
    if (at(token).head == participle) hang(token, noun);
    const bool amount = token > participle && at(token).upos == Upos::SYM;
    if (amount && (at(token).head == above || at(token).head == noun)) {
      attach(token, noun, Deprel::compound);
    }
  }
  at(participle).upos = Upos::ADJ;
  at(participle).lemma = to_lower(document().word(participle));
  attach(participle, noun, Deprel::amod);
}

/// "will be succeeded by Jane Roe, who runs Beta" with the running said of the succession: "who" is
/// somebody.
void PhraseMender::tell_of_name(std::uint32_t pronoun) {
  const std::uint32_t verb = at(pronoun).head;
  if (pronoun < 2 || at(pronoun - 1).xpos != "," || verb == Token::kRoot || verb < pronoun) return;
  if (at(verb).deprel != Deprel::advcl_relcl || !is_a(at(pronoun).deprel, Deprel::nsubj)) return;
  const NameSpan* name = name_at(pronoun - 2);
  if (name == nullptr || name->label != NameLabel::person) return;
  const auto heads = outward(name->first_token, name->end_token);
  if (heads.size() == 1) attach(verb, heads.front(), Deprel::acl_relcl);
}

/// "fined Acme $5 million" with two objects: the money says how much.
void PhraseMender::pay_beside(std::uint32_t amount, const Sentence& sentence) {
  const QuantityMention* mention = document().quantity_over(at(amount).span);
  if (mention == nullptr || mention->quantity.currency.empty()) return;
  for (std::uint32_t token = sentence.first_token; token < amount; ++token) {
    const bool object = at(token).head == at(amount).head && at(token).deprel == Deprel::obj;
    if (object && is_nominal(token)) at(amount).deprel = Deprel::obl_unmarked;
  }
}

/// "raised its profit forecast to $9 billion" with the forecast read as what the profit does:
/// behind an amount's name such a word names a number.
void PhraseMender::name_amount(std::uint32_t verb) {
  const auto nouns = knowledge_.clause_words.forecast_compounds.find(at(verb).lemma);
  if (verb < 2 || nouns == knowledge_.clause_words.forecast_compounds.end()) return;
  const std::uint32_t before = verb - 1;
  const bool changed = at(verb).deprel == Deprel::acl && at(before).head != Token::kRoot &&
                       knowledge_.clause_words.change_verbs.contains(at(at(before).head).lemma);
  if (at(verb).deprel != Deprel::xcomp && at(verb).deprel != Deprel::ccomp && !changed) return;
  const std::uint32_t governor = changed ? at(before).head : at(verb).head;
  if (governor == Token::kRoot || governor >= before || at(governor).upos != Upos::VERB) return;
  if (nouns->second.count(at(before).lemma) == 0 || at(before).upos != Upos::NOUN) return;
  const bool hung = at(before).head == verb || at(before).head == governor;
  if (!hung || at(first_of(before)).upos == Upos::NOUN) return;
  make_noun(verb);
  hang(verb, governor);
  at(verb).deprel = Deprel::obj;
  const auto [first, end] = std::pair(first_of(before), before);
  for (std::uint32_t token = first; token < end; ++token) {
    if (at(token).head == before) hang(token, verb);
  }
  hang(before, verb);
  at(before).deprel = Deprel::compound;
  for (std::uint32_t token = verb + 1; token < document().tokens.size(); ++token) {
    if (!in_one_sentence(verb, token)) break;
    if (at(token).head == verb && is_a(at(token).deprel, Deprel::obl)) hang(token, governor);
  }
}

/// "in a deal worth $5 million" with the amount as an object of the verb above: the adjective
/// stands between what it describes and its amount.
void PhraseMender::describe_by_worth(std::uint32_t adjective, const Sentence& sentence) {
  if (adjective == sentence.first_token || adjective + 1 >= sentence.end_token) return;
  std::uint32_t noun = adjective - 1;
  if (at(noun).xpos == "," && noun > sentence.first_token) noun = at(adjective).head;
  std::uint32_t amount = adjective + 1;
  while (amount + 1 < sentence.end_token &&  // "worth an estimated $5 million"
         (at(amount).upos == Upos::DET || at(amount).upos == Upos::ADJ ||
          at(amount).xpos == "VBN" || at(amount).upos == Upos::ADV)) {
    ++amount;
  }
  if (noun == Token::kRoot || noun >= adjective || !is_nominal(noun)) return;
  const bool counts = at(amount).upos == Upos::SYM || at(amount).upos == Upos::NUM;
  if (!counts) return;
  if (at(noun).head == adjective || at(noun).head == amount) {
    const std::uint32_t above = at(amount).head;
    if (above == Token::kRoot || above == adjective || above == noun) return;
    hang(noun, above);
    at(noun).deprel = Deprel::obl;
  }
  hang(adjective, noun);
  at(adjective).deprel = Deprel::amod;
  for (std::uint32_t token = sentence.first_token; token < noun; ++token) {
    if (at(token).head == amount || at(token).head == adjective) hang(token, noun);
  }
  attach(amount, adjective, Deprel::obj);
}

/// "Acme's $5 billion takeover of Beta" with the takeover tagged as a preposition: what the schema
/// knows as the noun of an event is none.
void PhraseMender::name_event(std::uint32_t token) {
  const Predicates& predicates = knowledge_.predicates;
  const std::string lemma = to_lower(document().word(token));
  bool event = false;
  for (const auto& [number, which] : predicates.frames_of(lemma)) {
    event = event || predicates.all()[number].frames[which].word == FrameWord::noun;
  }
  if (!event) return;
  make_noun(token);
  at(token).lemma = lemma;
  if (at(token).deprel == Deprel::case_) at(token).deprel = Deprel::nmod;
}

/// "has pushed back the launch" with the "back" as an adverb: what the schema knows as a verb of
/// two words is one.
void PhraseMender::belong_to_verb(std::uint32_t adverb, const Sentence& sentence) {
  if (adverb == sentence.first_token || at(adverb).head + 1 != adverb) return;
  if (at(adverb).deprel != Deprel::advmod || at(adverb - 1).upos != Upos::VERB) return;
  const Predicates& predicates = knowledge_.predicates;
  const std::string word = to_lower(document().word(adverb));
  for (const auto& [number, which] : predicates.frames_of(at(adverb - 1).lemma)) {
    if (predicates.all()[number].frames[which].particle == word) {
      at(adverb).deprel = Deprel::compound_prt;
    }
  }
}

/// "not in 1998 but in 1999" with both years hung on the verb: the second is joined to the first.
void PhraseMender::join_contrast(std::uint32_t conjunction, const Sentence& sentence) {
  std::uint32_t second = at(conjunction).head;
  const std::uint32_t next = conjunction + 1;
  // "… but in 1999, the company said" with the "but" hung on the saying
  const bool stray = second != Token::kRoot && first_of(second) != conjunction;
  if (stray && next < sentence.end_token && at(next).deprel == Deprel::case_) {
    second = at(next).head;
  }
  if (second == Token::kRoot || second < conjunction || at(second).head == Token::kRoot) return;
  const Deprel deprel = at(second).deprel;
  const std::uint32_t opener = first_of(second);
  if (!is_a(deprel, Deprel::obl) || (opener != conjunction && opener != next)) return;
  attach(conjunction, second, Deprel::cc);
  for (std::uint32_t first = conjunction; first-- > sentence.first_token;) {
    if (at(first).head != at(second).head || !is_a(at(first).deprel, Deprel::obl)) continue;
    return attach(second, first, Deprel::conj);
  }
}

/// "its $5 billion takeover of Beta" with the takeover hung on the money or beside it: the noun
/// right behind an amount is what it measures.
void PhraseMender::lead_amount(std::uint32_t noun, const Sentence& sentence) {
  std::uint32_t amount = noun;
  while (amount > sentence.first_token && at(amount - 1).upos == Upos::NUM) --amount;
  if (amount == noun || amount == sentence.first_token || !is_nominal(noun)) return;
  --amount;
  const std::uint32_t above = at(amount).head;
  if (at(amount).upos != Upos::SYM || above == Token::kRoot || above == noun) return;
  const bool beside = at(noun).head == above && at(noun).deprel == at(amount).deprel;
  if (!beside && at(noun).head != amount) return;
  hang(noun, above);
  at(noun).deprel = at(amount).deprel;
  for (std::uint32_t each = sentence.first_token; each < sentence.end_token; ++each) {
    if (at(each).head == amount && (each < amount || each > noun)) hang(each, noun);
  }
  hang(amount, noun);
  at(amount).deprel = Deprel::compound;
}

}  // namespace claimgraph
