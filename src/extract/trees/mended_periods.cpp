#include "extract/trees/mended_periods.h"

#include "base/unicode.h"
#include "core/tags.h"

namespace claimgraph {
namespace {

/// How many words a time right before a verb may have: "on Monday", "the same day", "last week".
constexpr std::uint32_t kShortTime = 3;

}  // namespace

void PeriodMender::mend(const Sentence& sentence) {
  for (std::uint32_t token = sentence.first_token + 1; token + 1 < sentence.end_token; ++token) {
    describe_period(token, sentence);
    if (document().date_over(at(token).span) != nullptr) act_before_time(token, sentence);
    if (is_a(at(token).deprel, Deprel::obl)) happen_then(token);
    if (at(token).deprel == Deprel::nummod) begin_behind_noun(token);
    if (at(token).deprel == Deprel::nmod_unmarked) {
      measure_what_follows(token);
      be_counted_from(token, sentence);
    }
  }
}

/// "after the ministry last week opened an inquiry" with the week as what opened it: between a noun
/// without a preposition and a finite verb a time is when the noun did that.
void PeriodMender::act_before_time(std::uint32_t time, const Sentence& sentence) {
  const auto [first, end] = tokens_in(document().date_over(at(time).span)->span);
  const std::uint32_t verb = at(time).head;
  const bool leads = verb != Token::kRoot && verb >= end && end - first <= kShortTime;
  if (!leads || first <= sentence.first_token || in_name(time)) return;
  const Deprel deprel = at(time).deprel;
  const bool acts = is_a(deprel, Deprel::nsubj);
  if (!acts && (deprel != Deprel::obl_unmarked || has_subject(verb, sentence))) return;
  if (!is_nominal(first - 1) || !has_finite_form(verb, sentence)) return;
  for (std::uint32_t token = end; token < verb; ++token) {
    if (at(token).head != verb || at(token).upos == Upos::PUNCT) return;
  }
  const auto heads = outward(first, end);
  const NameSpan* name = name_at(first - 1);
  std::uint32_t actor = first - 1;
  if (name != nullptr) {
    const auto leaders = outward(name->first_token, name->end_token);
    if (leaders.size() == 1) actor = leaders.front();
  }
  const bool inside = at(actor).head == time;  // "the chipmaker Tuesday" as one phrase
  const bool beside = at(actor).head != Token::kRoot && !is_below(actor, time) &&
                      (at(actor).head == verb || at(actor).deprel == Deprel::obj);
  const bool led = has_dependent(actor, Deprel::case_, sentence);
  if (heads.size() != 1 || led || (!inside && !beside)) return;
  at(time).deprel = Deprel::obl_unmarked;
  hang_loose(actor, verb, subject_relation(verb, sentence));
  for (std::uint32_t token = sentence.first_token; token < first; ++token) {
    if (at(token).head != time || token == actor) continue;
    const bool marks = at(token).deprel == Deprel::case_;
    hang_loose(token, marks ? verb : actor, marks ? Deprel::mark : at(token).deprel);
  }
}

/// "hit a plant owned by Acme on Sunday" with the day as when Acme owned it: on a day something
/// happens to what is so before and after it.
void PeriodMender::happen_then(std::uint32_t day) {
  const DateMention* date = document().date_over(at(day).span);
  const std::uint32_t participle = at(day).head;
  if (date == nullptr || participle == Token::kRoot || participle > day) return;
  const bool one = date->shape == DateShape::date || date->shape == DateShape::datetime ||
                   date->shape == DateShape::datetimerange;
  if (!one || at(participle).deprel != Deprel::acl) return;
  const WordSet& lasting = knowledge_.clause_words.lasting_participles;
  if (!lasting.contains(to_lower(document().word(participle)))) return;
  std::uint32_t main = at(participle).head;
  while (main != Token::kRoot && at(main).upos != Upos::VERB) main = at(main).head;
  if (main != Token::kRoot && main < participle && at(main).xpos == "VBD") hang(day, main);
}

/// "quit as head of Acme two weeks before the sale" with the weeks as Acme's: a stretch of time
/// right before such a mark measures from when the thing behind it was.
void PeriodMender::measure_what_follows(std::uint32_t unit) {
  const std::uint32_t mark = unit + 1;
  const DateMention* stretch = document().date_over(at(unit).span);
  if (stretch == nullptr || stretch->type != DateType::duration) return;
  const WordSet& marks = knowledge_.factuality_words.time_marks;
  const std::uint32_t event = at(mark).head;
  const bool leads = (at(mark).deprel == Deprel::case_ || at(mark).deprel == Deprel::mark) &&
                     marks.contains(to_lower(document().word(mark)));
  if (!leads || event == Token::kRoot || event < mark || at(unit).head > unit) return;
  if (!is_below(event, unit)) attach(unit, event, Deprel::obl_unmarked);
}

/// "reopened the plant in Lund, two years after a fire" with the fire as what Lund is: what a
/// stretch of time behind a comma is counted from tells when the verb before it was.
void PeriodMender::be_counted_from(std::uint32_t unit, const Sentence& sentence) {
  const std::uint32_t event = at(unit).head;
  const DateMention* stretch = document().date_over(at(unit).span);
  if (stretch == nullptr || event == Token::kRoot || event < unit + 2) return;
  const std::uint32_t mark = unit + 1;
  const WordSet& marks = knowledge_.factuality_words.time_marks;
  const bool counted = at(mark).head == event && at(mark).deprel == Deprel::case_ &&
                       marks.contains(to_lower(document().word(mark)));
  const std::uint32_t first = tokens_in(stretch->span).first;
  if (!counted || first <= sentence.first_token || at(first - 1).xpos != ",") return;
  if (at(event).deprel != Deprel::appos || at(event).head > first) return;
  const std::uint32_t verb = verb_over(at(event).head);
  if (verb != Token::kRoot && verb < first) attach(event, verb, Deprel::obl);
}

/// "became chief executive four years later" with the chief executive as a part of the years: a
/// time that is counted begins with its number, and what somebody becomes stands before it.
void PeriodMender::begin_behind_noun(std::uint32_t number) {
  const DateMention* date = document().date_over(at(number).span);
  const std::uint32_t unit = at(number).head;
  const std::uint32_t noun = number - 1;
  if (date == nullptr || unit == Token::kRoot || unit < number || at(noun).head != unit) return;
  if (tokens_in(date->span).first != number || at(unit).span.end > date->span.end) return;
  if (at(noun).deprel != Deprel::amod && at(noun).deprel != Deprel::compound) return;
  const std::uint32_t first = first_of(unit);
  if (first == 0 || !in_one_sentence(first - 1, number)) return;
  const std::uint32_t verb = first - 1;
  const bool becomes =
      at(verb).upos == Upos::VERB && knowledge_.clause_words.staying_verbs.contains(at(verb).lemma);
  if (!becomes) return;
  hang_loose(noun, verb, Deprel::xcomp);
  for (std::uint32_t token = first; token < noun; ++token) {
    if (at(token).head == unit) hang(token, noun);
  }
}

/// "Its loss in the months ended Dec. 31 was $5 million" with the loss as what ended: what was has
/// the loss.
void PeriodMender::describe_period(std::uint32_t participle, const Sentence& sentence) {
  const std::string form = to_lower(document().word(participle));
  if (!knowledge_.clause_words.period_participles.contains(form)) return;
  const std::uint32_t period = participle - 1;
  const bool led =
      at(participle + 1).deprel == Deprel::case_ && participle + 2 < sentence.end_token;
  const DateMention* end = document().date_over(at(participle + (led ? 2 : 1)).span);
  if (!is_nominal(period) || end == nullptr || at(participle).upos != Upos::VERB) return;
  const std::uint32_t behind = tokens_in(end->span).second;
  if (at(participle).deprel == Deprel::acl && at(participle).head < period)
    return hang_loose(participle, period, Deprel::amod);
  const std::uint32_t main = verb_beyond(participle, behind, sentence);
  if (main == Token::kRoot) return happen_in(period, participle, behind);
  if (at(main).xpos == "VBN" && !has_dependent(main, Deprel::aux, sentence)) make_past(main);
  if (at(participle).head == Token::kRoot) uproot(main);
  for (std::uint32_t token = sentence.first_token; token < period; ++token) {
    if (at(token).head != participle) continue;
    hang_loose(token, main, at(token).deprel);
  }
  if (at(period).head == participle) {
    const std::uint32_t noun = subject_before(main, period);
    hang_loose(period, noun == Token::kRoot ? main : noun,
               noun == Token::kRoot ? Deprel::obl : Deprel::nmod);
  }
  hang_loose(participle, period, Deprel::amod);
  for (const std::uint32_t each : outward(participle + 1, behind))
    hang_loose(each, participle, Deprel::obl);
}

/// "said profit doubled, in the quarter ended June 30" with the quarter as what ended: behind a
/// preposition it is when the verb before it was.
void PeriodMender::happen_in(std::uint32_t period, std::uint32_t participle, std::uint32_t end) {
  std::uint32_t verb = at(participle).head;
  const bool apart = at(period).head == participle && verb < period &&
                     child_before(period, Deprel::case_) != Token::kRoot;
  if (!apart || at(verb).upos != Upos::VERB) return;
  for (std::uint32_t content = verb + 1; content < period; ++content)
    if (at(content).head == verb && at(content).deprel == Deprel::ccomp) verb = content;
  hang_loose(period, verb, Deprel::obl);
  hang_loose(participle, period, Deprel::amod);
  for (const std::uint32_t each : outward(participle + 1, end))
    hang_loose(each, participle, Deprel::obl);
}

/// What the sentence itself says: what is left of it from `first` on, or what the participle was
/// hung on as a clause; kRoot: neither.
std::uint32_t PeriodMender::verb_beyond(std::uint32_t participle, std::uint32_t first,
                                        const Sentence& sentence) {
  const std::uint32_t above = at(participle).head;
  if (above == Token::kRoot) return verb_behind(participle, first, sentence);
  const Deprel deprel = at(participle).deprel;
  const bool clause = deprel == Deprel::ccomp || deprel == Deprel::csubj;
  return clause && above >= first ? above : Token::kRoot;
}

/// The subject of `verb` among the words before `end`; kRoot: none.
std::uint32_t PeriodMender::subject_before(std::uint32_t verb, std::uint32_t end) {
  for (std::uint32_t token = end; token-- > 0 && in_one_sentence(token, end);) {
    if (at(token).head == verb && is_a(at(token).deprel, Deprel::nsubj)) return token;
  }
  return Token::kRoot;
}

/// What is left of the sentence's own verb, from `first` on; kRoot: nothing.
std::uint32_t PeriodMender::verb_behind(std::uint32_t participle, std::uint32_t first,
                                        const Sentence& sentence) {
  for (std::uint32_t token = first; token < sentence.end_token; ++token) {
    const Deprel deprel = at(token).deprel;
    const bool past = deprel == Deprel::xcomp && at(token).xpos == "VBN";  // "widened"
    const bool clause =
        deprel == Deprel::ccomp || deprel == Deprel::obj || deprel == Deprel::advcl || past;
    const bool asserts =
        past || is_finite(at(token).xpos) || has_dependent(token, Deprel::cop, sentence);
    if (at(token).head == participle && clause && asserts) return token;
  }
  return Token::kRoot;
}

}  // namespace claimgraph
