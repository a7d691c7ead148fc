#include "reconcile/agreement.h"

#include <fmt/format.h>

#include "reconcile/kin.h"
#include "reconcile/pairs.h"

namespace claimgraph {
namespace {

std::optional<Agreement> negation(const Pair& pair, Values values) {
  const Proposition& no = pair.older.negative ? pair.older : pair.newer;
  const Proposition& yes = pair.older.negative ? pair.newer : pair.older;
  if (values != Values::equal || of_other_parts(no, yes)) return std::nullopt;
  if (no.mode == Mode::open || yes.mode == Mode::open || no.mode == Mode::rule ||
      yes.mode == Mode::rule) {
    return std::nullopt;
  }
  if (pair.newer.turn == Turn::correction && pair.ordered) {
    return made(pair.newer, pair.older, AgreementKind::corrects, "takes back what was said");
  }
  if (pair.older.mode == Mode::future && pair.newer.mode == Mode::stated && pair.ordered) {
    return made(pair.newer, pair.older, AgreementKind::update, "the plan is dropped");
  }
  if (no.mode == Mode::denied) {
    return made(no, yes, AgreementKind::denies, "one says so, the other denies it");
  }
  if (is_news(pair)) {
    return made(pair.newer, pair.older, AgreementKind::update,
                fmt::format("{} in {}, otherwise in {}", pair.older.negative ? "not so" : "so",
                            pair.older.published, pair.newer.published));
  }
  if (pair.older.document == pair.newer.document && no.voice == yes.voice) return std::nullopt;
  const Proposition& first = pair.ordered ? pair.newer : no;
  return made(first, pair.ordered ? pair.older : yes, AgreementKind::negates,
              "one says so, the other says not");
}

std::optional<Agreement> plan_and_outcome(const Pair& pair, Values values) {
  const bool older_planned = pair.older.mode == Mode::future;
  const Proposition& plan = older_planned ? pair.older : pair.newer;
  const Proposition& outcome = older_planned ? pair.newer : pair.older;
  if (values == Values::unknown) return std::nullopt;
  if (plan.document == outcome.document || !pair.ordered || !older_planned) {
    return made(plan, outcome, AgreementKind::compatible, "a plan beside what is so already");
  }
  return made(outcome, plan, AgreementKind::plan_vs_outcome,
              fmt::format("planned {}, came {}", value_of(plan), value_of(outcome)));
}

bool settled(Mode mode) { return mode == Mode::stated || mode == Mode::denied; }

/// Of one topic: the same subject, predicate and kind of value.
std::optional<Agreement> relate_alike(const Pair& pair, const Predicate* predicate,
                                      const Family* family) {
  const auto& [older, newer, ordered, gap] = pair;
  const double tolerance = predicate == nullptr ? 0 : predicate->tolerance;
  const Values values = values_between(older, newer, tolerance);
  const bool state = family != nullptr && family->holding == Holding::state;
  if (of_other_times(older, newer) && !state) {
    return made(newer, older, AgreementKind::compatible,
                fmt::format("of different times, {} and {}", newer.time, older.time));
  }
  if (older.negative != newer.negative) return negation(pair, values);
  if (older.negative) {
    if (values != Values::equal) return std::nullopt;
    return concord(older, newer, values);
  }
  if (older.mode != newer.mode) {
    const bool plan = older.mode == Mode::future || newer.mode == Mode::future;
    if (plan && (settled(older.mode) || settled(newer.mode))) return plan_and_outcome(pair, values);
    if (values == Values::unknown || values == Values::apart) return std::nullopt;
    return made(newer, older, AgreementKind::compatible, "one is only possible, or a rule");
  }
  switch (values) {
    case Values::unknown:
      return std::nullopt;
    case Values::other_period:
      return made(newer, older, AgreementKind::differs_in_scope,
                  fmt::format("{}: other periods", against(pair)));
    case Values::equal:
    case Values::close:
    case Values::narrower:
      return concord(older, newer, values);
    case Values::apart:
      break;
  }
  if (of_other_times(older, newer)) {
    return made(newer, older, AgreementKind::compatible,
                fmt::format("of different times, {} and {}", newer.time, older.time));
  }
  if (of_other_parts(older, newer)) {
    return made(newer, older, AgreementKind::differs_in_scope,
                against(pair) + ": other circumstances");
  }
  if (older.mode != Mode::stated && older.mode != Mode::future) return std::nullopt;
  // What has a date once and for all does not change with the news; a target may.
  const bool lasting_date = is_date(newer) && newer.mode == Mode::stated && predicate != nullptr &&
                            predicate->compare == Compare::date;
  const bool fixed =
      family != nullptr && family->holding == Holding::fixed && newer.mode == Mode::stated;
  return disagreement(pair, lasting_date || fixed);
}

}  // namespace

std::optional<Agreement> relate(const Proposition& left, const Proposition& right,
                                const Predicate* predicate, const Matters& matters) {
  if (left.topic == right.topic) {
    const Family* family = left.measure == right.measure ? matters.find(left.measure) : nullptr;
    const auto found = relate_alike(in_order(left, right), predicate, family);
    if (found) return found;
  }
  return relate_kin(left, right, matters);
}

}  // namespace claimgraph
