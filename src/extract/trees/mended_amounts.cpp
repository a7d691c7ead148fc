#include "extract/trees/mended_amounts.h"

#include <string>
#include <utility>
#include <vector>

#include "base/unicode.h"

namespace claimgraph {

void AmountMender::mend(const Sentence& sentence) {
  const ClauseWords& words = knowledge_.clause_words;
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    if (at(token).upos == Upos::NOUN) lead_amount(token, sentence);
    if (at(token).upos == Upos::NOUN) count_per(token, sentence);
    if (at(token).deprel == Deprel::advmod || at(token).deprel == Deprel::obl)
      be_object(token, sentence);
    if (at(token).upos == Upos::NUM) be_given(token);
    if (words.worth_adjectives.contains(at(token).lemma)) worths_.describe(token, sentence);
    if (at(token).upos == Upos::VERB) name_amount(token);
    if (is_a(at(token).deprel, Deprel::nmod)) hang_on_change(token);
    if (is_a(at(token).deprel, Deprel::nmod)) act_behind_amount(token, sentence);
    if (is_a(at(token).deprel, Deprel::nmod)) pay_for(token);
    if (is_a(at(token).deprel, Deprel::nmod)) leave_amount(token);
    if (at(token).deprel == Deprel::nmod) leave_change(token);
    if (at(token).upos == Upos::SYM) part_payee(token, sentence);
    sums_.mend(token, sentence);
    if (at(token).xpos == "VBN") stand_before_amount(token, sentence);
    if (at(token).xpos == "VBN") be_in_part(token, sentence);
    if (at(token).xpos == "VBN") describe_amount(token, sentence);
    if (is_a(at(token).deprel, Deprel::obl)) measure_noun_before(token, sentence);
    if (at(token).deprel == Deprel::nummod) part_change(token, sentence);
    if (at(token).deprel == Deprel::obl_agent) change_by(token);
  }
}

/// "fell by a third" with the third as who did it: what nobody undergoes, no amount does.
void AmountMender::change_by(std::uint32_t amount) {
  const std::uint32_t verb = at(amount).head;
  const bool active = verb != Token::kRoot && at(verb).xpos != "VBN";
  if (active && document().quantity_over(at(amount).span) != nullptr)
    at(amount).deprel = Deprel::obl;
}

void AmountMender::mend_dates() {
  for (const DateMention& mention : document().dates) {
    part_from_amount(mention);
    date_old_value(mention);
  }
  for (const QuantityMention& mention : document().quantities) {
    be_object_before(mention);
    leave_level(mention);
    be_named_by_unit(mention);
  }
}

/// "58 per cent" with a cent as what is counted: whatever a share is written with, its noun is that
/// of its unit.
void AmountMender::be_named_by_unit(const QuantityMention& mention) {
  if (mention.kind != QuantityKind::percentage) return;
  const std::uint32_t last = tokens_in(mention.span).second - 1;
  if (at(last).upos == Upos::NOUN) at(last).lemma = mention.quantity.unit;
}

/// "dropped 6% to 81.20 crowns" with the 6% as a part of the crowns: before "to" stands the change.
void AmountMender::leave_level(const QuantityMention& mention) {
  const auto [first, end] = tokens_in(mention.amount_span);
  if (first == 0 || end >= document().tokens.size()) return;
  const WordSet& reaching = knowledge_.clause_words.reaching_prepositions;
  if (!reaching.contains(to_lower(document().word(end)))) return;
  const std::uint32_t change = end - 1;
  const std::uint32_t level = at(change).head;
  if (level == Token::kRoot || level < end || at(end).head != level) return;
  const std::uint32_t verb = at(level).head;
  if (verb + 1 != first || at(verb).upos != Upos::VERB) return;
  attach(change, verb, Deprel::obj);
}

/// "fell to $5 million from $9 million a year earlier": the date right behind what an amount was
/// before is of that amount, not of the new one.
void AmountMender::date_old_value(const DateMention& mention) {
  const auto [first, end] = tokens_in(mention.span);
  if (first < 3 || first >= end || !in_one_sentence(first - 3, first)) return;
  const std::uint32_t behind = at(first - 1).upos == Upos::ADP ? first - 2 : first - 1;
  const QuantityMention* amount = document().quantity_over(at(behind).span);
  if (amount == nullptr || amount->span.overlaps(mention.span)) return;
  const auto [start, stop] = tokens_in(amount->span);
  if (start == 0 || stop != behind + 1) return;
  const std::string opener = to_lower(document().word(start - 1));
  if (!knowledge_.agreement_words.old_values.contains(opener)) return;
  const std::vector<std::uint32_t> dates = outward(first, end);
  const std::vector<std::uint32_t> leaders = outward(start, stop);
  if (dates.size() != 1 || leaders.empty()) return;
  hang_loose(dates.front(), leaders.back(), Deprel::nmod);
  if (behind + 1 < first) hang_loose(first - 1, dates.front(), Deprel::case_);
}

/// "lent a further $140 million in 2023" with the millions as a part of the year: right behind a
/// verb, and before a preposition, money is what it is about.
void AmountMender::be_object_before(const QuantityMention& mention) {
  if (mention.quantity.currency.empty()) return;
  const auto [first, end] = tokens_in(mention.amount_span);
  if (first < 2 || first >= end || end >= document().tokens.size()) return;
  if (at(end).upos != Upos::ADP || !in_one_sentence(first - 1, end)) return;
  std::uint32_t verb = first - 1;
  while (verb > 0 && (at(verb).upos == Upos::DET || at(verb).upos == Upos::ADJ)) --verb;
  if (at(verb).upos != Upos::VERB || !in_one_sentence(verb, end)) return;
  const std::vector<std::uint32_t> heads = outward(first, end);
  const bool beyond = !heads.empty() && at(heads.back()).head != Token::kRoot &&
                      at(heads.back()).head > end && at(at(heads.back()).head).head == verb;
  if (!beyond) return;
  const std::uint32_t leader = heads.back();
  hang_loose(leader, verb, Deprel::obj);
  for (const std::uint32_t each : heads) {
    if (each != leader) hang_loose(each, leader, Deprel::compound);
  }
  for (std::uint32_t token = verb + 1; token < first; ++token) hang(token, leader);
}

/// "fell by a third last year" with the third as an adjective of the year: the amount is what the
/// verb's phrase is, and the date stands beside it.
void AmountMender::part_from_amount(const DateMention& mention) {
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

/// "raised its offer for Beta to $5 million" with the amount hung inside the object: verbs of
/// change take what they change from and to.
void AmountMender::hang_on_change(std::uint32_t phrase) {
  const ClauseWords& words = knowledge_.clause_words;
  const std::uint32_t opener = first_of(phrase);
  if (opener >= phrase || at(opener).deprel != Deprel::case_ || at(opener).head != phrase) return;
  if (!words.change_prepositions.contains(to_lower(document().word(opener)))) return;
  bool counted = is_number_or_sign(phrase);
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

/// "was fined $5 million by a watchdog", "founded in Oslo by Jane Roe" with who does it hung on the
/// money, the date or the place.
void AmountMender::act_behind_amount(std::uint32_t agent, const Sentence& sentence) {
  const std::uint32_t amount = at(agent).head;
  if (amount == Token::kRoot || amount > agent || at(amount).head == Token::kRoot) return;
  const bool when = document().date_over(at(agent).span) != nullptr;  // "built in Ohio by 2027"
  if (when || document().quantity_over(at(agent).span) != nullptr) return;
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
/// what is done with it has. Where something is traded, that goes for any noun.
void AmountMender::pay_for(std::uint32_t money) {
  const QuantityMention* sum = document().quantity_over(at(money).span);
  if (sum == nullptr || sum->quantity.currency.empty()) return;
  const std::uint32_t opener = first_of(money);
  const bool price =
      opener < money && at(opener).deprel == Deprel::case_ &&
      knowledge_.clause_words.price_prepositions.contains(to_lower(document().word(opener)));
  std::uint32_t object = at(money).head;
  if (!price || object == Token::kRoot) return;
  const bool named = is_name(object);
  while (at(object).head != Token::kRoot && is_a(at(object).deprel, Deprel::nmod)) {
    object = at(object).head;
  }
  const std::uint32_t verb = at(object).head;
  const bool done = at(object).deprel == Deprel::obj || is_a(at(object).deprel, Deprel::obl);
  if (!done || verb == Token::kRoot || verb > opener || at(verb).upos != Upos::VERB) return;
  if (named || knowledge_.clause_words.trading_verbs.contains(at(verb).lemma)) {
    attach(money, verb, Deprel::obl);
  }
}

/// "from 100 to 120 tonnes" with both numbers in one phrase: what something was before, and what it
/// is now.
void AmountMender::part_change(std::uint32_t before, const Sentence& sentence) {
  const std::uint32_t noun = at(before).head;
  if (noun == Token::kRoot || noun < before + 3 || at(noun).head == Token::kRoot) return;
  const std::uint32_t opener = before + 1;
  const std::uint32_t now = before + 2;
  const bool numbers = before > sentence.first_token && at(now).upos == Upos::NUM &&
                       (at(now).head == before || at(now).head == noun) &&
                       (at(opener).head == now || at(opener).head == noun) &&
                       at(opener).deprel == Deprel::case_ &&
                       (at(before - 1).head == noun || at(before - 1).head == before) &&
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

/// "Acme's planned $5 billion takeover of Beta" with the planned as what the phrase is about: the
/// noun behind the amount leads it.
void AmountMender::stand_before_amount(std::uint32_t participle, const Sentence& sentence) {
  if (!is_a(at(participle).deprel, Deprel::nmod) && !is_a(at(participle).deprel, Deprel::obl) &&
      at(participle).deprel != Deprel::obj) {
    return;
  }
  if (!has_dependent(participle, Deprel::nmod_poss, sentence) &&
      !has_dependent(participle, Deprel::det, sentence)) {
    return;
  }
  std::uint32_t noun = participle + 1;
  while (noun + 1 < sentence.end_token && (is_number_or_sign(noun) || at(noun).xpos == "HYPH")) {
    ++noun;
  }
  if (noun == participle + 1 || at(noun).upos != Upos::NOUN) return;
  if (at(noun).head != participle && is_below(noun, participle)) return;
  const std::uint32_t above = at(participle).head;
  const Deprel deprel = at(participle).deprel;
  if (above == Token::kRoot || is_below(above, noun)) return;
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

/// "will pay Quillon $5 million" with the firm as a part of the money, a particle or an adverb: a
/// word with a capital between a verb and a sum is who gets it or loses it.
void AmountMender::part_payee(std::uint32_t sign, const Sentence& sentence) {
  const QuantityMention* sum = document().quantity_over(at(sign).span);
  const std::uint32_t verb = at(sign).head;
  if (sum == nullptr || sum->quantity.currency.empty() || verb == Token::kRoot) return;
  if (at(verb).upos != Upos::VERB || at(sign).deprel != Deprel::obj) return;
  if (verb + 1 >= sign || sum->span.start != at(sign).span.start) return;
  const std::uint32_t name = sign - 1;
  for (std::uint32_t token = verb + 1; token <= name; ++token) {
    if (!is_capitalised(token)) return;
  }
  const auto heads = outward(verb + 1, sign);
  if (heads.size() != 1 || (at(name).head != sign && at(name).head != verb)) return;
  const bool object = at(name).deprel == Deprel::obj || at(name).deprel == Deprel::iobj;
  if (object && is_nominal(name)) return;
  if (has_dependent(verb, Deprel::iobj, sentence)) return;
  make_proper(name);
  hang_loose(name, verb, Deprel::iobj);
}

bool AmountMender::is_owned(std::uint32_t noun) {
  for (std::uint32_t token = noun; token-- > 0 && in_one_sentence(token, noun);) {
    if (at(token).head == noun && at(token).deprel == Deprel::nmod_poss) return true;
  }
  return false;
}

/// "raised its profit forecast to $9 billion" with the forecast read as what the profit does:
/// behind an amount's name such a word names a number.
void AmountMender::name_amount(std::uint32_t verb) {
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
  if (!hung || (at(first_of(before)).upos == Upos::NOUN && !is_owned(before))) return;
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

/// "its $5 billion takeover of Beta" with the takeover hung on the money or beside it: the noun
/// right behind an amount is what it measures.
void AmountMender::lead_amount(std::uint32_t noun, const Sentence& sentence) {
  std::uint32_t amount = noun;
  while (amount > sentence.first_token && at(amount - 1).upos == Upos::NUM) --amount;
  if (amount == noun || amount == sentence.first_token || !is_nominal(noun)) return;
  --amount;
  const std::uint32_t above = at(amount).head;
  // "the SEK 7 billion plant", too
  const QuantityMention* sum = document().quantity_over(at(amount).span);
  const bool sign =
      at(amount).upos == Upos::SYM || (sum != nullptr && !sum->quantity.currency.empty() &&
                                       sum->amount_span.start == at(amount).span.start);
  if (!sign || above == noun) return;
  const bool beside =
      above != Token::kRoot && at(noun).head == above && at(noun).deprel == at(amount).deprel;
  if (!beside && at(noun).head != amount) return;
  take_place_of(noun, amount);
  for (std::uint32_t each = sentence.first_token; each < sentence.end_token; ++each) {
    if (at(each).head == amount && (each < amount || each > noun)) hang(each, noun);
  }
  hang(amount, noun);
  at(amount).deprel = Deprel::compound;
}

/// "should reach $18 million a quarter" with the quarter as what is reached: behind money, "a" and
/// a span of time tell how often.
void AmountMender::count_per(std::uint32_t period, const Sentence& sentence) {
  if (period < sentence.first_token + 3 || at(period - 1).deprel != Deprel::det) return;
  if (at(period - 1).feats.find("Definite=Ind") == std::string::npos) return;
  const QuantityMention* sum = document().quantity_over(at(period - 2).span);
  if (sum == nullptr || sum->quantity.currency.empty()) return;
  const auto [first, end] = tokens_in(sum->number_span);
  std::uint32_t amount = period - 2;
  while (amount >= sentence.first_token + 1 && at(amount).head != period) --amount;
  if (end != period - 1 || amount + 1 < first || at(amount).head != period) return;
  if (at(period).head == Token::kRoot || at(amount).upos != Upos::SYM) return;
  hang_loose(amount, at(period).head, at(period).deprel);
  for (std::uint32_t token = sentence.first_token; token < amount; ++token) {
    if (at(token).head == period) hang(token, amount);
  }
  hang_loose(period, amount, Deprel::nmod_unmarked);
  if (is_a(at(amount).deprel, Deprel::obl)) measure_noun_before(amount, sentence);
}

/// "expects savings of $5 million by 2029" with the sum as the verb's own: behind "of" it is how
/// much there is of the noun right before.
void AmountMender::measure_noun_before(std::uint32_t amount, const Sentence& sentence) {
  const std::uint32_t verb = at(amount).head;
  const QuantityMention* sum = document().quantity_over(at(amount).span);
  if (sum == nullptr || verb == Token::kRoot || at(verb).upos != Upos::VERB) return;
  for (std::uint32_t opener = verb + 2; opener < amount && opener < sentence.end_token; ++opener) {
    if (at(opener).head != amount || at(opener).deprel != Deprel::case_) continue;
    const bool of =
        knowledge_.clause_words.owner_prepositions.contains(to_lower(document().word(opener)));
    const bool noun = at(opener - 1).upos == Upos::NOUN && at(opener - 1).head == verb;
    if (of && noun) attach(amount, opener - 1, Deprel::nmod);
    return;
  }
}

/// "is recalling 900 ovens" with the ovens as how it recalls: things that are counted right behind
/// a verb are what it is done to.
void AmountMender::be_object(std::uint32_t noun, const Sentence& sentence) {
  const std::uint32_t verb = at(noun).head;
  if (at(noun).upos != Upos::NOUN || verb == Token::kRoot || verb > noun) return;
  if (at(verb).upos != Upos::VERB || first_of(noun) != verb + 1) return;
  const QuantityMention* count = document().quantity_over(at(verb + 1).span);
  const bool things =
      count != nullptr && count->kind == QuantityKind::number && !count->quantity.unit.empty();
  const bool free =
      !has_dependent(verb, Deprel::obj, sentence) && !has_dependent(noun, Deprel::case_, sentence);
  if (things && free) at(noun).deprel = Deprel::obj;
}

/// "Acme counted 310" with the number as what it counted to be.
void AmountMender::be_given(std::uint32_t number) {
  const std::uint32_t verb = at(number).head;
  if (at(number).deprel != Deprel::xcomp || verb == Token::kRoot || verb + 1 != number) return;
  if (knowledge_.attribution_words.figures.contains(at(verb).lemma))
    at(number).deprel = Deprel::obj;
}

/// "from the $3 million approved in 2024" with the millions as where somebody approved it: a
/// participle right behind money that has an article and a preposition tells of that money.
void AmountMender::describe_amount(std::uint32_t participle, const Sentence& sentence) {
  const Deprel deprel = at(participle).deprel;
  if (participle <= sentence.first_token || (deprel != Deprel::advcl && deprel != Deprel::acl))
    return;
  const QuantityMention* sum = document().quantity_over(at(participle - 1).span);
  if (sum == nullptr || has_dependent(participle, Deprel::aux, sentence)) return;
  const auto [first, end] = tokens_in(sum->span);
  const std::vector<std::uint32_t> leaders = outward(first, end);
  if (end != participle || leaders.size() != 1 || at(leaders.front()).head != participle) return;
  const std::uint32_t amount = leaders.front();
  const bool introduced = first >= sentence.first_token + 2 && at(first - 1).upos == Upos::DET &&
                          at(first - 2).deprel == Deprel::case_;
  const std::uint32_t above = at(participle).head;
  const std::uint32_t verb = at(above).upos == Upos::VERB ? above : verb_over(above);
  if (!introduced || verb == Token::kRoot || verb > amount) return;
  hang_loose(amount, verb, Deprel::obl);
  hang_loose(participle, amount, Deprel::acl);
  hang_loose(first - 2, amount, Deprel::case_);
  hang_loose(first - 1, amount, Deprel::det);
}

/// "imposed a fine of $5 million on Acme" with Acme as where the money is: behind another
/// preposition than "of" a name is the verb's.
void AmountMender::leave_amount(std::uint32_t name) {
  const std::uint32_t amount = at(name).head;
  if (amount == Token::kRoot || amount > name || at(amount).upos != Upos::SYM || !in_name(name))
    return;
  const std::uint32_t opener = first_of(name);
  if (opener >= name || at(opener).deprel != Deprel::case_ || at(opener).head != name) return;
  const ClauseWords& words = knowledge_.clause_words;
  if (words.owner_prepositions.contains(to_lower(document().word(opener)))) return;
  std::uint32_t verb = at(amount).head;
  while (verb != Token::kRoot && is_nominal(verb)) verb = at(verb).head;
  if (verb != Token::kRoot && verb < amount && at(verb).upos == Upos::VERB) {
    attach(name, verb, Deprel::obl);
  }
}

/// "fell 5% in extended trading" with the trading as what the percents are in: behind another
/// preposition than "of" it is where a measure changed so much.
void AmountMender::leave_change(std::uint32_t phrase) {
  const std::uint32_t share = at(phrase).head;
  if (share == Token::kRoot || share > phrase || at(share).deprel != Deprel::obj) return;
  const QuantityMention* amount = document().quantity_over(at(share).span);
  if (amount == nullptr || amount->kind != QuantityKind::percentage) return;
  const ClauseWords& words = knowledge_.clause_words;
  const std::uint32_t verb = at(share).head;
  const bool changes = verb != Token::kRoot && verb < share && at(verb).upos == Upos::VERB &&
                       words.change_verbs.contains(at(verb).lemma);
  const std::uint32_t opener = child_before(phrase, Deprel::case_);
  if (!changes || opener != share + 1) return;
  if (!words.owner_prepositions.contains(to_lower(document().word(opener))))
    attach(phrase, verb, Deprel::obl);
}

/// "Beta, 70 percent owned by Acme,", "Beta is 70% owned by Acme" with the percent as what is
/// owned: how much of Beta is.
void AmountMender::be_in_part(std::uint32_t participle, const Sentence& sentence) {
  if (participle < 2 || at(participle).deprel != Deprel::acl) return;
  const std::uint32_t share = participle - 1;
  const QuantityMention* amount = document().quantity_over(at(share).span);
  const bool part = amount != nullptr && amount->kind == QuantityKind::percentage;
  if (!part || at(participle).head != share) return;
  const std::uint32_t whole = at(share).head;
  if (at(share).deprel == Deprel::appos && whole != Token::kRoot && whole < share) {
    hang_loose(participle, whole, Deprel::acl);
    return hang_loose(share, participle, Deprel::obl_unmarked);
  }
  if (!has_dependent(share, Deprel::cop, sentence) || !has_subject(share, sentence)) return;
  take_place_of(participle, share);
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    if (at(token).head != share || token > share) continue;
    const bool is = at(token).deprel == Deprel::cop;
    if (is || is_a(at(token).deprel, Deprel::nsubj)) {
      attach(token, participle, is ? Deprel::aux_pass : Deprel::nsubj_pass);
    }
  }
  hang_loose(share, participle, Deprel::obl_unmarked);
}

}  // namespace claimgraph
