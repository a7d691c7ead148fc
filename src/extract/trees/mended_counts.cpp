#include "extract/trees/mended_counts.h"

#include <algorithm>
#include <utility>

#include "base/unicode.h"
#include "core/tags.h"

namespace claimgraph {
namespace {

/// How far the noun may stand before a number that counts the same.
constexpr std::uint32_t kFarthestCounted = 40;

bool is_object(Deprel deprel) { return is_a(deprel, Deprel::obj); }

bool is_argument(Deprel deprel) { return is_object(deprel) || is_a(deprel, Deprel::nsubj); }

bool is_bare(const Quantity& quantity) {
  return quantity.unit.empty() && quantity.currency.empty() && quantity.period.empty();
}

}  // namespace

void CountMender::mend(const Sentence& sentence) {
  for (std::uint32_t token = sentence.first_token + 1; token + 1 < sentence.end_token; ++token) {
    if (at(token).upos == Upos::NUM) {
      be_subject(token, sentence);
      undergo(token, sentence);
      be_part_of(token, sentence);
      be_some_of(token);
      be_introduced(token);
      be_of_noun_before(token);
      be_described(token, sentence);
    }
    if (at(token).xpos == "NN") count_last(token, sentence);
    if (at(token).upos == Upos::CCONJ) except(token);
  }
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    if (at(token).upos == Upos::PROPN && token + 1 < sentence.end_token) be_number(token);
    if (at(token).upos == Upos::NUM) count_unsaid(token, sentence);
  }
}

/// "start a Phase 3 trial" with a phase started, and three trials: of one thing in form, several
/// are not counted, and the number is that of the noun before.
void CountMender::be_of_noun_before(std::uint32_t number) {
  const std::uint32_t noun = number - 1;
  const std::uint32_t thing = number + 1;
  const QuantityMention* count = document().quantity_over(at(number).span);
  const bool counted = at(number).deprel == Deprel::nummod && at(number).head == thing &&
                       at(thing).xpos == "NN" && (count == nullptr || count->quantity.low != 1);
  const bool objects = at(noun).xpos == "NN" && at(noun).deprel == Deprel::obj &&
                       at(thing).deprel == Deprel::obj && at(noun).head == at(thing).head;
  if (!counted || !objects) return;
  for (std::uint32_t token = noun; token-- > 0 && in_one_sentence(token, noun);) {
    if (at(token).head == noun) hang(token, thing);
  }
  hang_loose(noun, thing, Deprel::compound);
  hang_loose(number, noun, Deprel::nummod);
}

/// "31 people, four of them employed by Acme" with all 31 as employed: behind "of them" a
/// participle tells of the part.
void CountMender::be_described(std::uint32_t number, const Sentence& sentence) {
  const std::uint32_t of = number + 1;
  const std::uint32_t them = number + 2;
  const std::uint32_t participle = number + 3;
  if (participle >= sentence.end_token) return;
  const bool part = at(of).deprel == Deprel::case_ && at(of).head == them &&
                    at(them).upos == Upos::PRON && at(them).head == number;
  const bool told = at(participle).xpos == "VBN" && at(participle).deprel == Deprel::acl &&
                    at(participle).head == at(number).head;
  if (part && told && at(participle).head < number) hang(participle, number);
}

/// "rose to 30,000 wafers a week" with the "to" as the number's: it introduces what is counted.
void CountMender::be_introduced(std::uint32_t number) {
  const std::uint32_t opener = number - 1;
  const std::uint32_t noun = at(number).head;
  const bool apart = at(opener).deprel == Deprel::case_ && at(opener).head == number &&
                     at(number).deprel == Deprel::nummod && noun != Token::kRoot && noun > number;
  if (apart) hang(opener, noun);
}

/// "killed 14 people and injured 27", "nine were killed": what a number counts without its noun,
/// which is the one that the clause it is joined with counts, or people where only they can be it.
void CountMender::count_unsaid(std::uint32_t number, const Sentence& sentence) {
  const QuantityMention* count = document().quantity_over(at(number).span);
  const bool bare = count != nullptr && count->number_span == at(number).span &&
                    count->kind == QuantityKind::number && is_bare(count->quantity) &&
                    document().date_over(at(number).span) == nullptr;
  if (!bare || at(number).head == Token::kRoot) return;
  const bool last = number + 1 >= sentence.end_token;
  if (!last && (at(number + 1).deprel == Deprel::case_ || at(number + 1).head == number)) return;
  if (number > sentence.first_token) be_object(number);
  if (!is_argument(at(number).deprel)) return;
  const ClauseWords& words = knowledge_.clause_words;
  // "left nine dead": what they are left as tells whom it counts.
  const bool left = !last && at(number + 1).deprel == Deprel::xcomp &&
                    at(number + 1).head == at(number).head && is_object(at(number).deprel);
  const std::string& does = at(left ? number + 1 : at(number).head).lemma;
  const bool verb = at(at(number).head).upos == Upos::VERB;
  std::string noun = verb ? counted_alike(number, sentence) : std::string();
  const bool suffers = is_object(at(number).deprel) || at(number).deprel == Deprel::nsubj_pass;
  if (noun.empty() && (suffers ? words.people_objects : words.people_subjects).contains(does))
    noun = words.people;
  if (noun.empty()) return;
  at(number).lemma = noun;
  document()
      .quantities[static_cast<std::size_t>(count - document().quantities.data())]
      .quantity.unit = std::move(noun);
}

/// "killed 14 people and injured 27" with the 27, or the injuring, beside the people, "leaving 12
/// injured" with the 12 as a part of what they are.
void CountMender::be_object(std::uint32_t number) {
  const std::uint32_t verb = number - 1;
  const std::uint32_t beside = at(number).head;
  const bool left = beside == number + 1 && at(number).deprel == Deprel::nummod &&
                    at(beside).deprel == Deprel::xcomp && at(beside).head == verb &&
                    at(beside).upos != Upos::NOUN && at(verb).upos == Upos::VERB;
  if (left) return attach(number, verb, Deprel::obj);
  const std::uint32_t noun = at(verb).head;
  const bool counted = beside == verb && at(verb).xpos == "VBN" &&
                       at(verb).deprel == Deprel::conj && noun != Token::kRoot && noun < verb &&
                       at(verb - 1).upos == Upos::CCONJ && is_object(at(noun).deprel) &&
                       child_before(noun, Deprel::nummod) != Token::kRoot;
  if (counted) {
    attach(verb, at(noun).head, Deprel::conj);
    make_past(verb);
    at(number).deprel = Deprel::obj;
    return;
  }
  // "killed five and injured 14" with the 14 as a measure of how: only people are injured.
  const bool measure = beside == verb && is_a(at(number).deprel, Deprel::obl) &&
                       at(verb).upos == Upos::VERB &&
                       knowledge_.clause_words.people_objects.contains(at(verb).lemma);
  const bool behind = at(number).deprel == Deprel::conj && at(verb).upos == Upos::VERB &&
                      at(verb).deprel == Deprel::conj && beside < verb &&
                      at(verb).head == at(beside).head;
  if (behind || measure) attach(number, verb, Deprel::obj);
}

/// "Fourteen people" with the number read as a name.
void CountMender::be_number(std::uint32_t token) {
  const std::uint32_t noun = token + 1;
  const QuantityMention* count = document().quantity_over(at(token).span);
  const bool counts = count != nullptr && count->number_span == at(token).span &&
                      at(token).head == noun && is_a(at(token).deprel, Deprel::compound) &&
                      at(noun).xpos == "NNS" && count->quantity.unit == at(noun).lemma;
  if (!counts) return;
  at(token).upos = Upos::NUM;
  at(token).xpos = "CD";
  at(token).deprel = Deprel::nummod;
}

/// The noun counted in the same role by the verb that the number's is joined with; empty: none.
std::string CountMender::counted_alike(std::uint32_t number, const Sentence& sentence) {
  const std::uint32_t verb = at(number).head;
  if (at(verb).deprel != Deprel::conj && at(verb).deprel != Deprel::parataxis) return {};
  const std::uint32_t first = number - std::min(number - sentence.first_token, kFarthestCounted);
  for (std::uint32_t token = number; token-- > first;) {
    const std::uint32_t noun = at(token).head;
    if (at(token).deprel != Deprel::nummod || noun == Token::kRoot || noun < token) continue;
    const QuantityMention* count = document().quantity_over(at(token).span);
    const bool counts = count != nullptr && count->kind == QuantityKind::number &&
                        count->quantity.unit == at(noun).lemma;
    if (!counts || at(noun).head == Token::kRoot || at(noun).head == verb) continue;
    const std::uint32_t other = at(noun).head;
    const bool joined = at(verb).head == other || at(verb).head == at(other).head;
    const bool alike =
        is_argument(at(noun).deprel) && is_object(at(noun).deprel) == is_object(at(number).deprel);
    return joined && alike ? at(noun).lemma : std::string();
  }
  return {};
}

/// "23 died and 14 were hurt" with the 14 as something that died, and the 23 as hurt, too: between
/// "and" and a helper, a participle, or a past, a number is who.
void CountMender::be_subject(std::uint32_t number, const Sentence& sentence) {
  const bool helped = at(number + 1).upos == Upos::AUX;
  const bool past = at(number + 1).xpos == "VBD";
  const bool led =
      at(number - 1).upos == Upos::CCONJ && (helped || past || at(number + 1).xpos == "VBN");
  if (!led || at(number).deprel != Deprel::conj) return;
  const std::uint32_t verb = helped ? at(number + 1).head : number + 1;
  const bool joined = verb != Token::kRoot && verb > number && at(verb).deprel == Deprel::conj &&
                      at(verb).head == at(number).head;
  if (!joined || has_subject(verb, sentence)) return;
  const bool passive = helped ? at(number + 1).deprel == Deprel::aux_pass : !past;
  attach(number, verb, passive ? Deprel::nsubj_pass : Deprel::nsubj);
}

/// "Three people were killed and at least 41 injured" with the number as the injuring's: so many
/// others were.
void CountMender::undergo(std::uint32_t number, const Sentence& sentence) {
  const std::uint32_t verb = at(number).head;
  if (verb != number + 1 || at(verb).xpos != "VBN" || at(verb).deprel != Deprel::conj) return;
  const std::uint32_t first = at(verb).head;
  const bool passive = first < number && has_dependent(first, Deprel::aux_pass, sentence);
  if (!passive || has_subject(verb, sentence) || !has_dependent(verb, Deprel::cc, sentence)) return;
  at(number).deprel = Deprel::nsubj_pass;
}

/// "500 security and baggage staff" with 500 securities beside the staff: of a number of them, what
/// is one thing in form describes the noun behind "and".
void CountMender::count_last(std::uint32_t noun, const Sentence& sentence) {
  const std::uint32_t conjunction = noun + 1;
  const std::uint32_t other = noun + 2;
  if (other + 1 >= sentence.end_token || at(conjunction).upos != Upos::CCONJ) return;
  const std::uint32_t last = at(other).head;
  const bool paired = last == other + 1 && at(last).head == noun &&
                      at(last).deprel == Deprel::conj && is_a(at(other).deprel, Deprel::compound);
  const bool counted = at(noun).upos == Upos::NOUN && at(noun - 1).deprel == Deprel::nummod &&
                       at(noun - 1).head == noun;
  const QuantityMention* count = counted ? document().quantity_over(at(noun - 1).span) : nullptr;
  if (!paired || count == nullptr || count->quantity.low == 1.0) return;
  document()
      .quantities[static_cast<std::size_t>(count - document().quantities.data())]
      .quantity.unit = at(last).lemma;
  take_place_of(last, noun);
  for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    const bool moves = at(token).head == noun && token != conjunction && token != other;
    if (moves) hang(token, last);
  }
  hang_loose(noun, last, Deprel::compound);
  hang_loose(other, noun, Deprel::conj);
  hang_loose(conjunction, other, Deprel::cc);
}

/// "all but two of them" with the two beside the all: what stands behind such a word is left out.
void CountMender::except(std::uint32_t mark) {
  const std::uint32_t left_out = at(mark).head;
  const std::uint32_t all = mark - 1;
  if (left_out == Token::kRoot || left_out < mark) return;
  if (at(left_out).head != all && at(left_out).head != at(all).head) return;
  const FactualityWords& words = knowledge_.factuality_words;
  const bool whole = knowledge_.clause_words.totals.contains(to_lower(document().word(all)));
  if (!whole || !words.contrasts.contains(to_lower(document().word(mark)))) return;
  if (at(left_out).deprel != Deprel::conj && !is_a(at(left_out).deprel, Deprel::obl)) return;
  attach(left_out, all, Deprel::nmod);
  at(mark).deprel = Deprel::case_;
  at(mark).upos = Upos::ADP;
}

/// "eight cases, two of which were fatal" with all eight as fatal: of them, the number was.
void CountMender::be_part_of(std::uint32_t number, const Sentence& sentence) {
  const std::uint32_t pronoun = number + 2;
  if (pronoun + 1 >= sentence.end_token || at(number + 1).deprel != Deprel::case_) return;
  const bool relative = at(pronoun).xpos == "WDT" || at(pronoun).xpos == "WP";
  const std::uint32_t verb = at(pronoun).head;
  if (!relative || verb == Token::kRoot || at(number - 1).xpos != ",") return;
  if (!is_a(at(pronoun).deprel, Deprel::nsubj) || verb < pronoun) return;
  const Deprel subject = at(pronoun).deprel;
  hang_loose(number, verb, subject);
  hang_loose(pronoun, number, Deprel::nmod);
}

/// "halted 26 of 31 lines" with the lines as where it halted, and 26 and 31 of them: the first
/// number stands where the noun did, as what is done where no preposition leads it.
void CountMender::lead_all(std::uint32_t number, std::uint32_t all) {
  const std::uint32_t count = number + 2;
  const WordSet& of = knowledge_.clause_words.owner_prepositions;
  const bool counted = at(number).deprel == Deprel::nummod && all > count &&
                       at(count).deprel == Deprel::nummod && at(count).head == all &&
                       of.contains(to_lower(document().word(number + 1)));
  const std::uint32_t verb = at(all).head;
  if (!counted || verb == Token::kRoot || !is_a(at(all).deprel, Deprel::obl)) return;
  if (at(number - 1).head == all && at(number - 1).deprel == Deprel::case_) return;
  take_place_of(number, all);
  hang_loose(all, number, Deprel::nmod);
  if (object_between(verb, verb + 1, number) == Token::kRoot && verb < number)
    at(number).deprel = Deprel::obj;
}

/// "parts with 130 of its 520 employees", "found cracks in 40 of the 96 bolts" with the 520 hung on
/// the parting, and the 96 on the cracks: behind a number, "of" and a counted noun tell of how
/// many.
void CountMender::be_some_of(std::uint32_t number) {
  if (at(number + 1).deprel != Deprel::case_ || at(number).head == Token::kRoot) return;
  const std::uint32_t all = at(number + 1).head;
  if (all == at(number).head) return lead_all(number, all);
  if (all == Token::kRoot || all < number || at(all).head >= number) return;
  const bool phrase = is_a(at(all).deprel, Deprel::obl) || is_a(at(all).deprel, Deprel::nmod);
  if (!phrase || first_of(all) != number + 1) return;
  const std::uint32_t count = child_before(all, Deprel::nummod);
  const bool of =
      knowledge_.clause_words.owner_prepositions.contains(to_lower(document().word(number + 1)));
  if (of && count != Token::kRoot) attach(all, number, Deprel::nmod);
}

}  // namespace claimgraph
