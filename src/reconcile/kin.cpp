#include "reconcile/kin.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/unicode.h"
#include "core/date.h"
#include "reconcile/kin_figures.h"
#include "reconcile/kinship.h"
#include "reconcile/pairs.h"
#include "reconcile/plans.h"
#include "reconcile/quantities.h"
#include "reconcile/told_numbers.h"
#include "reconcile/told_things.h"
#include "reconcile/yes_and_no.h"

namespace claimgraph {
namespace {

// "pay in three instalments": what two tell alike of whatever subject.
constexpr std::size_t kFewestCopied = 3;

// ---- yes and no ---------------------------------------------------------------------------------

/// "Acme denied it": a denial, in so many words, of what is of its family and touches who denies.
bool plainly_denied(const Proposition& no, const Proposition& yes) {
  return no.mode == Mode::denied && yes.mode != Mode::denied && !no.families.empty() &&
         has(yes.families, no.families.front()) && has(yes.things, no.owner);
}

std::optional<Agreement> denial(const Kin& kin) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  if (older.negative == newer.negative) return std::nullopt;
  const Proposition& no = older.negative ? older : newer;
  const Proposition& yes = older.negative ? newer : older;
  const bool together = older.document == newer.document;
  if (!together || !plainly_denied(no, yes) || !one_surest_family(no, yes) || !alike(no, yes) ||
      of_other_numbers(no, yes) || no.voice == yes.voice) {
    return std::nullopt;
  }
  return made(no, yes, AgreementKind::denies, "one says so, the other denies it");
}

/// Whether just one of the subjects is a known thing.
bool one_nameless(const Proposition& left, const Proposition& right) {
  return left.about.empty() != right.about.empty();
}

/// "He was not dismissed" beside "he left": not to have gone one way denies no other. "Acme denied
/// that he was on his way out" denies every way out of Acme.
bool in_another_way(const Proposition& no, const Proposition& yes, const Family* family) {
  const bool typed = no.predicate != kOpen && yes.predicate != kOpen;
  if (family == nullptr || !family->ways || no.predicate == yes.predicate || !typed) return false;
  const bool of_one_body = yes.object_entity.empty() || no.voice == "who:" + yes.object_entity ||
                           no.voice == "who:" + yes.entity;
  return !family->whatever_way.contains(no.predicate) || !of_one_body;
}

/// "A cooling system of Acme failed", "Acme's cooling system did not fail": what a predicate tells
/// of one nameless thing.
bool is_one_bare_act(const Proposition& left, const Proposition& right) {
  const bool nameless = left.entity.empty() && right.entity.empty() && !left.about.empty();
  const bool bare = left.object_entity == right.object_entity &&
                    fold(left.object_text) == fold(right.object_text) && !left.quantity &&
                    !right.quantity;
  return nameless && bare && left.predicate == right.predicate && share_thing(left, right);
}

/// "Were made in Norway", "were not made in Norway": in the very words or most of them, of no
/// family; where it is denied in so many words, "denied that its bid was cheaper", one will do that
/// is all that is denied: who does not like his looks may like it.
bool says_one_thing(const Proposition& left, const Proposition& right) {
  if (left.predicate != kOpen) return is_one_bare_act(left, right);
  if (right.predicate != kOpen) return false;
  // "The data were lost", "no data were lost": the whole of it, of one nameless thing
  const bool nameless = left.entity.empty() && right.entity.empty() && !left.about.empty();
  const bool whole = nameless && left.about == right.about && !left.words.empty() &&
                     left.words == right.words && share_thing(left, right);
  if (whole) return true;
  // "Roe has not left the team", "Poole has joined the team": other acts of one team
  if (overlap(sorted_words(std::string(act_in(left.topic))),
              sorted_words(std::string(act_in(right.topic)))) == 0)
    return false;
  const std::size_t fewest = std::min(left.words.size(), right.words.size());
  const double shared = overlap(left.words, right.words);
  const Proposition& no = left.negative ? left : right;
  const bool all_denied = no.mode == Mode::denied && no.words.size() == fewest;
  return (fewest >= kFewestKinWords && shared >= kMostWords) ||
         (all_denied && fewest > 0 && shared == 1);
}

std::optional<Agreement> negation(const Kin& kin) {
  if (kin.about_same && alike(kin.pair.older, kin.pair.newer) &&
      !of_other_parts(kin.pair.older, kin.pair.newer)) {
    if (const auto dropped = came_to_nothing(kin.pair)) return dropped;
  }
  const auto& [older, newer, ordered, gap] = kin.pair;
  const Proposition& no = older.negative ? older : newer;
  const Proposition& yes = older.negative ? newer : older;
  const bool loose = no.mode == Mode::open || yes.mode == Mode::open || no.mode == Mode::rule ||
                     yes.mode == Mode::rule;
  // "Its older boat is no part of the recall" against "Acme recalls boats": of another subject.
  // But "Acme denied having had any tip" holds for "the tip from its plumber".
  const bool any = no.about.empty() && no.words.empty();
  const bool of_its_own = one_nameless(no, yes) && !any && !alike_in_words(no, yes);
  // "Was not elected" of old says nothing of who holds the post.
  const bool will_not_be = kin.one_state && no.mode == Mode::future;
  const bool one_matter = one_surest_family(no, yes) || will_not_be || says_one_thing(no, yes);
  // "Came to no agreement over the schedule" denies no bare "agreed".
  const bool narrower = yes.words.empty() && !no.words.empty() && yes.predicate != no.predicate;
  if (loose || leaves_it_so(no) || of_its_own || narrower || !one_matter || !alike(no, yes) ||
      of_other_numbers(no, yes) || of_other_parts(no, as_wide_as(no, yes)) ||
      of_other_times(no, yes) || in_another_way(no, yes, kin.family)) {
    return std::nullopt;
  }
  if (is_correction(kin.pair)) {
    return made(newer, older, AgreementKind::corrects, "takes back what was said");
  }
  // Who says of his own that it is not so denies it.
  const bool own = !no.owner.empty() && no.voice == "who:" + no.owner;
  if ((no.mode == Mode::denied || own) && (!ordered || newer.negative || !is_news(kin.pair))) {
    return made(no, yes, AgreementKind::denies, "one says so, the other denies it");
  }
  return so_and_not_so(kin.pair);
}

/// The owner's "s" aside.
std::ptrdiff_t word_count(const std::string& about) {
  const std::vector<std::string> words = words_in(about);
  return std::count_if(words.begin(), words.end(),
                       [](const std::string& each) { return each.size() > 1; });
}

/// "Exports rose by 9% in 2025", "exports fell by 9%": of families that rule each other out only
/// one can be so of one thing at one time. What belongs to a period is told apart by it.
std::optional<Agreement> opposition(const Kin& kin, const Matters& matters) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  if (older.families.empty() || newer.families.empty() || !kin.about_same) return std::nullopt;
  const Family& before = *matters.find(older.families.front());
  const Family& after = *matters.find(newer.families.front());
  if (!before.opposes.contains(after.name) && !after.opposes.contains(before.name)) {
    return std::nullopt;
  }
  const bool positive = !older.negative && !newer.negative && newer.mode == Mode::stated;
  const bool came_otherwise =
      positive && ordered && older.mode == Mode::future && !happened_before(kin.pair);
  const bool both_to_come = !older.negative && !newer.negative && older.mode == Mode::future &&
                            newer.mode == Mode::future;
  const bool plain = (positive && older.mode == Mode::stated) || came_otherwise || both_to_come;
  // "Exports" are not "exports to Norway".
  const bool named = !older.entity.empty() || !newer.entity.empty();
  const bool one_subject = named || word_count(older.about) == word_count(newer.about);
  const bool two_things = !older.object_entity.empty() && !newer.object_entity.empty() &&
                          older.object_entity != newer.object_entity;
  // "Opposed the merger", "supports his agenda"
  const bool measured = older.quantity && newer.quantity;
  const bool of_two_matters =
      !measured && !older.object_text.empty() && !newer.object_text.empty() &&
      overlap(object_words(older, matters), object_words(newer, matters)) == 0 &&
      (older.object_entity.empty() || newer.object_entity.empty());
  if (!plain || of_two_matters || in_one_voice(kin.pair) || !one_subject || two_things ||
      of_other_times(older, newer) || of_other_parts(older, newer)) {
    return std::nullopt;
  }
  const bool of_a_period = after.holding == Holding::flow;
  if (of_a_period && (older.time.empty() || newer.time.empty())) {
    return compatible(kin.pair, "one against the other, perhaps of other periods");
  }
  if (came_otherwise) {
    return made(newer, older, AgreementKind::plan_vs_outcome,
                fmt::format("planned{}, and came otherwise", in_time(older)));
  }
  if (is_correction(kin.pair)) {
    return made(newer, older, AgreementKind::corrects, "takes back what was said");
  }
  if (is_news(kin.pair) && (!of_a_period || newer.voice == older.voice)) {
    return made(newer, older, AgreementKind::update,
                fmt::format("the other way in {}", older.published));
  }
  return made(newer, older, AgreementKind::negates, "the one cannot be so where the other is");
}

/// Whether it tells of what happens on one day: an outage, a fire.
bool tells_of_incident(const Proposition& each, const Matters& matters) {
  return std::ranges::any_of(each.families, [&](const std::string& name) {
    return matters.find(name)->dated == Dated::once;
  });
}

/// "A bug caused the outage", "the outage was caused by hackers": two name other causes of one
/// thing, of which there is but one as far as either says. Rules and resignations have many.
std::optional<Agreement> another_cause(const Kin& kin, const Matters& matters) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  const bool of_causes = kin.family != nullptr && kin.family->single &&
                         one_surest_family(older, newer) && older.predicate == newer.predicate &&
                         older.predicate != kOpen;
  if (!of_causes || older.negative || newer.negative) return std::nullopt;
  if (!tells_of_incident(older, matters) || !tells_of_incident(newer, matters)) return std::nullopt;
  if (older.mode != Mode::stated || newer.mode != Mode::stated || older.voice == newer.voice)
    return std::nullopt;
  const bool nameless = older.entity.empty() && newer.entity.empty();
  const auto effect = [](const Proposition& each) { return sorted_words(fold(each.object_text)); };
  if (!nameless || !share_thing(older, newer) || overlap(effect(older), effect(newer)) < 1)
    return std::nullopt;
  if (overlap(sorted_words(older.about), sorted_words(newer.about)) > 0) return std::nullopt;
  if (is_correction(kin.pair)) {
    return made(newer, older, AgreementKind::corrects, "takes back what was said");
  }
  return made(newer, older, AgreementKind::differs_in_value, "each names another cause");
}

// ---- values -------------------------------------------------------------------------------------

/// The date that a claim of a dated family gives: its object, or when it was.
std::string date_of(const Proposition& proposition) {
  return proposition.object_date.empty() ? proposition.time : proposition.object_date;
}

/// "Takes effect on 1 January", "takes effect on 1 July", in two articles of one day: what is to
/// happen once has one day.
std::optional<Agreement> two_days_on_one(const Pair& pair, const std::string& both) {
  const auto& [older, newer, ordered, gap] = pair;
  const bool to_come = older.mode == Mode::future && newer.mode == Mode::future;
  if (!to_come || !are_told_on_one_day(older, newer)) return std::nullopt;
  return made(newer, older, AgreementKind::differs_in_date, both);
}

/// When one and the same thing was, is or will be.
std::optional<Agreement> dates(const Kin& kin) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  const bool dated = kin.family != nullptr && kin.family->dated != Dated::no;
  if (kin.family == nullptr || (kin.family->holding == Holding::none && !dated) ||
      (older.quantity && newer.quantity)) {
    return std::nullopt;
  }
  const bool one = kin.one_event || kin.family->dated == Dated::once || alike(older, newer);
  if (!one) return std::nullopt;
  const std::string before = date_of(older);
  const std::string after = date_of(newer);
  if (!days_of(before) || !days_of(after)) return std::nullopt;
  // "Took off from Oslo on Monday", "took off from Bergen on Monday"
  const bool of_two_things = older.predicate == kOpen && newer.predicate == kOpen &&
                             !older.object_entity.empty() && !newer.object_entity.empty() &&
                             older.object_entity != newer.object_entity;
  if (of_two_things) return std::nullopt;
  const std::string both =
      fmt::format("{} against {}", date_in_words(after), date_in_words(before));
  const bool target = older.mode == Mode::future || newer.mode == Mode::future;
  switch (target ? targets_between(before, after) : dates_between(before, after)) {
    case Values::equal:
      return made_one(newer, older, AgreementKind::same, "the same date");
    case Values::narrower: {
      const bool inside = days_of(before)->contains(*days_of(after));
      return made_one(inside ? newer : older, inside ? older : newer, AgreementKind::more_specific,
                      both + ": one lies within the other");
    }
    case Values::close:
      return made_one(newer, older, AgreementKind::compatible, both + ": they overlap");
    case Values::apart:
      break;
    case Values::other_period:
    case Values::unknown:
      return std::nullopt;
  }
  if (in_one_voice(kin.pair)) return std::nullopt;
  if (is_correction(kin.pair)) {
    return made(newer, older, AgreementKind::corrects, both + ": a correction");
  }
  const bool fixed = kin.family->holding == Holding::fixed || kin.family->dated == Dated::once;
  if (target || (tells_change(newer) && !fixed)) {
    if (!ordered) return fixed ? two_days_on_one(kin.pair, both) : std::nullopt;
    return made(newer, older, AgreementKind::update, both + ": later");
  }
  if (!fixed) return std::nullopt;
  return made(newer, older, AgreementKind::differs_in_date, both);
}

/// One gives a date as what it says, the other a thing: when a firm was founded, and by whom.
bool of_other_things(const Proposition& left, const Proposition& right) {
  return (is_date(left) && !right.object_entity.empty()) ||
         (is_date(right) && !left.object_entity.empty());
}

/// "A clerk sent a note in July", "the note of July was read": one body's doings at one time.
std::optional<Agreement> one_time(const Kin& kin) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  const bool alike_in_mode = older.mode == newer.mode && !older.negative && !newer.negative;
  if (!alike_in_mode || older.document == newer.document || older.owner.empty() ||
      older.owner != newer.owner || !one_surest_family(older, newer) || !alike(older, newer) ||
      older.quantity || newer.quantity || older.about.empty() || newer.about.empty()) {
    return std::nullopt;
  }
  if (!days_of(older.time) || dates_between(older.time, newer.time) != Values::equal) {
    return std::nullopt;
  }
  return made_one(newer, older, AgreementKind::same, "one event at one time");
}

/// Whether both give one figure: their number, or one of a qualifier.
bool share_figure(const Proposition& left, const Proposition& right) {
  if (left.quantity || right.quantity) return left.quantity == right.quantity;
  const std::set<std::string> lines = scope_lines(left.scope);
  return std::ranges::any_of(scope_lines(right.scope), [&](const std::string& line) {
    return lines.contains(line) && line.find_first_of("0123456789") != std::string::npos;
  });
}

/// "Dutch regulators fined Acme €14.5m", "the watchdog fined Acme 14.5 million euros": of a doer
/// that at least one of them does not name, one thing done to one body, in one figure or on one
/// day.
std::optional<Agreement> one_deed(const Kin& kin) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  const bool typed = older.predicate == newer.predicate && older.predicate != kOpen;
  const bool named = !older.entity.empty() && !newer.entity.empty();
  const bool plain = plainly_so(older) && plainly_so(newer) && older.document != newer.document;
  if (!typed || named || !plain || older.object_entity.empty() ||
      older.object_entity != newer.object_entity || of_other_times(older, newer) ||
      of_other_parts(older, newer)) {
    return std::nullopt;
  }
  const auto day = days_of(older.time);
  const bool one_day = day && day->first == day->last && older.time == newer.time;
  if (!one_day && !share_figure(older, newer)) return std::nullopt;
  return concord(older, newer, Values::equal);
}

/// "The application was lodged on January 22", "the application, lodged on January 22,": of no
/// family, in the same words. "The Oslo firm agreed to pay in three instalments", "Acme agreed to
/// …": of one thing, by whatever name its subject goes, where the words are more.
bool in_one_wording(const Kin& kin) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  // "Acme did not answer", "Beta did not answer"
  if (!older.entity.empty() && !newer.entity.empty() && older.entity != newer.entity) return false;
  const bool of_one_subject = older.predicate == kOpen && kin.about_same;
  return share_thing(older, newer) && older.words == newer.words &&
         older.words.size() >= (of_one_subject ? kFewestKinWords : kFewestCopied);
}

/// "Sank off the coast in a storm", "had sunk off the coast": one subject, and of the words of the
/// one that says less most are the other's.
bool in_most_words(const Kin& kin) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  const std::size_t fewest = std::min(older.words.size(), newer.words.size());
  const double shared = overlap(older.words, newer.words);
  const bool most = (shared == 1 && fewest >= kFewestKinWords) ||
                    (shared >= kMostWords && fewest >= kFewestCopied);
  const bool refuted = older.scope.find(kInsteadOf) != std::string::npos ||
                       newer.scope.find(kInsteadOf) != std::string::npos;
  return kin.about_same && most && !refuted;
}

/// "No passwords were taken", in two articles of a few days: of what nobody names, in the very
/// words.
bool in_one_bare_wording(const Kin& kin) {
  constexpr std::chrono::days kFewDays{7};
  const auto& [older, newer, ordered, gap] = kin.pair;
  const bool nameless = older.entity.empty() && newer.entity.empty() && !older.about.empty();
  return nameless && older.about == newer.about && !older.words.empty() &&
         older.words == newer.words && gap <= kFewDays;
}

/// Two articles say one thing in the same words, or in most of them.
std::optional<Agreement> one_wording(const Kin& kin) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  const auto is_no = [](const Proposition& each) {
    return each.negative && (each.mode == Mode::stated || each.mode == Mode::denied);
  };
  const bool alike_in_mode = (older.mode == newer.mode && older.negative == newer.negative) ||
                             (is_no(older) && is_no(newer));
  if (older.predicate != newer.predicate || !alike_in_mode || older.document == newer.document ||
      of_other_times(older, newer) || of_other_parts(older, newer)) {
    return std::nullopt;
  }
  const bool two_things = !older.object_entity.empty() && !newer.object_entity.empty() &&
                          older.object_entity != newer.object_entity;
  if (two_things || older.quantity != newer.quantity || older.object_date != newer.object_date)
    return std::nullopt;
  if (!in_one_wording(kin) && !in_most_words(kin) && !in_one_bare_wording(kin)) return std::nullopt;
  return concord(older, newer, Values::equal);
}

std::optional<Agreement> sameness(const Kin& kin) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  const bool one = (one_surest_family(older, newer) && alike(older, newer)) || kin.one_state;
  const bool other_days = is_date(older) && is_date(newer) &&
                          older.object_date != newer.object_date && days_of(older.object_date) &&
                          days_of(newer.object_date);
  if (!one || other_days || of_other_times(older, newer) ||
      of_other_posts(older, newer, kin.family))
    return std::nullopt;
  const bool numbers = older.quantity.has_value() || newer.quantity.has_value();
  if (numbers) return std::nullopt;
  if (plainly_so(older) && plainly_so(newer) && kin.about_same &&
      told_numbers(older, newer) == ToldNumbers::only_apart)
    return disagreement(kin.pair, Holding::none);
  if (of_other_things(older, newer)) {
    return compatible(kin.pair, "each says something the other does not");
  }
  if (is_one_post(older, newer, kin.family)) {
    return made_one(newer, older, AgreementKind::same, "the same post");
  }
  return concord(older, newer, Values::equal);
}

}  // namespace

std::optional<Agreement> relate_kin(const Kin& kin, const Matters& matters) {
  const Proposition& left = kin.pair.older;
  const Proposition& right = kin.pair.newer;
  if (const auto opposed = opposition(kin, matters)) return opposed;
  if (const auto denied = denial(kin)) return denied;
  if (const auto number = relate_refuted(kin)) return number;
  if (const auto cause = another_cause(kin, matters)) return cause;
  if (!kin.about_same && kin.one_event) return dates(kin);
  if (const auto sum = relate_one_sum(kin)) return sum;
  if (const auto outcome = relate_carried_out(kin)) return outcome;
  if (const auto figure = relate_one_figure(kin)) return figure;
  if (const auto count = relate_recount(kin)) return count;
  if (const auto event = one_time(kin)) return event;
  if (const auto wording = one_wording(kin)) return wording;
  if (const auto deed = one_deed(kin)) return deed;
  if (const auto outcome = relate_done_as_planned(kin)) return outcome;
  const bool denied = left.negative != right.negative && says_one_thing(left, right);
  const bool kindred = kin.family != nullptr || kin.measure != nullptr || kin.one_state || denied;
  if (!kin.about_same || !kindred) return std::nullopt;
  if (left.negative != right.negative) return negation(kin);
  if (left.negative) return sameness(kin);
  if (const auto late = relate_put_off(kin, matters)) return late;
  if (left.mode != right.mode) {
    if (const auto outcome = relate_outcome_of_plan(kin)) return outcome;
    if (const auto changed = relate_moved(kin)) return changed;
    const bool sure = left.mode == Mode::stated || left.mode == Mode::future;
    const bool both = right.mode == Mode::stated || right.mode == Mode::future;
    if (!sure || !both) return std::nullopt;
  }
  if (const auto compared = relate_amounts(kin)) return compared;
  if (const auto compared = dates(kin)) return compared;
  if (left.mode != right.mode) return std::nullopt;
  return sameness(kin);
}

}  // namespace claimgraph
