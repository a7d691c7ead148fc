#include "reconcile/kin.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "reconcile/pairs.h"
#include "reconcile/quantities.h"

namespace claimgraph {
namespace {

// How much of the shorter side's words must be shared: of subjects, of what is said.
constexpr double kAlikeSubjects = 0.5;
constexpr double kAlikeWords = 0.5;
constexpr std::string_view kOpen = "open";
constexpr std::string_view kCorrection = "correction";  // a family of data/lexicon/matters.toml

using Words = std::vector<std::string>;

Words words_in(const std::string& line) {
  std::istringstream in(line);
  return {std::istream_iterator<std::string>(in), {}};
}

Words split(const std::string& line) {
  Words words = words_in(line);
  std::sort(words.begin(), words.end());
  return words;
}

/// Shared words as part of the shorter list; nothing of an empty one.
double overlap(const Words& left, const Words& right) {
  if (left.empty() || right.empty()) return 0;
  Words shared;
  std::set_intersection(left.begin(), left.end(), right.begin(), right.end(),
                        std::back_inserter(shared));
  return static_cast<double>(shared.size()) /
         static_cast<double>(std::min(left.size(), right.size()));
}

bool has(const Words& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// Two propositions and what their families say of them.
struct Kin {
  Pair pair;
  bool about_same = false;
  bool one_event = false;           ///< "Closing is planned for May", "Completion will slip"
  const Family* family = nullptr;   ///< the surest that both are of; null: none
  const Family* measure = nullptr;  ///< of both numbers; null where they measure other things
};

/// Subjects are one thing, or alike in words where one of them is none.
bool about_same(const Proposition& left, const Proposition& right) {
  const bool named = !left.entity.empty() && !right.entity.empty();
  if (named) return left.entity == right.entity;
  if (!left.owner.empty() && !right.owner.empty() && left.owner != right.owner) return false;
  if (left.about.empty() || right.about.empty()) {
    // "Acme's sales" and "Acme had sales"; "the plan" and "Acme plans".
    const Proposition& nameless = left.about.empty() ? right : left;
    const Proposition& other = left.about.empty() ? left : right;
    if (!nameless.owner.empty() && nameless.owner == other.owner) return true;
    return has(nameless.things, other.entity) &&
           overlap(split(nameless.about), other.words) >= kAlikeSubjects;
  }
  return overlap(split(left.about), split(right.about)) >= kAlikeSubjects;
}

bool share_thing(const Proposition& left, const Proposition& right) {
  return std::any_of(left.things.begin(), left.things.end(),
                     [&](const std::string& each) { return has(right.things, each); });
}

/// Whether both subjects are words of one family that has a date, in articles about one thing: the
/// completion of a deal by whatever noun.
bool one_event(const Proposition& left, const Proposition& right, const Matters& matters) {
  if (left.about.empty() || right.about.empty() || !share_thing(left, right)) return false;
  const auto those = matters.in_stems(words_in(right.about));
  for (const FamilyMatch& each : matters.in_stems(words_in(left.about))) {
    if (matters.families()[each.family].holding == Holding::none) continue;
    if (std::any_of(those.begin(), those.end(),
                    [&](const FamilyMatch& other) { return other.family == each.family; })) {
      return true;
    }
  }
  return false;
}

const Family* shared_family(const Proposition& left, const Proposition& right,
                            const Matters& matters) {
  for (const std::string& each : left.families) {
    if (has(right.families, each)) return matters.find(each);
  }
  return nullptr;
}

/// What both say, besides their subjects: one thing, or words in common, or one says no more than
/// the family.
bool alike(const Proposition& left, const Proposition& right) {
  if (!left.object_entity.empty() && !right.object_entity.empty()) {
    return left.object_entity == right.object_entity;
  }
  if (left.words.empty() || right.words.empty()) return true;
  return overlap(left.words, right.words) >= kAlikeWords;
}

bool one_surest_family(const Proposition& left, const Proposition& right) {
  return !left.families.empty() && !right.families.empty() &&
         left.families.front() == right.families.front();
}

bool of_families(const WordSet& names, const Proposition& proposition) {
  return !proposition.families.empty() && names.count(proposition.families.front()) != 0;
}

Agreement compatible(const Pair& pair, std::string reason) {
  return made(pair.newer, pair.older, AgreementKind::compatible, std::move(reason));
}

// ---- a later claim that ends or fulfils an earlier one -----------------------------------------

/// Who does it may be another than whose it was: "the court suspended the permit" that a city gave.
bool touches(const Pair& pair) {
  const Proposition& older = pair.older;
  const Proposition& newer = pair.newer;
  if (!older.owner.empty() && older.owner == newer.owner) return true;
  if (!older.entity.empty() && !newer.entity.empty()) return false;
  return std::any_of(older.families.begin(), older.families.end(),
                     [&](const std::string& each) { return has(newer.families, each); });
}

std::optional<Agreement> turn_of_events(const Kin& kin, const Matters& matters) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  if (!ordered || newer.families.empty() || newer.mode == Mode::open) return std::nullopt;
  if (newer.negative || older.negative || !touches(kin.pair)) return std::nullopt;
  const Family* turn = matters.find(newer.families.front());
  if (turn == nullptr) return std::nullopt;
  if (of_families(turn->ends, older) && older.mode == Mode::stated) {
    return made(newer, older, AgreementKind::update,
                fmt::format("so in {}, ended in {}", older.published, newer.published));
  }
  if (of_families(turn->outcome_of, older) && newer.turn != Turn::underway) {
    return made(newer, older, AgreementKind::plan_vs_outcome,
                fmt::format("aimed at in {}, done in {}", older.published, newer.published));
  }
  return std::nullopt;
}

/// Who takes back what he said: "Acme withdrew its statement on the cause", "the paper has
/// corrected its report of 40 ships".
std::optional<Agreement> taken_back(const Kin& kin) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  if (!of_families({std::string(kCorrection)}, newer) ||
      of_families({std::string(kCorrection)}, older))
    return std::nullopt;
  if (newer.negative || newer.mode != Mode::stated || newer.owner.empty()) return std::nullopt;
  const bool his = older.voice == "who:" + newer.owner || older.owner == newer.owner ||
                   has(older.things, newer.owner);
  const bool number =
      older.quantity && newer.quantity && values_between(older, newer, 0) == Values::equal;
  if (!his || (kin.family == nullptr && !number) || older.document == newer.document) {
    return std::nullopt;
  }
  return made(newer, older, AgreementKind::corrects, "takes back what was said");
}

// ---- yes and no ---------------------------------------------------------------------------------

/// Both give a number, and not the same: one denies another number than the other gives.
bool of_other_numbers(const Proposition& left, const Proposition& right) {
  return left.quantity && right.quantity && values_between(left, right, 0) == Values::apart;
}

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

std::optional<Agreement> negation(const Kin& kin) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  const Proposition& no = older.negative ? older : newer;
  const Proposition& yes = older.negative ? newer : older;
  const bool loose = no.mode == Mode::open || yes.mode == Mode::open || no.mode == Mode::rule ||
                     yes.mode == Mode::rule;
  // "Its older boat is no part of the recall" against "Acme recalls boats": of another subject.
  const bool of_its_own = one_nameless(no, yes) && overlap(no.words, yes.words) < kAlikeWords;
  if (loose || of_its_own || !one_surest_family(no, yes) || !alike(no, yes) ||
      of_other_numbers(no, yes) || of_other_parts(no, yes) || of_other_times(no, yes)) {
    return std::nullopt;
  }
  if (newer.turn == Turn::correction && ordered) {
    return made(newer, older, AgreementKind::corrects, "takes back what was said");
  }
  // Who says of his own that it is not so denies it.
  const bool own = !no.owner.empty() && no.voice == "who:" + no.owner;
  if ((no.mode == Mode::denied || own) && (!ordered || newer.negative || !is_news(kin.pair))) {
    return made(no, yes, AgreementKind::denies, "one says so, the other denies it");
  }
  if (ordered && (is_news(kin.pair) || older.mode == Mode::future)) {
    return made(newer, older, AgreementKind::update,
                fmt::format("{} in {}, otherwise in {}", older.negative ? "not so" : "so",
                            older.published, newer.published));
  }
  if (older.document == newer.document && no.voice == yes.voice) return std::nullopt;
  const Proposition& first = ordered ? newer : no;
  return made(first, ordered ? older : yes, AgreementKind::negates,
              "one says so, the other says not");
}

// ---- plans --------------------------------------------------------------------------------------

std::optional<Agreement> plan_and_outcome(const Kin& kin) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  const bool planned = older.mode == Mode::future || older.mode == Mode::open;
  if (!ordered || !planned || newer.mode != Mode::stated) return std::nullopt;
  if (!alike(older, newer) && kin.measure == nullptr) return std::nullopt;
  if (newer.turn == Turn::underway) {
    return compatible(kin.pair, "planned, and under way or heard of");
  }
  return made(newer, older, AgreementKind::plan_vs_outcome,
              fmt::format("planned {}, came {}", value_of(older), value_of(newer)));
}

// ---- values -------------------------------------------------------------------------------------

/// The date that a claim of a dated family gives: its object, or when it was.
std::string date_of(const Proposition& proposition) {
  return proposition.object_date.empty() ? proposition.time : proposition.object_date;
}

/// Amounts of one measure; counted things are the same by whatever noun.
Values amounts_between(const Kin& kin) {
  Proposition left = kin.pair.older;
  Proposition right = kin.pair.newer;
  const bool money = !left.quantity->currency.empty() || !right.quantity->currency.empty();
  const bool bare = left.quantity->unit.empty() || right.quantity->unit.empty();
  if (!money && (kin.measure->counts || bare)) {
    left.quantity->unit.clear();
    right.quantity->unit.clear();
  }
  return values_between(left, right, 0);
}

/// Two articles, one of them without a day.
bool of_unknown_order(const Pair& pair) {
  return pair.older.document != pair.newer.document &&
         (!days_of(pair.older.published) || !days_of(pair.newer.published));
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
  if (of_other_times(pair.older, pair.newer)) {
    return compatible(
        pair, fmt::format("of different times, {} and {}", pair.newer.time, pair.older.time));
  }
  if (of_other_parts(pair.older, pair.newer)) {
    return made(pair.newer, pair.older, AgreementKind::differs_in_scope,
                against(pair) + ": other circumstances");
  }
  const auto bare = [](const Proposition& each) {
    return each.quantity->currency.empty() && each.quantity->unit.empty();
  };
  if (bare(pair.older) || bare(pair.newer)) {
    return compatible(pair, against(pair) + ": of what is not said");
  }
  if (kin.measure->holding == Holding::state && of_unknown_order(pair)) {
    return compatible(pair, against(pair) + ": perhaps a later figure, their order is not known");
  }
  return disagreement(pair, kin.measure->holding == Holding::fixed);
}

std::optional<Agreement> amounts(const Kin& kin) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  if (kin.measure == nullptr || !older.quantity || !newer.quantity) return std::nullopt;
  switch (amounts_between(kin)) {
    case Values::equal:
      return concord(older, newer, Values::equal);
    case Values::close:
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

/// When one and the same thing was, is or will be.
std::optional<Agreement> dates(const Kin& kin) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  if (kin.family == nullptr || kin.family->holding == Holding::none ||
      (older.quantity && newer.quantity) || !(kin.one_event || alike(older, newer))) {
    return std::nullopt;
  }
  const std::string before = date_of(older);
  const std::string after = date_of(newer);
  if (!days_of(before) || !days_of(after)) return std::nullopt;
  const std::string both = fmt::format("{} against {}", after, before);
  switch (dates_between(before, after)) {
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
  if (older.document == newer.document && older.voice == newer.voice) return std::nullopt;
  if (newer.turn == Turn::correction && ordered) {
    return made(newer, older, AgreementKind::corrects, both + ": a correction");
  }
  const bool target = older.mode == Mode::future || newer.mode == Mode::future;
  if (target || newer.turn == Turn::change) {
    if (!ordered) return std::nullopt;
    return made(newer, older, AgreementKind::update, both + ": later");
  }
  if (kin.family->holding != Holding::fixed) return std::nullopt;
  return made(newer, older, AgreementKind::differs_in_date, both);
}

/// "Owners of Acme stock get $18.20", "Acme shareholders will receive $18.20": one sum of money of
/// one body, too particular for chance, is told twice.
std::optional<Agreement> one_sum(const Kin& kin) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  if (older.owner.empty() || older.owner != newer.owner || !older.quantity || !newer.quantity)
    return std::nullopt;
  if (!is_particular(*older.quantity) || *older.quantity != *newer.quantity) return std::nullopt;
  const bool typed = older.predicate != kOpen && newer.predicate != kOpen;
  if (older.negative || newer.negative || (typed && older.predicate != newer.predicate) ||
      of_other_times(older, newer)) {
    return std::nullopt;
  }
  return made_one(newer, older, AgreementKind::same, "one sum of one body");
}

/// One gives a date as what it says, the other a thing: when a firm was founded, and by whom.
bool of_other_things(const Proposition& left, const Proposition& right) {
  return (is_date(left) && !right.object_entity.empty()) ||
         (is_date(right) && !left.object_entity.empty());
}

std::optional<Agreement> sameness(const Kin& kin) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  if (!one_surest_family(older, newer) || !alike(older, newer) || of_other_times(older, newer))
    return std::nullopt;
  const bool numbers = older.quantity.has_value() || newer.quantity.has_value();
  if (numbers) return std::nullopt;
  if (of_other_things(older, newer)) {
    return compatible(kin.pair, "each says something the other does not");
  }
  return concord(older, newer, Values::equal);
}

}  // namespace

std::optional<Agreement> relate_kin(const Proposition& left, const Proposition& right,
                                    const Matters& matters) {
  const Kin kin{in_order(left, right), about_same(left, right), one_event(left, right, matters),
                shared_family(left, right, matters),
                left.measure == right.measure ? matters.find(left.measure) : nullptr};
  if (const auto taken = taken_back(kin)) return taken;
  if (const auto turned = turn_of_events(kin, matters)) return turned;
  if (const auto denied = denial(kin)) return denied;
  if (!kin.about_same && kin.one_event) return dates(kin);
  if (const auto sum = one_sum(kin)) return sum;
  if (!kin.about_same || (kin.family == nullptr && kin.measure == nullptr)) return std::nullopt;
  if (left.negative != right.negative) return negation(kin);
  if (left.negative) return sameness(kin);
  if (left.mode != right.mode) {
    if (const auto outcome = plan_and_outcome(kin)) return outcome;
    const bool sure = left.mode == Mode::stated || left.mode == Mode::future;
    const bool both = right.mode == Mode::stated || right.mode == Mode::future;
    if (!sure || !both) return std::nullopt;
  }
  if (const auto compared = amounts(kin)) return compared;
  if (const auto compared = dates(kin)) return compared;
  if (left.mode != right.mode) return std::nullopt;
  return sameness(kin);
}

}  // namespace claimgraph
