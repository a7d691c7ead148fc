#include "reconcile/plans.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "reconcile/pairs.h"
#include "reconcile/quantities.h"
#include "reconcile/told_things.h"

namespace claimgraph {
namespace {

/// Whether the claim is of a theme, such as delay: it tells of its object's plan.
bool is_of_theme(const Proposition& each, const Matters& matters) {
  if (each.families.empty()) return false;
  const Family* family = matters.find(each.families.front());
  return family != nullptr && family->theme;
}

/// Whether what came is what was planned, as far as words go: one thing, one measure in one unit,
/// or most words of the one that says less. "Plans to spend $5 million", "has spent $4 million";
/// but a plan says nothing of all that its planner does, nor does who does nothing but the family's
/// verb.
bool tells_its_outcome(const Kin& kin) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  if (!older.object_entity.empty() && !newer.object_entity.empty())
    return older.object_entity == newer.object_entity;
  if (older.quantity && newer.quantity) {
    const Values values = values_between(older, newer, kin.tolerance);
    const bool one_unit = values != Values::unknown && values != Values::other_period;
    const bool one_verb = older.predicate == newer.predicate || alike_in_words(older, newer);
    return kin.measure != nullptr && one_unit && one_verb;
  }
  // "Approved the $3 billion merger": what is approved, and no figure of approvals.
  const bool by_the_way = older.predicate == newer.predicate && older.predicate != kOpen &&
                          kin.family != nullptr && kin.family->holding == Holding::none;
  const bool figures = older.quantity || newer.quantity;
  if ((figures && !by_the_way) || is_date(older) != is_date(newer)) return false;
  if (older.words.empty() && newer.words.empty()) return one_surest_family(older, newer);
  // "Has to approve the merger", "approved the takeover"
  const auto shared = std::ranges::count_if(
      older.families, [&](const std::string& each) { return has(newer.families, each); });
  const bool one_act = older.predicate == newer.predicate && older.predicate != kOpen;
  return alike_in_words(older, newer) || (one_act && shared > 1);
}

}  // namespace

std::optional<Agreement> relate_put_off(const Kin& kin, const Matters& matters) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  const bool turned = ordered && older.mode == Mode::future && newer.mode == Mode::stated &&
                      !older.negative && !newer.negative && is_of_theme(newer, matters) &&
                      !is_of_theme(older, matters);
  if (!turned) return std::nullopt;
  return made(newer, older, AgreementKind::update,
              fmt::format("planned{}, put off since", in_time(older)));
}

std::optional<Agreement> relate_outcome_of_plan(const Kin& kin) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  // "Has to approve the merger": what is not so yet.
  const bool asked = older.mode == Mode::rule && older.predicate != kOpen &&
                     older.predicate == newer.predicate && !older.quantity &&
                     !name_other_things(older, newer);
  const bool planned = older.mode == Mode::future || older.mode == Mode::open || asked;
  if (!ordered || !planned || newer.mode != Mode::stated) return std::nullopt;
  if (happened_before(kin.pair) || !tells_its_outcome(kin)) return std::nullopt;
  if (newer.turn == Turn::underway) {
    return compatible(kin.pair, "planned, and under way or heard of");
  }
  if (newer.turn == Turn::revision && older.quantity && newer.quantity) return std::nullopt;
  if (is_reckoned_anew(kin.pair, kin.measure)) {
    if (values_between(older, newer, kin.tolerance) != Values::apart) return std::nullopt;
    return made(newer, older, AgreementKind::update, against(kin.pair) + ": later");
  }
  return made(newer, older, AgreementKind::plan_vs_outcome, outcome_of(older, newer));
}

std::optional<Agreement> relate_done_as_planned(const Kin& kin) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  const bool in_words = older.predicate == kOpen && newer.predicate == kOpen;
  const bool planned = older.mode == Mode::future && !older.negative;
  if (!ordered || !in_words || !planned || !plainly_so(newer) || happened_before(kin.pair))
    return std::nullopt;
  // "Intends to submit Orca to the board": what is intended speaks of the thing.
  const bool named = !newer.object_entity.empty() && has(older.things, newer.object_entity);
  const bool one_thing = kin.about_same && (older.object_entity == newer.object_entity ||
                                            (named && older.object_entity.empty()));
  const std::size_t enough = named ? 1 : kFewestKinWords;
  const bool in_one_wording = std::min(older.words.size(), newer.words.size()) >= enough &&
                              overlap(older.words, newer.words) >= kMostWords;
  if (!one_thing || !in_one_wording || older.quantity || newer.quantity) return std::nullopt;
  return made(newer, older, AgreementKind::plan_vs_outcome,
              fmt::format("planned{}, done{}", in_time(older), in_time(newer)));
}

}  // namespace claimgraph
