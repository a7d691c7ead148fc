#include "extract/trees/date_neighbours.h"

#include <algorithm>
#include <vector>

#include "core/tags.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {
namespace {

class DateNeighbours : private TreeEditor {
 public:
  DateNeighbours(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), senses_(knowledge.noun_senses) {}

  /// "a fire on the same line in 2019" with the line as of 2019: it is the fire that has a year.
  void be_of_event(const DateMention& mention) {
    const auto [first, end] = tokens_in(mention.span);
    if (first < 2 || first >= end || at(first - 1).upos != Upos::ADP) return;
    const std::uint32_t date = end - 1;
    const std::uint32_t place = at(date).head;
    if (place == Token::kRoot || place > first || at(date).deprel != Deprel::nmod) return;
    const std::uint32_t event = at(place).head;
    const bool within = at(place).deprel == Deprel::nmod && event != Token::kRoot && event < place;
    if (!within || senses_.of(at(event).lemma) != NounSense::event) return;
    if (senses_.of(at(place).lemma) != NounSense::event) hang_loose(date, event, Deprel::nmod);
  }

  /// "on May 5, the day of the vote": the noun behind a date describes it.
  void describe_date(const DateMention& mention) {
    const std::uint32_t end = tokens_in(mention.span).second;
    if (end == 0 || end + 2 >= document().tokens.size() || at(end).xpos != ",") return;
    const std::uint32_t determiner = end + 1;
    const std::uint32_t noun = at(determiner).head;
    if (at(determiner).deprel != Deprel::det || noun == Token::kRoot || noun < determiner) return;
    const Deprel deprel = at(noun).deprel;
    const bool loose = deprel == Deprel::obl_unmarked ||
                       (at(noun).upos == Upos::NOUN && deprel == Deprel::parataxis);
    if (loose && in_one_sentence(end - 1, noun)) {
      attach(noun, end - 1, Deprel::appos);
    }
  }

  /// "Since May the plant has run" with the May as a helper: a date behind what introduces it is
  /// when.
  void be_no_helper(const DateMention& mention) {
    const auto [first, end] = tokens_in(mention.span);
    if (first == 0 || end != first + 1 || at(first).upos != Upos::AUX) return;
    const Upos before = at(first - 1).upos;
    const std::uint32_t verb = at(first).head;
    if ((before != Upos::SCONJ && before != Upos::ADP) || verb == Token::kRoot) return;
    make_proper(first);
    at(first).deprel = Deprel::obl;
    at(first - 1).upos = Upos::ADP;
    at(first - 1).xpos = "IN";
    hang_loose(first - 1, first, Deprel::case_);
  }

  /// "said Monday it would cut jobs" with Monday as the day of the cutting: a day right behind the
  /// verb over a clause, and before who acts in it, is that verb's.
  void be_of_saying(const DateMention& mention) {
    const auto [first, end] = tokens_in(mention.span);
    if (first >= end) return;
    const std::uint32_t day = end - 1;
    const std::uint32_t clause = at(day).head;
    if (clause == Token::kRoot || clause < end || !is_a(at(day).deprel, Deprel::obl)) return;
    const std::uint32_t verb = at(clause).head;
    const bool marked = first > 0 && at(first - 1).head == day && at(first - 1).upos == Upos::ADP;
    const std::uint32_t behind = marked ? first - 1 : first;
    if (at(clause).deprel != Deprel::ccomp || verb == Token::kRoot || verb + 1 != behind) return;
    const std::uint32_t subject = child_before(clause, Deprel::nsubj);
    if (subject != Token::kRoot && subject > day) hang_loose(day, verb, at(day).deprel);
  }

  /// "said on Friday profit had doubled" with the profit as Friday's: the day is the verb's before
  /// it, and the noun is what doubled.
  void be_before_subject(const DateMention& mention) {
    const auto [first, end] = tokens_in(mention.span);
    if (first < 2 || first >= end || !in_one_sentence(first - 2, end - 1)) return;
    const std::uint32_t verb = first - 2;
    const std::uint32_t opener = first - 1;
    const std::uint32_t noun = at(end - 1).head;
    if (at(verb).upos != Upos::VERB || at(opener).upos != Upos::ADP || noun == Token::kRoot) return;
    if (noun < end || at(noun).upos != Upos::NOUN || at(opener).head != noun) return;
    const std::vector<std::uint32_t> heads = outward(first, end);
    const bool inside =
        std::ranges::all_of(heads, [&](auto each) { return at(each).head == noun; });
    const std::uint32_t told = inside ? told_of(noun, verb) : Token::kRoot;
    if (told == Token::kRoot) return;
    const std::uint32_t day = heads.front();
    for (const std::uint32_t each : heads) hang_loose(each, day, Deprel::nummod);
    hang_loose(day, verb, Deprel::obl);
    hang_loose(opener, day, Deprel::case_);
    if (!is_a(at(noun).deprel, Deprel::nsubj)) hang_loose(noun, told, Deprel::nsubj);
  }

  /// "revenue for the quarter rose" with the quarter as a subject beside the revenue: behind a
  /// preposition it is when.
  void be_no_subject(const DateMention& mention) {
    const auto [first, end] = tokens_in(mention.span);
    if (first >= end || !in_one_sentence(first, end - 1)) return;
    for (const std::uint32_t each : outward(first, end)) {
      if (!is_a(at(each).deprel, Deprel::nsubj)) continue;
      const std::uint32_t opener = child_before(each, Deprel::case_);
      if (opener != Token::kRoot && at(opener).xpos == "IN") at(each).deprel = Deprel::obl;
    }
  }

  /// "A decision is expected by Friday" with Friday as who expects it.
  void be_nobody(const DateMention& mention) {
    const auto [first, end] = tokens_in(mention.span);
    if (first >= end || !in_one_sentence(first, end - 1)) return;
    for (const std::uint32_t each : outward(first, end)) {
      if (at(each).deprel == Deprel::obl_agent) at(each).deprel = Deprel::obl;
    }
  }

  /// "cars are now due in the first half of 2028" with the half as what the cars are, or with "due
  /// in" as one word and the half beside it: an adjective before a date's preposition is what the
  /// subject is, and the date when.
  void be_when(const DateMention& mention) {
    const auto [first, end] = tokens_in(mention.span);
    if (first < 3 || first >= end || !in_one_sentence(first - 3, end - 1)) return;
    const std::uint32_t opener = first - 1;
    const std::uint32_t adjective = first - 2;
    if (at(adjective).upos != Upos::ADJ || at(opener).upos != Upos::ADP) return;
    const std::vector<std::uint32_t> heads = outward(first, end);
    if (heads.size() != 1) return;
    const std::uint32_t day = heads.front();
    const std::uint32_t copula = child_before(day, Deprel::cop);
    const bool day_is_told = copula != Token::kRoot && copula < adjective;
    const bool one_word = at(opener).head == adjective && at(opener).deprel == Deprel::fixed &&
                          child_before(adjective, Deprel::cop) != Token::kRoot;
    if (!day_is_told && !one_word) return;
    if (day_is_told || at(adjective).head == day) lead(adjective, day);
    hang_loose(day, adjective, Deprel::obl);
    hang_loose(opener, day, Deprel::case_);
  }

  /// "Since July 2024 drivers have paid" with the drivers as July's: what opens a sentence and
  /// introduces a date says when those behind it do something.
  void be_before_several(const DateMention& mention) {
    const auto [first, end] = tokens_in(mention.span);
    if (first == 0 || end <= first || end >= document().tokens.size()) return;
    const std::uint32_t opener = first - 1;
    if (!in_one_sentence(opener, end) || (opener > 0 && in_one_sentence(opener - 1, opener)))
      return;
    const Upos before = at(opener).upos;
    const std::uint32_t several = end;
    const std::uint32_t verb = at(several).head;
    if (before != Upos::ADP && before != Upos::SCONJ) return;
    const bool acts = at(several).xpos == "NNS" && verb != Token::kRoot && verb > several &&
                      is_a(at(several).deprel, Deprel::nsubj);
    const std::vector<std::uint32_t> heads = outward(first, end);
    const bool inside =
        std::ranges::all_of(heads, [&](std::uint32_t each) { return at(each).head == several; });
    const std::uint32_t introduced = at(opener).head;
    const bool clause = introduced == verb && is_a(at(verb).deprel, Deprel::advcl);
    if (!acts || !inside || clause || (introduced != several && introduced != verb)) return;
    const std::uint32_t day = heads.front();
    for (const std::uint32_t each : heads) hang_loose(each, day, Deprel::nummod);
    hang_loose(day, verb, Deprel::obl);
    at(opener).upos = Upos::ADP;
    at(opener).xpos = "IN";
    hang_loose(opener, day, Deprel::case_);
  }

  /// "will shut at the end of next year" with the year as when it will shut, too: what "of" leads
  /// inside a date is of the date.
  void be_of_date(const DateMention& mention) {
    const auto [first, end] = tokens_in(mention.span);
    if (first >= end || !in_one_sentence(first, end - 1)) return;
    const std::vector<std::uint32_t> heads = outward(first, end);
    if (heads.size() != 2 || !is_nominal(heads.front())) return;
    const std::uint32_t part = heads.back();
    const std::uint32_t opener = child_before(part, Deprel::case_);
    const bool of_it = opener != Token::kRoot && opener > heads.front() &&
                       is_a(at(part).deprel, Deprel::obl) &&
                       at(part).head == at(heads.front()).head;
    if (of_it) attach(part, heads.front(), Deprel::nmod);
  }

  /// "The staff shrank to 900 last year" with 900 years, the last ones: a number before a date is no
  /// part of it.
  void count_no_date(const DateMention& mention) {
    const auto [first, end] = tokens_in(mention.span);
    if (first == 0 || first >= end || !in_one_sentence(first - 1, end - 1)) return;
    const std::uint32_t number = first - 1;
    const std::uint32_t day = at(number).head;
    const bool counts = at(number).deprel == Deprel::nummod && day >= first && day < end &&
                        document().quantity_over(at(number).span) != nullptr;
    if (!counts || at(day).head == Token::kRoot || at(day).head > number) return;
    const std::uint32_t opener = child_before(day, Deprel::case_);
    const bool led = opener != Token::kRoot && opener < number;
    hang_loose(number, at(day).head, led ? Deprel::obl : Deprel::obj);
    if (led) hang_loose(opener, number, Deprel::case_);
    at(day).deprel = Deprel::obl_unmarked;
  }

  /// "(4 May 1901, Oslo – 6 June 1970, Berlin)" with a date as a part of the name before it.
  void part_from_name(const DateMention& mention) {
    const auto [first, end] = tokens_in(mention.span);
    for (const std::uint32_t each : outward(first, end)) {
      if (at(each).deprel == Deprel::flat && at(each).head < first) at(each).deprel = Deprel::dep;
    }
  }

 private:
  /// The verb of the clause that `verb` has, of which the noun is the subject, or should be; kRoot:
  /// none.
  std::uint32_t told_of(std::uint32_t noun, std::uint32_t verb) {
    const std::uint32_t above = at(noun).head;
    const auto is_told = [&](std::uint32_t token) {
      return token != Token::kRoot && at(token).head == verb && at(token).deprel == Deprel::ccomp;
    };
    if (is_a(at(noun).deprel, Deprel::nsubj)) return is_told(above) ? above : Token::kRoot;
    const bool beside = above == verb && noun + 1 < document().tokens.size() &&
                        is_finite(at(noun + 1).xpos) && is_told(noun + 1);
    return beside ? noun + 1 : Token::kRoot;
  }

  /// Puts the adjective where the day behind it hangs, with what hangs on the day before it.
  void lead(std::uint32_t adjective, std::uint32_t day) {
    take_place_of(adjective, day);
    for (std::uint32_t each = adjective; each-- > 0 && in_one_sentence(each, day);) {
      if (at(each).head == day) hang(each, adjective);
    }
  }

  const NounSenses& senses_;
};

}  // namespace

void mend_date_neighbours(Document& document, const Knowledge& knowledge, const DateMention& date) {
  DateNeighbours neighbours(document, knowledge);
  neighbours.be_no_helper(date);
  neighbours.be_of_date(date);
  neighbours.count_no_date(date);
  neighbours.be_before_subject(date);
  neighbours.be_no_subject(date);
  neighbours.be_nobody(date);
  neighbours.describe_date(date);
  neighbours.be_before_several(date);
  neighbours.be_of_saying(date);
  neighbours.be_when(date);
  neighbours.part_from_name(date);
  neighbours.be_of_event(date);
}

}  // namespace claimgraph
