#include "reconcile/pairs.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "base/unicode.h"
#include "core/date.h"
#include "core/notation.h"
#include "reconcile/quantities.h"
#include "reconcile/told_numbers.h"

namespace claimgraph {
namespace {

// A quarter: after it, two speakers, too, speak of two states of things.
constexpr std::chrono::days kQuarter{90};

bool is_deadline(const std::string& date) { return date.starts_with(kUntil); }

bool tells_correction(const Proposition& p) {
  return p.turn == Turn::correction || p.turn == Turn::erratum || p.turn == Turn::admission;
}

/// Of two articles that no day puts in order, by what they tell: corrections come last, then
/// changes; plans come before what is done, though not before a figure that may be of any day.
int lateness(const Proposition& p) {
  if (tells_correction(p) || p.turn == Turn::withdrawn) return 3;
  if (tells_change(p)) return 2;
  const bool to_come = p.mode == Mode::future || p.mode == Mode::open;
  return to_come && !p.quantity ? 0 : 1;
}

}  // namespace

Pair in_order(const Proposition& left, const Proposition& right) {
  const auto a = days_of(left.published);
  const auto b = days_of(right.published);
  if (a && b && a->last < b->first) return {left, right, true, b->first - a->last};
  if (a && b && b->last < a->first) return {right, left, true, a->first - b->last};
  if (of_unknown_order(left, right) && lateness(left) != lateness(right)) {
    return lateness(left) > lateness(right) ? Pair{right, left, true} : Pair{left, right, true};
  }
  if (tells_correction(left) != tells_correction(right)) {
    return tells_correction(left) ? Pair{right, left} : Pair{left, right};
  }
  return left.id < right.id ? Pair{left, right} : Pair{right, left};
}

bool happened_before(const Pair& pair) {
  const auto& [older, newer, ordered, gap] = pair;
  if (newer.mode != Mode::stated) return false;
  const auto when = days_of(newer.time.empty() ? newer.object_date : newer.time);
  const bool to_come = older.mode == Mode::future || older.mode == Mode::open;
  const auto then = days_of(to_come ? older.published : older.time);
  return when && then && when->last < then->first;
}

bool of_unknown_order(const Proposition& left, const Proposition& right) {
  return left.document != right.document && (!days_of(left.published) || !days_of(right.published));
}

bool in_one_voice(const Pair& pair) {
  const auto& [older, newer, ordered, gap] = pair;
  if (older.document != newer.document) return false;
  return older.voice == newer.voice || (!told_by_other(older) && !told_by_other(newer));
}

bool attributed(const Proposition& each) { return each.voice.starts_with("who:"); }

bool told_by_other(const Proposition& each) {
  return attributed(each) && each.voice != "who:" + each.owner;
}

bool plainly_so(const Proposition& proposition) {
  return !proposition.negative && proposition.mode == Mode::stated;
}

bool tells_change(const Proposition& p) {
  return p.turn == Turn::change || p.turn == Turn::revision || p.turn == Turn::ended;
}

bool admits(const Pair& pair) {
  const auto& [older, newer, ordered, gap] = pair;
  return newer.turn == Turn::admission &&
         (newer.voice == older.voice || newer.voice == "who:" + older.owner);
}

bool is_correction(const Pair& pair) {
  const auto& [older, newer, ordered, gap] = pair;
  const bool one_article = older.document == newer.document;
  if (newer.turn == Turn::correction || admits(pair)) return ordered || one_article;
  return newer.turn == Turn::erratum && !one_article && newer.house == older.house && ordered;
}

std::string date_in_words(const std::string& date) {
  return is_deadline(date) ? "by " + date.substr(kUntil.size()) : date;
}

std::string in_time(const Proposition& said) {
  return said.published.empty() ? "" : " in " + said.published;
}

std::string value_of(const Proposition& p) {
  if (p.quantity) return print_quantity(*p.quantity);
  if (!p.object_date.empty()) return date_in_words(p.object_date);
  return p.object_text;
}

std::string outcome_of(const Proposition& plan, const Proposition& outcome) {
  const std::string planned = value_of(plan);
  const std::string came = value_of(outcome);
  const bool of_two_sorts = plan.quantity.has_value() != outcome.quantity.has_value();
  if (planned == came || planned.empty() || came.empty() || of_two_sorts)
    return fmt::format("planned{}, done{}", in_time(plan), in_time(outcome));
  return fmt::format("planned {}, came {}", planned, came);
}

std::string against(const Pair& pair) {
  if (!pair.ordered || pair.newer.published.empty() || pair.older.published.empty()) {
    return fmt::format("{} against {}", value_of(pair.newer), value_of(pair.older));
  }
  return fmt::format("{} ({}) against {} ({})", value_of(pair.newer), pair.newer.published,
                     value_of(pair.older), pair.older.published);
}

Agreement made(const Proposition& a, const Proposition& b, AgreementKind kind, std::string reason) {
  return {a.id, b.id, kind, std::move(reason)};
}

Agreement compatible(const Pair& pair, std::string reason) {
  return made(pair.newer, pair.older, AgreementKind::compatible, std::move(reason));
}

Agreement made_one(const Proposition& a, const Proposition& b, AgreementKind kind,
                   std::string reason) {
  return {a.id, b.id, kind, std::move(reason), true};
}

bool of_part_of_time(const Proposition& left, const Proposition& right) {
  return dates_between(left.time, right.time) == Values::narrower;
}

bool is_reckoned_anew(const Pair& pair, const Family* measure) {
  const auto& [older, newer, ordered, gap] = pair;
  if (measure == nullptr || !ordered || !older.quantity || !newer.quantity) return false;
  const auto reckoned = [&](const Proposition& each) {
    return each.predicate == kOpen || measure->reckoned.contains(each.predicate);
  };
  return reckoned(older) && reckoned(newer) && older.mode == Mode::future &&
         newer.mode == Mode::stated;
}

bool is_of_later_state(const Pair& pair) {
  const auto before = days_of(pair.older.time);
  const auto since = days_of(pair.newer.time);
  return pair.ordered && before && since && before->last < since->first;
}

bool is_later_whole(const Pair& pair) {
  constexpr std::size_t kSeveral = 2;
  constexpr double kNear = 2;  // times
  const auto& [older, newer, ordered, gap] = pair;
  if (!is_news(pair) || !older.quantity || !newer.quantity) return false;
  const auto without_places = [](const Proposition& each) {
    std::set<std::string> lines = scope_lines(each.scope);
    const std::size_t places = std::erase_if(lines, [](const std::string& line) {
      return line.substr(0, line.find('=')) == kPlaceRole;
    });
    return std::pair(places, lines);
  };
  const auto [places_before, rest_before] = without_places(older);
  const auto [places_since, rest_since] = without_places(newer);
  const bool one_whole = std::min(places_before, places_since) == 0 &&
                         std::max(places_before, places_since) >= kSeveral &&
                         rest_before == rest_since;
  const auto before = older.quantity->low;
  const auto since = newer.quantity->low;
  return one_whole && before && since && *before < kNear * *since && *since < kNear * *before;
}

// ---- value --------------------------------------------------------------------------------------

Values dates_between(const std::string& left, const std::string& right) {
  const auto a = days_of(left);
  const auto b = days_of(right);
  if (!a || !b) return left == right ? Values::equal : Values::unknown;
  if (*a == *b) return Values::equal;
  if (a->contains(*b) || b->contains(*a)) return Values::narrower;
  return a->overlaps(*b) ? Values::close : Values::apart;
}

Values targets_between(const std::string& left, const std::string& right) {
  if (is_deadline(left) && is_deadline(right)) {
    return dates_between(left.substr(kUntil.size()), right.substr(kUntil.size()));
  }
  const Values values = dates_between(left, right);
  const bool within = values == Values::narrower && (is_deadline(left) || is_deadline(right));
  return within ? Values::close : values;
}

Values values_between(const Proposition& left, const Proposition& right, double tolerance) {
  if (left.quantity && right.quantity) {
    switch (relation_of(*left.quantity, *right.quantity, tolerance)) {
      case AmountRelation::equal:
        return Values::equal;
      case AmountRelation::close:
      case AmountRelation::same_rate:
        return Values::close;
      case AmountRelation::apart:
        return Values::apart;
      case AmountRelation::other_period:
        return Values::other_period;
      case AmountRelation::other_unit:
        return Values::unknown;
    }
  }
  if (!left.object_date.empty() && !right.object_date.empty()) {
    return left.mode == Mode::future && right.mode == Mode::future
               ? targets_between(left.object_date, right.object_date)
               : dates_between(left.object_date, right.object_date);
  }
  if (!left.object_entity.empty() && !right.object_entity.empty()) {
    return left.object_entity == right.object_entity ? Values::equal : Values::apart;
  }
  // Other words may mean the same; only known things differ for sure.
  return fold(left.object_text) == fold(right.object_text) ? Values::equal : Values::unknown;
}

Values values_of_state(const Proposition& left, const Proposition& right, double tolerance) {
  if (!left.quantity || !right.quantity ||
      left.quantity->period.empty() == right.quantity->period.empty())
    return values_between(left, right, tolerance);
  Proposition one = left;
  Proposition other = right;
  one.quantity->period.clear();
  other.quantity->period.clear();
  return values_between(one, other, tolerance);
}

bool is_date(const Proposition& p) { return !p.quantity && !p.object_date.empty(); }

/// "Employs 9,500" of 2 March, "employed 14,200 on 20 March": what the newer tells is of a day
/// behind the older article.
bool is_of_later_day(const Pair& pair) {
  const auto told = days_of(pair.newer.time);
  const auto before = days_of(pair.older.published);
  return pair.older.time.empty() && told && before && told->first > before->last;
}

bool is_news(const Pair& pair) {
  if (!pair.ordered) return false;
  if (is_of_later_day(pair)) return true;
  if (pair.newer.voice == pair.older.voice || tells_change(pair.newer)) return true;
  const bool two_speakers = attributed(pair.newer) && attributed(pair.older);
  return pair.gap >= (two_speakers ? kQuarter : kNewsAge);
}

/// "Will build 40 boats", and later "will build 60": who plans and forecasts of his own plans anew.
bool planned_otherwise(const Pair& pair) {
  return pair.ordered && pair.older.mode == Mode::future && pair.newer.mode == Mode::future &&
         !told_by_other(pair.older) && !told_by_other(pair.newer);
}

/// "Raised $5 million, bringing the total to $9 million", "was previously worth $5 million":
/// whether just one of the two figures is a whole, or was so before.
std::optional<Agreement> of_whole_or_before(const Pair& pair) {
  const auto& [older, newer, ordered, gap] = pair;
  const auto has = [](const Proposition& each, std::string_view line) {
    return has_line(each.scope, std::string(line));
  };
  if (has(older, kTotal) != has(newer, kTotal)) {
    return made(newer, older, AgreementKind::differs_in_scope,
                against(pair) + ": a total, and perhaps a part of it");
  }
  if (has(older, kFormerly) == has(newer, kFormerly)) return std::nullopt;
  const Proposition& before = has(older, kFormerly) ? older : newer;
  const Proposition& since = has(older, kFormerly) ? newer : older;
  return made(since, before, AgreementKind::update, against(pair) + ": one of them was so before");
}

/// "Employs 900", "employed 400 in 2020": what lasts was otherwise then, and what comes again is
/// perhaps another one of the kind. What is so but once has one figure, whenever it is told.
std::optional<Agreement> of_earlier_state(const Pair& pair, Holding holding) {
  const auto& [older, newer, ordered, gap] = pair;
  if (holding == Holding::fixed) return std::nullopt;
  const bool newer_since = told_long_after(newer, older.time);
  if (!newer_since && !told_long_after(older, newer.time)) return std::nullopt;
  if (holding != Holding::state)
    return compatible(pair, against(pair) + ": perhaps of other times");
  const Proposition& since = newer_since ? newer : older;
  const Proposition& before = newer_since ? older : newer;
  return made(since, before, AgreementKind::update,
              fmt::format("{}: so in {}", against(pair), before.time));
}

Agreement disagreement(const Pair& pair, Holding holding) {
  const auto& [older, newer, ordered, gap] = pair;
  if (in_one_voice(pair)) {
    return made(newer, older, AgreementKind::differs_in_scope,
                against(pair) + ": one voice gives both in one article");
  }
  if (is_correction(pair)) {
    // Who corrects himself says one thing in two versions, as far as counting goes.
    const bool his_own = newer.voice == older.voice || newer.house == older.house;
    return {newer.id, older.id, AgreementKind::corrects, against(pair) + ": a correction", his_own};
  }
  if (const auto whole = of_whole_or_before(pair)) return *whole;
  if (happened_before(pair)) return compatible(pair, against(pair) + ": perhaps of other times");
  if (const auto since = of_earlier_state(pair, holding)) return *since;
  const bool told = ordered && tells_change(newer) && !is_date(newer);
  const bool lasting = holding == Holding::fixed;
  const bool of_any_order = !ordered && of_unknown_order(older, newer);
  if (holding == Holding::several && (of_any_order || is_news(pair)))
    return compatible(pair, against(pair) + ": perhaps one of several");
  if (lasting ? told : is_news(pair) || planned_otherwise(pair)) {
    return made(newer, older, AgreementKind::update, against(pair) + ": later");
  }
  const bool open = older.predicate == kOpen && newer.predicate == kOpen;
  if (of_any_order && open) return compatible(pair, against(pair) + ": perhaps of other days");
  // Who prints two figures on one day tells of two things.
  if (!ordered && !of_any_order && newer.voice == older.voice)
    return compatible(pair, against(pair) + ": of one outlet on one day");
  return made(newer, older,
              is_date(newer) ? AgreementKind::differs_in_date : AgreementKind::differs_in_value,
              against(pair) + (of_any_order ? ": which is the later is not known" : ""));
}

Agreement concord(const Proposition& left, const Proposition& right, Values values) {
  if (!left.quantity && !right.quantity && told_numbers(left, right) != ToldNumbers::alike) {
    return made(left, right, AgreementKind::compatible,
                "each gives a figure that the other does not");
  }
  if (values == Values::close && left.quantity) {
    return made_one(left, right, AgreementKind::compatible,
                    fmt::format("{} and {} can both be right", value_of(left), value_of(right)));
  }
  switch (scope_between(left, right)) {
    case Scope::left_narrower:
      return made_one(left, right, AgreementKind::more_specific,
                      "says more of time or circumstances");
    case Scope::right_narrower:
      return made_one(right, left, AgreementKind::more_specific,
                      "says more of time or circumstances");
    case Scope::different:
      return made_one(left, right, AgreementKind::compatible,
                      "each says something the other does not");
    case Scope::equal:
      break;
  }
  if (values == Values::narrower) {
    const bool left_inside = days_of(right.object_date)->contains(*days_of(left.object_date));
    const Proposition& inner = left_inside ? left : right;
    const Proposition& outer = left_inside ? right : left;
    return made_one(inner, outer, AgreementKind::more_specific,
                    fmt::format("{} lies within {}", inner.object_date, outer.object_date));
  }
  if (values == Values::close) {
    return made_one(left, right, AgreementKind::compatible,
                    fmt::format("{} and {} can both be right", value_of(left), value_of(right)));
  }
  return made_one(left, right, AgreementKind::same, "the same in other words");
}

}  // namespace claimgraph
