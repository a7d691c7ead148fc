#include "reconcile/tolls.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <set>
#include <string>

#include "reconcile/pairs.h"
#include "reconcile/quantities.h"

namespace claimgraph {
namespace {

/// What two articles of one event have in common at the least, unless they are of the same days.
constexpr std::ptrdiff_t kSharedThings = 2;
constexpr std::chrono::days kSameDays{7};

/// Not the "5.6" of "a 5.6 quake", read as how many there were.
bool is_whole(const Quantity& quantity) {
  return !quantity.low || std::floor(*quantity.low) == *quantity.low;
}

bool is_toll(const Proposition& each, const Family* family) {
  return family != nullptr && family->toll && !each.families.empty() &&
         each.families.front() == family->name && each.quantity &&
         each.quantity->currency.empty() && is_whole(*each.quantity) && !each.negative &&
         each.mode == Mode::stated;
}

/// "In February a quake killed 612 people", told in November beside one that nothing dates: what is
/// undated is of the weeks before it is told.
bool is_of_old(const Proposition& dated, const Proposition& undated) {
  const auto then = days_of(dated.time);
  const auto told = days_of(undated.published);
  const bool before = then && told && then->last < told->first;
  return before && undated.time.empty() && !told_then(undated, dated.time);
}

/// "Homes in Lund", "homes in Oslo": each is told of with words that the other does not have,
/// besides what is counted.
bool are_elsewhere(const Pair& pair, const Matters& matters) {
  const auto told = [&](const Proposition& each) {
    std::vector<std::string> words = sorted_words(each.about);
    for (const std::string& unit : matters.stems_of(each.quantity->unit)) std::erase(words, unit);
    return words;
  };
  const auto one = told(pair.older);
  const auto other = told(pair.newer);
  return !one.empty() && !other.empty() && overlap(one, other) < 1;
}

/// "80,000 homes were without power on Sunday", "by Wednesday 6,000 still were": what falls again
/// is told of one day after the other.
bool goes_by(const Pair& pair, const Family& family, const Matters& matters) {
  const bool next_days = pair.ordered && pair.gap >= kNextDay && pair.gap <= kSameDays;
  return family.passing && next_days && !are_elsewhere(pair, matters);
}

bool of_one_event(const Pair& pair, const Family& family, const Matters& matters) {
  const auto& [older, newer, ordered, gap] = pair;
  const bool next_days = goes_by(pair, family, matters) && is_of_later_state(pair);
  if (of_other_times(older, newer) && !next_days) return false;
  if (is_of_old(older, newer) || is_of_old(newer, older)) return false;
  if (older.document == newer.document) return true;
  const auto shared =
      std::count_if(older.things.begin(), older.things.end(),
                    [&](const std::string& each) { return has(newer.things, each); });
  const bool goes_on = gap <= kSameDays || tells_change(newer);  // "has risen to 19"
  return shared >= kSharedThings || (shared > 0 && ordered && goes_on);
}

/// "Six children" beside "14 people": perhaps those among them.
bool perhaps_a_part(const Proposition& left, const Proposition& right, const WordSet& anybody) {
  const std::string& one = left.quantity->unit;
  const std::string& other = right.quantity->unit;
  if (one == other) return false;
  const bool all = one.empty() || anybody.contains(one);
  const bool others = other.empty() || anybody.contains(other);
  if (all == others) return !all;
  const Proposition& some = all ? right : left;
  const Proposition& whole = all ? left : right;
  return some.quantity->low < whole.quantity->low;
}

/// "31 people in all", "eight people in the city of Lund": who are fewer are told of one place.
bool is_of_one_place(const Pair& pair) {
  const bool newer_fewer = pair.newer.quantity->low < pair.older.quantity->low;
  const Proposition& fewer = newer_fewer ? pair.newer : pair.older;
  const Proposition& more = newer_fewer ? pair.older : pair.newer;
  const std::set<std::string> others = scope_lines(more.scope);
  return std::ranges::any_of(scope_lines(fewer.scope), [&](const std::string& line) {
    return line.substr(0, line.find('=')) == kPlaceRole && !others.contains(line);
  });
}

bool is_undated(const Pair& pair) {
  return pair.older.published.empty() || pair.newer.published.empty();
}

/// Nobody of an event comes back to life.
bool has_risen(const Pair& pair) {
  const bool later = pair.ordered && (pair.gap >= kNextDay || is_undated(pair));
  return later && pair.newer.quantity->low > pair.older.quantity->low;
}

/// "At least 14": as many as are known so far.
bool is_least(const Proposition& toll) {
  return toll.quantity->bound == Bound::at_least || toll.quantity->bound == Bound::more_than;
}

/// "17 people, not 11 as the police first said": who says so knows the other count.
bool replaces(const Proposition& later, const Proposition& earlier) {
  return has_line(later.scope, std::string(kInsteadOf) + "=" + exact_key(*earlier.quantity));
}

/// By somebody else, within days: "44 people, not 37, the clinic's records show", "37, according to
/// the operator". Otherwise the count has gone on.
Agreement in_place_of(const Pair& pair, const Proposition& later, const Proposition& earlier) {
  const bool contested = told_by_other(later) && later.voice != earlier.voice &&
                         pair.gap < kSameDays && !tells_change(later);
  if (contested)
    return made(later, earlier, AgreementKind::differs_in_value,
                against(pair) + ": in so many words");
  return made(later, earlier, AgreementKind::update, against(pair) + ": in place of it");
}

Values counts_between(const Pair& pair) {
  Proposition older = pair.older;
  Proposition newer = pair.newer;
  older.quantity->unit.clear();
  newer.quantity->unit.clear();
  return values_between(older, newer, 0);
}

}  // namespace

std::optional<Agreement> relate_tolls(const Kin& kin, const AgreementWords& words) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  if (!is_toll(older, kin.measure) || !is_toll(newer, kin.measure)) return std::nullopt;
  if (replaces(newer, older)) return in_place_of(kin.pair, newer, older);
  if (!ordered && replaces(older, newer)) return in_place_of(kin.pair, older, newer);
  const Values values = counts_between(kin.pair);
  if (!of_one_event(kin.pair, *kin.measure, words.matters)) {
    if (values != Values::apart) return std::nullopt;
    return made(newer, older, AgreementKind::compatible,
                against(kin.pair) + ": perhaps of other events");
  }
  if (values == Values::equal) {
    return made_one(newer, older, AgreementKind::same, "the same number of victims");
  }
  // "At least 14", and by now "19"
  const bool counted_on = tells_change(newer) || is_least(older);
  if (counted_on && has_risen(kin.pair)) {
    return made(newer, older, AgreementKind::update, against(kin.pair) + ": later");
  }
  if (values != Values::apart) return concord(older, newer, Values::close);
  if (has_risen(kin.pair)) {
    return made(newer, older, AgreementKind::update, against(kin.pair) + ": later");
  }
  if (is_of_one_place(kin.pair)) {
    return made(newer, older, AgreementKind::differs_in_scope,
                against(kin.pair) + ": in one place, and in all");
  }
  if (goes_by(kin.pair, *kin.measure, words.matters)) {
    return made(newer, older, AgreementKind::update, against(kin.pair) + ": later");
  }
  // Who knows of both and tells one of them as a fact would say if they were of one event.
  if (older.document == newer.document && attributed(older) != attributed(newer)) {
    return made(newer, older, AgreementKind::compatible,
                against(kin.pair) + ": perhaps of other events");
  }
  if (perhaps_a_part(older, newer, words.anybody)) {
    return made(newer, older, AgreementKind::compatible, "perhaps some of them");
  }
  if (older.document != newer.document && (!ordered || is_undated(kin.pair))) {
    return made(newer, older, AgreementKind::compatible,
                against(kin.pair) + ": which is the later is not known");
  }
  return disagreement(kin.pair, Holding::state);
}

}  // namespace claimgraph
