#include "extract/trees/mended_conjuncts.h"

#include <algorithm>
#include <string>

#include "base/unicode.h"

namespace claimgraph {

void ConjunctMender::mend(const Sentence& sentence) {
  for (std::uint32_t token = sentence.first_token; token + 1 < sentence.end_token; ++token) {
    const bool neither = at(token).deprel == Deprel::det || at(token).deprel == Deprel::cc_preconj;
    if (neither) deny_all(token, sentence);
    if (at(token).deprel == Deprel::cc) set_apart(token, sentence);
    if (at(token).deprel == Deprel::cc) deny_both(token);
    if (at(token).deprel == Deprel::cc) join_clauses(token);
  }
  for (std::uint32_t token = sentence.first_token + 1; token < sentence.end_token; ++token) {
    if (is_a(at(token).deprel, Deprel::nsubj)) join_subject(token, sentence);
    if (at(token).upos == Upos::NUM) part_amounts(token, sentence);
    if (at(token).head == Token::kRoot || at(token).head > token) continue;
    if (at(token).deprel == Deprel::conj && at(token).xpos == "RB") lead_adverb(token);
    if (at(token).deprel == Deprel::advmod && at(token).xpos == "RB") free_pair(token);
    if (at(token).deprel == Deprel::conj) lead_to_next(token);
    if (at(token).deprel == Deprel::conj && at(token).upos == Upos::VERB) act_beside(token);
    if (at(token).deprel == Deprel::conj && at(token).upos == Upos::VERB) leave_infinitive(token);
    if (at(token).deprel == Deprel::conj && at(token).upos == Upos::VERB)
      take_object_behind(token, sentence);
    if (at(token).deprel == Deprel::conj) pair_off(token, sentence);
    if (at(token).deprel == Deprel::conj) be_of_both(token, sentence);
    if (at(token).deprel == Deprel::conj) measure_beside(token, sentence);
    if (at(token).deprel == Deprel::conj) measure_again(token, sentence);
    if (at(token).deprel == Deprel::conj) sum_up(token, sentence);
    if (at(token).deprel == Deprel::conj) be_phrase(token, sentence);
    if (at(token).deprel == Deprel::conj) belong_to_noun_before(token, sentence);
    if (at(token).deprel == Deprel::appos) list_name(token, sentence);
    if (at(token).deprel == Deprel::appos) stand_behind_and(token);
    if (at(token).deprel == Deprel::appos) list_person(token, sentence);
    if (at(token).deprel == Deprel::conj) join_to_person(token, sentence);
    if (at(token).deprel == Deprel::conj) join_object(token, sentence);
    if (at(token).deprel == Deprel::conj) begin_clause(token, sentence);
    if (at(token).deprel == Deprel::conj) join_verbs(token, sentence);
  }
}

/// "It fell, and analysts expect more" with the "and" as the analysts' own: it joins what they do.
void ConjunctMender::join_clauses(std::uint32_t conjunction) {
  const std::uint32_t subject = at(conjunction).head;
  if (subject == Token::kRoot || subject < conjunction) return;
  const std::uint32_t verb = at(subject).head;
  const bool opens = is_a(at(subject).deprel, Deprel::nsubj) && verb != Token::kRoot &&
                     verb > subject && at(verb).deprel == Deprel::conj;
  if (opens && first_of(subject) == conjunction) hang(conjunction, verb);
}

/// "will cost $3 billion and turn out 900 pumps" with the pumps as what it costs, too: of two
/// objects of the first verb the one behind the second is the second's, if that has none.
void ConjunctMender::take_object_behind(std::uint32_t verb, const Sentence& sentence) {
  const std::uint32_t first = at(verb).head;
  if (at(first).upos != Upos::VERB || has_dependent(verb, Deprel::obj, sentence)) return;
  const std::uint32_t taken = object_between(first, first + 1, verb);
  std::uint32_t object =
      taken == Token::kRoot ? Token::kRoot : object_between(first, verb + 1, sentence.end_token);
  // "was deducted 12 points and fined $3 million" with the sum beside the points, or the deducting
  for (std::uint32_t sum = verb + 1; sum < sentence.end_token; ++sum) {
    const bool near = at(sum).head == taken || (at(sum).head == first && in_share_or_sum(sum));
    if (near && at(sum).deprel == Deprel::conj && first_of(sum) == verb + 1) object = sum;
  }
  if (object != Token::kRoot) attach(object, verb, Deprel::obj);
}

/// "affects trade and AI development" with both as what is joined to the trade: of two nouns with
/// nothing between them and nothing behind, the first describes the second. "Brill & Moss clerks":
/// where the two are one name, the name does.
void ConjunctMender::lead_to_next(std::uint32_t noun) {
  const std::uint32_t before = noun - 1;
  const std::uint32_t first = at(noun).head;
  const bool both = at(before).deprel == Deprel::conj && at(before).head == first;
  if (!both || !is_nominal(before) || !is_nominal(noun) || first > before) return;
  const NameSpan* name = name_at(before);
  const NameSpan* next = name_at(noun);
  const bool apart = name != nullptr && next != nullptr && name != next;
  const std::uint32_t next_word = noun + 1;
  const bool more = next_word < document().tokens.size() && in_one_sentence(noun, next_word) &&
                    is_nominal(next_word);
  if (apart || more) return;  // "Google parent Alphabet"
  if (name != nullptr && next == nullptr && name_at(first) == name) {
    take_place_of(noun, first);
    return hang_loose(first, noun, Deprel::compound);
  }
  const std::uint32_t conjunction = child_before(before, Deprel::cc);
  hang_loose(before, noun, Deprel::compound);
  if (conjunction != Token::kRoot) hang_loose(conjunction, noun, Deprel::cc);
}

/// "killed nine workers and injured 14" with the injured as killed, too: what has no subject and is
/// past was done by who did the first.
void ConjunctMender::act_beside(std::uint32_t verb) {
  const std::uint32_t object = at(verb).head;
  const std::uint32_t number = verb + 1;
  if (!is_nominal(object) || at(object).deprel != Deprel::obj || at(object).head == Token::kRoot)
    return;
  const std::uint32_t first = at(object).head;
  const bool counts = number < document().tokens.size() && at(number).upos == Upos::NUM &&
                      at(number).head == verb && at(number).deprel == Deprel::nummod;
  const bool past = at(verb).xpos == "VBD" || at(verb).xpos == "VBN";
  if (!counts || !past || at(verb - 1).upos != Upos::CCONJ || at(first).xpos != "VBD") return;
  attach(verb, first, Deprel::conj);
  make_past(verb);
  at(number).deprel = Deprel::obj;
}

/// "turned on procedure rather than on law", "sells pumps rather than valves" with the law and the
/// valves as much meant: what stands behind such words is not.
void ConjunctMender::set_apart(std::uint32_t adverb, const Sentence& sentence) {
  const std::string pair =
      to_lower(document().word(adverb)) + ' ' + to_lower(document().word(adverb + 1));
  if (!knowledge_.clause_words.contrast_pairs.contains(pair)) return;
  const std::uint32_t other = at(adverb).head;
  if (other == Token::kRoot || other < adverb) return;
  const std::uint32_t verb = at(other).head;
  for (std::uint32_t token = adverb;
       token-- > sentence.first_token && is_a(at(other).deprel, Deprel::obl);) {
    if (at(token).head == verb && is_a(at(token).deprel, Deprel::obl))
      attach(other, token, Deprel::conj);
  }
  at(adverb).deprel = Deprel::advmod;
  at(adverb).feats = "Polarity=Neg";
}

/// "employ 900 and 350 people respectively" with the 900 as a part of the people: what pairs off
/// has an amount for each, which count the same.
void ConjunctMender::part_amounts(std::uint32_t number, const Sentence& sentence) {
  const std::uint32_t noun = at(number).head;
  const std::uint32_t second = number + 2;
  if (second >= sentence.end_token || at(number).deprel != Deprel::nummod) return;
  const bool joined = at(number + 1).upos == Upos::CCONJ && at(second).upos == Upos::NUM &&
                      at(second).head == number && at(second).deprel == Deprel::conj;
  if (!joined || noun == Token::kRoot || noun < second || at(noun).head == Token::kRoot) return;
  const WordSet& pairing = knowledge_.clause_words.pairing;
  bool paired = false;
  for (std::uint32_t token = noun + 1; token < sentence.end_token && !paired; ++token)
    paired = pairing.contains(at(token).lemma);
  if (!paired) return;
  take_place_of(number, noun);
  at(number).lemma = at(noun).lemma;
  hang_loose(noun, number, Deprel::conj);
  hang_loose(second, noun, Deprel::nummod);
  hang_loose(number + 1, noun, Deprel::cc);
}

/// "the chief of the toy and media company Acme" with the toy as what she is the chief of: a body's
/// noun without an article behind "and" is what it is by both words.
void ConjunctMender::be_of_both(std::uint32_t body, const Sentence& sentence) {
  const std::uint32_t conjunction = child_before(body, Deprel::cc);
  if (conjunction == Token::kRoot || conjunction <= sentence.first_token + 1 ||
      at(body).xpos != "NN" || in_name(body))
    return;
  const std::uint32_t field = conjunction - 1;
  const EntityKinds& kinds = knowledge_.kinds;
  const bool fields = kinds.speaks_of_body(at(body).lemma) && at(field).xpos == "NN" &&
                      !in_name(field) && kinds.kinds_of_noun(at(field).lemma).empty();
  const bool beside = at(body).head == field || at(body).head == at(field).head;
  const std::uint32_t article = child_before(field, Deprel::det);
  if (!fields || !beside || at(field).head == body || article == Token::kRoot) return;
  for (std::uint32_t token = conjunction + 1; token < body; ++token) {
    const bool word = at(token).head == body && at(token).deprel == Deprel::compound;
    if (!word && at(token).xpos != "HYPH") return;
  }
  take_place_of(body, field);
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    if (at(token).head == field && at(token).deprel != Deprel::compound) hang(token, body);
  }
  hang_loose(field, body, Deprel::compound);
  const NameSpan* name = body + 1 < sentence.end_token ? name_at(body + 1) : nullptr;
  if (name == nullptr || name->first_token != body + 1) return;
  const auto heads = outward(name->first_token, name->end_token);
  if (heads.size() == 1 && at(heads.front()).head == body) at(heads.front()).deprel = Deprel::appos;
}

/// "fell 3.8% and 5.2% respectively" with the adverb as what is joined: the amount before it is.
void ConjunctMender::lead_adverb(std::uint32_t adverb) {
  const std::uint32_t amount = adverb - 1;
  const bool led = at(amount).head == adverb && in_share_or_sum(amount);
  if (!led || !in_share_or_sum(at(adverb).head)) return;
  take_place_of(amount, adverb);
  for (std::uint32_t token = 0; token < amount; ++token) {
    if (at(token).head == adverb && in_one_sentence(token, adverb)) hang(token, amount);
  }
  hang_loose(adverb, amount, Deprel::advmod);
}

/// "rose 2% and 3% respectively" with the second amount as the adverb's: it is joined to the first.
void ConjunctMender::free_pair(std::uint32_t adverb) {
  const std::uint32_t amount = adverb - 1;
  if (!knowledge_.clause_words.pairing.contains(at(adverb).lemma)) return;
  const std::uint32_t conjunction = child_before(adverb, Deprel::cc);
  const std::uint32_t first = conjunction - 1;
  if (conjunction == Token::kRoot || at(amount).head != adverb || !in_share_or_sum(amount)) return;
  const bool beside = at(first).head == at(adverb).head || at(adverb).head == first;
  if (conjunction == 0 || !in_share_or_sum(first) || !beside) return;
  hang_loose(amount, first, Deprel::conj);
  hang_loose(conjunction, amount, Deprel::cc);
}

/// "Neither Acme nor Beta Pumps settled" with the "neither" hung on the verb, or Acme as a part of
/// the other name: it denies the first of those that "nor" joins.
void ConjunctMender::deny_all(std::uint32_t neither, const Sentence& sentence) {
  const FactualityWords& words = knowledge_.factuality_words;
  if (!words.negative_determiners.contains(to_lower(document().word(neither)))) return;
  std::uint32_t nor = neither + 1;
  while (nor < sentence.end_token &&
         (is_nominal(nor) || at(nor).upos == Upos::DET || at(nor).upos == Upos::ADJ)) {
    ++nor;
  }
  if (nor == neither + 1 || nor + 1 >= sentence.end_token || at(nor).upos != Upos::CCONJ) return;
  if (!words.shares_negation.contains(to_lower(document().word(nor)))) return;
  const auto heads = outward(neither + 1, nor);
  if (heads.size() != 1) return;
  const std::uint32_t first = heads.front();
  const std::uint32_t second = at(first).head;
  if (is_a(at(first).deprel, Deprel::compound) && second != Token::kRoot && second > nor) {
    take_place_of(first, second);
    hang_loose(second, first, Deprel::conj);
    hang_loose(nor, second, Deprel::cc);
  }
  hang_loose(neither, first, Deprel::det);
}

/// "neither ruled out nor confirmed talks" with confirmed talks as what is ruled out: right behind
/// "nor" a participle before a noun is the other verb.
void ConjunctMender::deny_both(std::uint32_t nor) {
  const std::uint32_t verb = nor + 1;
  const std::uint32_t noun = at(verb).head;
  const bool describes = at(verb).deprel == Deprel::amod && noun != Token::kRoot && noun > verb &&
                         (at(verb).xpos == "VBN" || at(verb).xpos == "VBD");
  if (!describes || !in_one_sentence(nor, verb)) return;
  if (!knowledge_.factuality_words.shares_negation.contains(to_lower(document().word(nor)))) return;
  const std::uint32_t first = at(noun).head;
  if (first == Token::kRoot || first > nor || at(first).upos != Upos::VERB) return;
  hang_loose(verb, first, Deprel::conj);
  at(verb).upos = Upos::VERB;
  at(verb).xpos = at(first).xpos;
  hang_loose(nor, verb, Deprel::cc);
  hang_loose(noun, verb, Deprel::obj);
}

/// "reported revenue of $5 million and a profit of $2 million" with the profit beside the $5
/// million: what has a sum of its own stands beside what the first sum is of.
void ConjunctMender::measure_beside(std::uint32_t second, const Sentence& sentence) {
  const std::uint32_t sum = at(second).head;
  const bool counted = at(second).upos == Upos::NOUN && at(sum).head != Token::kRoot &&
                       document().quantity_over(at(sum).span) != nullptr &&
                       document().quantity_over(at(second).span) == nullptr;
  if (!counted || !is_a(at(sum).deprel, Deprel::nmod)) return;
  for (std::uint32_t token = second + 1; token < sentence.end_token; ++token) {
    const bool own = at(token).head == second && is_a(at(token).deprel, Deprel::nmod) &&
                     document().quantity_over(at(token).span) != nullptr;
    if (own) return hang(second, at(sum).head);
  }
}

/// "cut 900 jobs, or 8% of its staff," as if it cut one or the other: an amount behind a comma and
/// such a word is the one before it, told otherwise.
void ConjunctMender::measure_again(std::uint32_t second, const Sentence& sentence) {
  const QuantityMention* other = document().quantity_over(at(second).span);
  if (other == nullptr || !has_dependent(at(second).head, Deprel::nummod, sentence)) return;
  const std::uint32_t opener = tokens_in(other->span).first - 1;
  if (opener == 0 || opener >= second || at(opener).deprel != Deprel::cc) return;
  const WordSet& openers = knowledge_.clause_words.restating_words;
  if (!openers.contains(to_lower(document().word(opener))) || at(opener - 1).xpos != ",") return;
  at(second).deprel = Deprel::appos;
}

/// "exports of tin and zinc, two metals," as if they were a third: what is counted behind a comma
/// and behind the "and" of a list tells what its members are.
void ConjunctMender::sum_up(std::uint32_t noun, const Sentence& sentence) {
  const std::uint32_t first = first_of(noun);
  if (at(noun).upos != Upos::NOUN || first < sentence.first_token + 4) return;
  const std::uint32_t member = first - 2;
  const bool counted = at(first).deprel == Deprel::nummod && at(first).head == noun;
  if (!counted || at(first - 1).xpos != "," || at(member).deprel != Deprel::conj) return;
  if (!has_dependent(member, Deprel::cc, sentence) || has_dependent(noun, Deprel::cc, sentence))
    return;
  for (std::uint32_t token = noun + 1; token < sentence.end_token; ++token) {
    if (at(token).deprel == Deprel::conj && at(token).head == at(noun).head) return;
  }
  at(noun).deprel = Deprel::dep;
}

/// "talks between Acme and Beta collapsed" with Beta beside the talks: what stands "between" are
/// the two that "and" joins.
void ConjunctMender::pair_off(std::uint32_t second, const Sentence& sentence) {
  if (!is_nominal(second)) return;
  const std::uint32_t noun = at(second).head;
  for (std::uint32_t token = noun + 1; token < second; ++token) {
    if (at(token).deprel != Deprel::case_ || at(token).head == Token::kRoot) continue;
    const std::uint32_t first = at(token).head;
    const bool between =
        knowledge_.discourse_words.name_pairing.contains(to_lower(document().word(token)));
    if (!between || first >= second || at(first).head != noun) continue;
    if (!has_dependent(first, Deprel::conj, sentence)) attach(second, first, Deprel::conj);
    return;
  }
}

/// "Acme and Beta Pumps settled" with both as subjects by themselves: what "and" joins right behind
/// a subject is joined to it.
void ConjunctMender::join_subject(std::uint32_t second, const Sentence& sentence) {
  const std::uint32_t verb = at(second).head;
  std::uint32_t conjunction = second;
  while (conjunction > sentence.first_token && is_nominal(conjunction - 1)) --conjunction;
  if (verb == Token::kRoot || verb < second || conjunction < sentence.first_token + 2) return;
  --conjunction;
  const std::uint32_t first = conjunction - 1;
  if (at(conjunction).upos != Upos::CCONJ || !is_nominal(first)) return;
  if (at(first).head != verb || at(first).deprel != at(second).deprel) return;
  attach(second, first, Deprel::conj);
  hang_loose(conjunction, second, Deprel::cc);
}

/// "cut its forecast to between 5 and 6 million" with the millions beside the cutting: what a
/// preposition introduces without "and" is the verb's phrase.
void ConjunctMender::be_phrase(std::uint32_t phrase, const Sentence& sentence) {
  const std::uint32_t verb = at(phrase).head;
  if (at(verb).upos != Upos::VERB || !is_nominal(phrase)) return;
  if (has_dependent(phrase, Deprel::cc, sentence) || has_dependent(phrase, Deprel::cop, sentence))
    return;
  std::uint32_t opener = phrase;
  for (std::uint32_t token = verb + 1; token < phrase; ++token) {
    if (at(token).head == phrase && at(token).deprel == Deprel::case_)
      opener = std::min(opener, token);
  }
  if (opener < phrase && at(opener - 1).upos != Upos::PUNCT && at(opener - 1).upos != Upos::CCONJ) {
    attach(phrase, verb, Deprel::obl);
  }
}

/// "is founder and chairman of Acme" with Acme as a third thing that she is: what no comma and no
/// "and" parts from the noun before belongs to it.
void ConjunctMender::belong_to_noun_before(std::uint32_t phrase, const Sentence& sentence) {
  const NameSpan* name = name_at(phrase);
  const std::uint32_t first = name == nullptr ? first_of(phrase) + 1 : name->first_token;
  if (first < sentence.first_token + 2 || first > phrase) return;
  const std::uint32_t opener = first - 1;
  if (at(opener).deprel != Deprel::case_ || at(opener).head != phrase) return;
  const WordSet& words = knowledge_.clause_words.owner_prepositions;
  if (!words.contains(to_lower(document().word(opener)))) return;
  const std::uint32_t noun = opener - 1;
  if (is_nominal(noun) && !in_name(noun)) attach(phrase, noun, Deprel::nmod);
}

/// "by Jane Roe, John Doe and Mary Berg" with Doe as another name of Roe: before "and" and a third
/// of the same sort, names are listed.
void ConjunctMender::list_name(std::uint32_t name, const Sentence& sentence) {
  const NameSpan* own = name_at(name);
  const NameSpan* first = name_at(at(name).head);
  if (own == nullptr || first == nullptr || own == first || own->label != first->label) return;
  if (own->label == NameLabel::place || at(own->first_token - 1).xpos != ",") return;
  const std::uint32_t conjunction = own->end_token;
  if (conjunction + 1 >= sentence.end_token || at(conjunction).deprel != Deprel::cc) return;
  const NameSpan* third = name_at(conjunction + 1);
  if (third == nullptr || third->label != own->label) return;
  const std::uint32_t last = at(conjunction).head;
  const bool joined = last != Token::kRoot && last > conjunction && at(last).head == at(name).head;
  if (joined && at(last).deprel == Deprel::conj) at(name).deprel = Deprel::conj;
}

/// "include two ministers, the novelist Jane Roe and five others" with Roe as the two: one is not
/// several.
void ConjunctMender::list_person(std::uint32_t name, const Sentence& sentence) {
  const std::uint32_t several = at(name).head;
  const bool one =
      is_name(name) && at(name).xpos != "NNPS" && !has_dependent(name, Deprel::conj, sentence);
  if (!one || at(several).xpos != "NNS" || !has_dependent(several, Deprel::nummod, sentence))
    return;
  for (std::uint32_t token = name + 1; token < sentence.end_token; ++token) {
    if (at(token).head != several || at(token).deprel != Deprel::conj) continue;
    at(name).deprel = Deprel::conj;
    return;
  }
}

/// "bought Beta in 2012 and Gamma in 2015" with Gamma beside the buying, or beside 2012: a name
/// without a verb is bought too, and an amount behind it its own.
void ConjunctMender::join_object(std::uint32_t second, const Sentence& sentence) {
  std::uint32_t verb = at(second).head;
  const bool beside_amount = is_number_or_sign(verb) && at(verb).head != Token::kRoot;
  if (beside_amount) verb = at(verb).head;
  if (beside_amount && at(verb).deprel == Deprel::obj) verb = at(verb).head;
  if (verb == Token::kRoot || at(verb).upos != Upos::VERB || !is_name(second)) return;
  if (at(first_of(second)).deprel != Deprel::cc) return;
  for (const Deprel deprel : {Deprel::cop, Deprel::nsubj, Deprel::case_, Deprel::mark}) {
    if (has_dependent(second, deprel, sentence)) return;
  }
  const std::uint32_t first = object_between(verb, verb + 1, second);
  if (first == Token::kRoot) return;
  attach(second, first, Deprel::conj);
  for (std::uint32_t token = second + 1; beside_amount && token < sentence.end_token; ++token) {
    const bool own = at(token).head == verb && is_a(at(token).deprel, Deprel::obl);
    if (own && is_number_or_sign(token)) attach(token, second, Deprel::nmod);
  }
}

/// "imposed controls in July, and a full ban followed in May." with the ban as a second thing
/// imposed: behind a comma, a noun whose participle ends the sentence without an agent acts by
/// itself.
void ConjunctMender::begin_clause(std::uint32_t noun, const Sentence& sentence) {
  const std::uint32_t first = at(noun).head;
  if (!is_nominal(noun) || !is_nominal(first) || at(first).head == Token::kRoot) return;
  const std::uint32_t verb = at(first).head;
  const bool object = at(first).deprel == Deprel::obj || is_a(at(first).deprel, Deprel::obl);
  if (!object || at(verb).upos != Upos::VERB || !ends_like_a_sentence(sentence)) return;
  const std::uint32_t opener = first_of(noun);
  const bool parted = opener > sentence.first_token && at(opener).deprel == Deprel::cc &&
                      at(opener - 1).xpos == "," && at(opener + 1).deprel == Deprel::det;
  if (!parted) return;
  for (std::uint32_t token = noun + 1; token < sentence.end_token; ++token) {
    const bool tells = at(token).deprel == Deprel::acl && is_below(token, noun) &&
                       (at(token).xpos == "VBN" || at(token).xpos == "VBD");
    if (!tells) continue;
    if (at(token - 1).xpos == "," || has_dependent(token, Deprel::obl_agent, sentence)) return;
    if (!knowledge_.clause_words.happening_verbs.contains(at(token).lemma)) return;
    if (at(token).xpos == "VBN" && has_dependent(token, Deprel::obj, sentence)) return;
    make_past(token);
    hang_loose(token, verb, Deprel::conj);
    hang_loose(noun, token, Deprel::nsubj);
    attach(opener, token, Deprel::cc);
    return;
  }
}

/// "tried to buy it but failed" with the failing as what was tried: a finite verb stands beside the
/// one over the infinitive, which has its tense.
void ConjunctMender::leave_infinitive(std::uint32_t finite) {
  const std::uint32_t infinitive = at(finite).head;
  const std::uint32_t verb = at(infinitive).head;
  const bool below = verb != Token::kRoot && verb < infinitive && at(infinitive).xpos == "VB" &&
                     at(infinitive).deprel == Deprel::xcomp;
  if (!below || child_before(infinitive, Deprel::mark) == Token::kRoot) return;
  const bool alone = child_before(finite, Deprel::nsubj) == Token::kRoot &&
                     child_before(finite, Deprel::aux) == Token::kRoot &&
                     child_before(finite, Deprel::aux_pass) == Token::kRoot;
  // "was ordered to close it and fined $2 million"
  const bool passive =
      at(verb).xpos == "VBN" && child_before(verb, Deprel::aux_pass) != Token::kRoot;
  const bool alike = at(finite).xpos == (passive ? "VBN" : "VBD");
  if (alone && alike && (passive || at(verb).xpos == "VBD")) hang(finite, verb);
}

/// "opposes the rule and would take it to court" with the taking beside the rule: what has a helper
/// of its own stands beside the verb.
void ConjunctMender::join_verbs(std::uint32_t second, const Sentence& sentence) {
  const std::uint32_t noun = at(second).head;
  const bool object = at(noun).deprel == Deprel::obj || is_a(at(noun).deprel, Deprel::obl);
  if (at(second).upos != Upos::VERB || !is_nominal(noun) || !object) return;
  const std::uint32_t verb = at(noun).head;
  if (verb == Token::kRoot || verb > noun || at(verb).upos != Upos::VERB) return;
  const bool helped = has_dependent(second, Deprel::aux, sentence);
  if (helped && !has_subject(second, sentence)) attach(second, verb, Deprel::conj);
}

/// "the son of John Doe of Oslo and his wife Mary" with the wife hung on Oslo: whose wife she is
/// stands beside her.
void ConjunctMender::join_to_person(std::uint32_t relative, const Sentence& sentence) {
  bool owned = false;
  for (std::uint32_t token = at(relative).head; token < relative; ++token) {
    owned = owned || (at(token).head == relative && at(token).deprel == Deprel::nmod_poss &&
                      at(token).upos == Upos::PRON);
  }
  if (!owned || !knowledge_.kinds.speaks_of(to_lower(at(relative).lemma), "person")) return;
  if (has_dependent(relative, Deprel::cop, sentence)) return;
  const std::uint32_t place = at(relative).head;
  if (!is_a(at(place).deprel, Deprel::nmod) || at(place).head == Token::kRoot) return;
  const std::uint32_t person = at(place).head;
  const bool one_name = name_at(place) == name_at(person);  // "John Doe of Oslo"
  if (names_person(person) && (one_name || !names_person(place))) {
    attach(relative, person, Deprel::conj);
  }
}

/// "Beta and Oslo-based Gamma" with Gamma as another name of Beta and the "and" in its phrase: what
/// an "and" leads without a comma before it is joined.
void ConjunctMender::stand_behind_and(std::uint32_t noun) {
  const std::uint32_t first = at(noun).head;
  for (std::uint32_t token = first + 1; token < noun; ++token) {
    if (at(token).upos == Upos::PUNCT && at(token).xpos == ",") return;
    if (at(token).upos != Upos::CCONJ || !is_below(token, noun)) continue;
    if (token != first + 1) return;
    at(noun).deprel = Deprel::conj;
    return attach(token, noun, Deprel::cc);
  }
}

}  // namespace claimgraph
