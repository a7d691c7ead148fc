#include "reconcile/kin_figures.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>

#include "reconcile/pairs.h"
#include "reconcile/quantities.h"

namespace claimgraph {
namespace {

/// "61,000 boats, not the 48,600 that Acme named": in so many words against who gave that figure,
/// whatever it counts (48,600 owners); a sum has its currency.
bool refutes(const Proposition& against, const Proposition& figure) {
  if (!figure.quantity || figure.negative || !share_thing(against, figure)) return false;
  const bool one_text =
      against.document == figure.document;  // who tells of both there holds neither
  if (against.voice == figure.voice && one_text) return false;
  Quantity refuted = *figure.quantity;
  const auto is_refuted = [&] {
    return has_line(against.scope, std::string(kInsteadOf) + "=" + exact_key(refuted));
  };
  if (is_refuted()) return true;
  if (!refuted.currency.empty() || refuted.unit == kShare || !against.quantity) return false;
  refuted.unit = against.quantity->unit;
  return is_refuted();
}

bool of_one_predicate(const Pair& pair) {
  return pair.older.predicate != kOpen && pair.older.predicate == pair.newer.predicate;
}

/// Amounts of one measure; counted things are the same by whatever noun.
Values amounts_between(const Kin& kin) {
  Proposition left = kin.pair.older;
  Proposition right = kin.pair.newer;
  const bool money = !left.quantity->currency.empty() || !right.quantity->currency.empty();
  const bool bare = left.quantity->unit.empty() || right.quantity->unit.empty();
  const bool shares = left.quantity->unit == kShare || right.quantity->unit == kShare;
  if (!money && !shares && (kin.measure->counts || bare)) {
    left.quantity->unit.clear();
    right.quantity->unit.clear();
  }
  const bool lasts = kin.measure->holding == Holding::state && of_one_predicate(kin.pair);
  return lasts ? values_of_state(left, right, kin.tolerance)
               : values_between(left, right, kin.tolerance);
}

Agreement amounts_apart(const Kin& kin) {
  const Pair& pair = kin.pair;
  const bool of_periods =
      !pair.older.quantity->period.empty() && !pair.newer.quantity->period.empty();
  if (kin.measure->rate && !of_periods) {
    return compatible(pair, against(pair) + ": perhaps in other periods");
  }
  const bool timed = !pair.older.time.empty() && !pair.newer.time.empty();
  if (kin.measure->holding == Holding::flow && !timed) {
    return compatible(pair, against(pair) + ": perhaps of other periods");
  }
  if (kin.measure->holding == Holding::state && is_of_later_state(pair)) {
    return made(pair.newer, pair.older, AgreementKind::update, against(pair) + ": later");
  }
  if (of_other_times(pair.older, pair.newer)) {
    return compatible(
        pair, fmt::format("of different times, {} and {}", pair.newer.time, pair.older.time));
  }
  if (is_later_whole(pair)) {
    return made(pair.newer, pair.older, AgreementKind::update, against(pair) + ": later");
  }
  if (of_other_parts(pair.older, pair.newer)) {
    return made(pair.newer, pair.older, AgreementKind::differs_in_scope,
                against(pair) + ": other circumstances");
  }
  // "Bought it for $31 million", "is to buy it for $40 million"
  const bool of_acts =
      kin.measure->holding == Holding::fixed || kin.measure->holding == Holding::several;
  if (of_acts && pair.older.mode != pair.newer.mode)
    return compatible(pair, against(pair) + ": one of them planned");
  if (of_part_of_time(pair.older, pair.newer)) {
    return made(pair.newer, pair.older, AgreementKind::differs_in_scope,
                against(pair) + ": other periods");
  }
  const auto bare = [](const Proposition& each) {
    return each.quantity->currency.empty() && each.quantity->unit.empty();
  };
  const bool typed = of_one_predicate(pair);
  if (!typed && (bare(pair.older) || bare(pair.newer))) {
    return compatible(pair, against(pair) + ": of what is not said");
  }
  if (typed && is_another_count(pair, kin.measure)) {
    return made(pair.newer, pair.older, AgreementKind::update, against(pair) + ": later");
  }
  return disagreement(pair, kin.measure->holding);
}

/// Whether a qualifier of both is one entity, in whatever role.
bool has_party_in_common(const Proposition& left, const Proposition& right) {
  const auto parties = [](const Proposition& each) {
    std::set<std::string> found;
    for (const std::string& line : scope_lines(each.scope)) {
      const std::string value = line.substr(line.find('=') + 1);
      if (has(each.things, value)) found.insert(value);
    }
    return found;
  };
  const auto left_parties = parties(left);
  const auto right_parties = parties(right);
  return std::any_of(left_parties.begin(), left_parties.end(),
                     [&](const std::string& each) { return right_parties.contains(each); });
}

/// Whether what was planned or possible has come about since.
bool is_carried_out(const Pair& pair) {
  const bool ahead = pair.older.mode == Mode::future || pair.older.mode == Mode::open;
  return pair.ordered && ahead && plainly_so(pair.newer) && !happened_before(pair);
}

constexpr std::size_t kTies = 2;  // of two that tell one figure of the same things
constexpr std::size_t kTiesOfTwoMeasures = 3;

/// How much two speak of the same besides their figure.
std::size_t ties_between(const Kin& kin) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  std::size_t ties = 0;
  for (const std::string& each : older.things) ties += has(newer.things, each) ? 1 : 0;
  if (ties == 0) return 0;
  const bool one_owner = !older.owner.empty() && older.owner == newer.owner;
  return ties + (one_owner ? 1 : 0) + (kin.family != nullptr ? 1 : 0) +
         (overlap(older.words, newer.words) > 0 ? 1 : 0);
}

/// "85 trains", "85 trams": what is counted may go by another noun, a sum by no other currency.
bool is_same_figure(const Quantity& left, const Quantity& right) {
  Quantity one = left;
  one.unit = right.unit;
  const bool shares = left.unit == kShare || right.unit == kShare;
  return exact_key(one) == exact_key(right) && (!shares || left.unit == right.unit);
}

/// "Has some 9,400 customers", "the number of customers has dropped to 8,950".
bool is_moved_count(const Kin& kin) {
  return kin.measure->holding == Holding::state && of_one_predicate(kin.pair) &&
         is_moved_to(kin.pair) && !of_other_parts(kin.pair.older, kin.pair.newer);
}

}  // namespace

std::optional<Agreement> relate_refuted(const Kin& kin) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  const bool by_newer = refutes(newer, older);
  if (!by_newer && !refutes(older, newer)) return std::nullopt;
  // "Baltica sold 300 instead of 4,000" takes nothing from another firm's 4,000.
  const bool two_doers = !older.entity.empty() && !newer.entity.empty() &&
                         older.entity != newer.entity && older.measure == newer.measure &&
                         !told_by_other(older) && !told_by_other(newer);
  if (two_doers) return std::nullopt;
  const Proposition& refuting = by_newer ? newer : older;
  const Proposition& figure = by_newer ? older : newer;
  // "Will now cut 1,050 jobs rather than 1,240": the plan has changed.
  const bool planned =
      older.mode == Mode::future && (newer.mode == Mode::future || !attributed(newer));
  // "Passengers pay $5 instead of $7": the article's own word of what has changed.
  const bool changed = tells_change(newer) && !attributed(newer);
  if (by_newer && ordered && (planned || changed)) {
    return made(newer, older, AgreementKind::update, against(kin.pair) + ": later");
  }
  const bool of_its_own = by_newer && ordered && older.voice == newer.voice;
  const bool corrects = by_newer && (is_correction(kin.pair) || of_its_own);
  return made(refuting, figure,
              corrects ? AgreementKind::corrects : AgreementKind::differs_in_value,
              fmt::format("{}, in so many words not {}", value_of(refuting), value_of(figure)));
}

std::optional<Agreement> relate_amounts(const Kin& kin) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  if (kin.measure == nullptr || !older.quantity || !newer.quantity) return std::nullopt;
  switch (amounts_between(kin)) {
    case Values::equal:
      return concord(older, newer, Values::equal);
    case Values::close:
      if (are_counted_apart(kin.pair, kin.measure)) return amounts_apart(kin);
      if (is_moved_count(kin)) {
        return made(newer, older, AgreementKind::update, against(kin.pair) + ": later");
      }
      if (of_one_predicate(kin.pair) && is_another_count(kin.pair, kin.measure)) {
        return made(newer, older, AgreementKind::update, against(kin.pair) + ": later");
      }
      return concord(older, newer, Values::close);
    case Values::narrower:
      return concord(older, newer, Values::close);
    case Values::other_period:
      return made(newer, older, AgreementKind::differs_in_scope,
                  against(kin.pair) + ": other periods");
    case Values::apart:
      return amounts_apart(kin);
    case Values::unknown:
      return std::nullopt;
  }
  return std::nullopt;
}

std::optional<Agreement> relate_moved(const Kin& kin) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  if (kin.measure == nullptr || kin.measure->holding != Holding::state || !ordered ||
      !older.quantity || !newer.quantity || newer.mode == Mode::open ||
      of_other_times(older, newer) || of_other_parts(older, newer)) {
    return std::nullopt;
  }
  const bool was_open = older.mode == Mode::open && is_news(kin.pair);
  if (!tells_change(newer) && !was_open) return std::nullopt;
  const Values values = amounts_between(kin);
  const bool moved = newer.turn == Turn::revision && values != Values::equal;
  if (!moved && values != Values::apart) return std::nullopt;
  return made(newer, older, AgreementKind::update, against(kin.pair) + ": later");
}

std::optional<Agreement> relate_recount(const Kin& kin) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  if (!ordered || !older.quantity || !newer.quantity || !share_thing(older, newer))
    return std::nullopt;
  const bool counts = older.quantity->currency.empty() && older.quantity->unit != kShare &&
                      !older.quantity->unit.empty() && older.quantity->unit == newer.quantity->unit;
  const bool plain = plainly_so(older) && plainly_so(newer);
  if (!counts || !plain || of_other_times(older, newer)) return std::nullopt;
  if (values_between(older, newer, 0) != Values::apart) return std::nullopt;
  // "Seized 1,400 pumps on 24 February", "confiscated 2,150 pumps on 24 February"
  const auto day = days_of(older.time);
  const bool one_day = day && day->first == day->last && older.time == newer.time;
  const bool one_act = one_day && older.predicate == kOpen && newer.predicate == kOpen &&
                       overlap(older.words, newer.words) > 0 && !of_other_parts(older, newer);
  if (one_act) return disagreement(kin.pair, Holding::fixed);
  if (newer.turn != Turn::revision) return std::nullopt;
  return made(newer, older, AgreementKind::update, against(kin.pair) + ": later");
}

std::optional<Agreement> relate_one_figure(const Kin& kin) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  if (!older.quantity || !newer.quantity || older.document == newer.document ||
      !is_telling(*older.quantity) || !is_same_figure(*older.quantity, *newer.quantity)) {
    return std::nullopt;
  }
  const bool plain = plainly_so(older) && plainly_so(newer);
  if (!plain || older.mode != newer.mode || of_other_times(older, newer)) return std::nullopt;
  const bool measured = !older.measure.empty() && !newer.measure.empty();
  const bool of_two_measures = measured && older.measure != newer.measure && kin.family == nullptr;
  const std::size_t ties = ties_between(kin);
  if (ties < (of_two_measures ? kTiesOfTwoMeasures : kTies)) return std::nullopt;
  return made_one(newer, older, AgreementKind::same, "one figure of the same things");
}

std::optional<Agreement> relate_one_sum(const Kin& kin) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  if (!older.quantity || !newer.quantity) return std::nullopt;
  const bool one_owner = !older.owner.empty() && older.owner == newer.owner;
  const bool one_body = one_owner || (kin.about_same && share_thing(older, newer));
  if (!one_body) return std::nullopt;
  const bool open = older.predicate == kOpen || newer.predicate == kOpen;
  const bool counted = open && is_long_count(*older.quantity);
  // "Is pulling 32,000 jars", "recalled 32,000 jars": a rounder one, of one sort.
  const bool of_one_sort = open && is_counted(*older.quantity) &&
                           (!older.quantity->unit.empty() || !older.quantity->currency.empty()) &&
                           older.quantity->unit != kShare &&
                           (kin.family != nullptr || alike_in_words(older, newer));
  // "will owe Beta $45 million", "will pay Beta $45 million"
  const bool between_two =
      kin.about_same && older.mode == newer.mode && has_party_in_common(older, newer);
  if (!is_particular(*older.quantity) && !counted && !between_two && !of_one_sort)
    return std::nullopt;
  if (*older.quantity != *newer.quantity) return std::nullopt;
  const bool typed = older.predicate != kOpen && newer.predicate != kOpen;
  const bool of_two_sorts = typed && older.predicate != newer.predicate && !between_two;
  if (older.negative || newer.negative || of_two_sorts || of_other_times(older, newer)) {
    return std::nullopt;
  }
  if (is_carried_out(kin.pair))
    return made(newer, older, AgreementKind::plan_vs_outcome, outcome_of(older, newer));
  return made_one(newer, older, AgreementKind::same, "one sum of one body");
}

std::optional<Agreement> relate_carried_out(const Kin& kin) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  if (!is_carried_out(kin.pair) || !older.quantity || !newer.quantity) return std::nullopt;
  const bool one_body = !older.owner.empty() && older.owner == newer.owner;
  const bool in_words = older.predicate == kOpen || newer.predicate == kOpen;
  const Quantity& plan = *older.quantity;
  const Quantity& outcome = *newer.quantity;
  const bool sorted = (!plan.unit.empty() || !plan.currency.empty()) && plan.unit != kShare;
  if (!one_body || !in_words || !sorted || older.negative || of_other_times(older, newer))
    return std::nullopt;
  const bool bounded = plan.bound == Bound::at_most || plan.bound == Bound::up_to;
  const bool up_to = bounded && plan.unit == outcome.unit && plan.currency == outcome.currency &&
                     plan.high == outcome.high;
  if (!up_to && plan != outcome) return std::nullopt;
  return made(newer, older, AgreementKind::plan_vs_outcome, outcome_of(older, newer));
}

}  // namespace claimgraph
