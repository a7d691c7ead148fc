#include "reconcile/yes_and_no.h"

#include <fmt/format.h>

#include "core/date.h"

namespace claimgraph {
namespace {

/// "Will not buy it", and in another article of no later day "had planned to buy it", told by none
/// but the article or who planned it: what is not done any more was planned before. So was what the
/// later article dates before the earlier one: "announced in May that it would buy it".
std::optional<Agreement> plan_dropped(const Pair& pair) {
  const Proposition& no = pair.older.negative ? pair.older : pair.newer;
  const Proposition& yes = pair.older.negative ? pair.newer : pair.older;
  if (yes.mode != Mode::future || told_by_other(yes)) return std::nullopt;
  const auto planned = days_of(yes.time);
  const auto dropped = days_of(no.published);
  const bool long_planned = planned && dropped && planned->last < dropped->first;
  const bool planned_later = pair.ordered && pair.newer.id == yes.id && !long_planned;
  if (planned_later) return std::nullopt;
  if (no.mode == Mode::future)
    return made(no, yes, AgreementKind::update, "planned before, and not any more");
  if (no.mode != Mode::stated || !long_planned) return std::nullopt;
  return made(no, yes, AgreementKind::plan_vs_outcome, "planned before, and not done");
}

/// "It plans no layoffs", and in another article, of its own voice, "it will lay off 300": plans
/// change, so that is news, or of days that nobody knows. Nothing: not such a pair.
std::optional<Agreement> planned_anew(const Pair& pair) {
  const Proposition& no = pair.older.negative ? pair.older : pair.newer;
  const Proposition& yes = pair.older.negative ? pair.newer : pair.older;
  const bool plan = yes.mode == Mode::future && !yes.negative && no.mode == Mode::stated;
  if (!plan || told_by_other(yes) || no.document == yes.document) return std::nullopt;
  if (!pair.ordered)
    return made(yes, no, AgreementKind::compatible, "planned, and not planned on some other day");
  if (!pair.older.negative) return std::nullopt;
  return made(yes, no, AgreementKind::update,
              fmt::format("not planned{}, and planned now", in_time(no)));
}

/// "Acme will close the mill, the union said", "Acme said it would not close the mill": others tell
/// of a plan, and on that day or soon after who would carry it out says that there is none.
std::optional<Agreement> plan_disputed(const Pair& pair) {
  const Proposition& no = pair.older.negative ? pair.older : pair.newer;
  const Proposition& yes = pair.older.negative ? pair.newer : pair.older;
  const bool of_plans =
      no.negative && !yes.negative && no.mode == Mode::future && yes.mode == Mode::future;
  const bool in_turn = !pair.ordered || (pair.newer.id == no.id && !is_news(pair));
  if (!of_plans || !in_turn || !told_by_other(yes) || told_by_other(no) || !attributed(no))
    return std::nullopt;
  return made(no, yes, AgreementKind::denies,
              "others tell of the plan, and whose it would be denies it");
}

}  // namespace

std::optional<Agreement> came_to_nothing(const Pair& pair) {
  const auto& [older, newer, ordered, gap] = pair;
  if (const auto disputed = plan_disputed(pair)) return disputed;
  const bool planned = older.mode == Mode::future || older.mode == Mode::open;
  if (!ordered || !planned || older.negative || !newer.negative) return std::nullopt;
  if (newer.mode == Mode::future && older.mode == Mode::future)
    return made(newer, older, AgreementKind::update, "planned before, and not any more");
  if (newer.mode != Mode::stated) return std::nullopt;
  return made(newer, older, AgreementKind::plan_vs_outcome,
              fmt::format("planned or possible{}, and not done", in_time(older)));
}

bool leaves_it_so(const Proposition& no) { return no.turn == Turn::revision && !no.quantity; }

std::optional<Agreement> so_and_not_so(const Pair& pair) {
  const auto& [older, newer, ordered, gap] = pair;
  if (ordered && (is_news(pair) || older.mode == Mode::future)) {
    return made(newer, older, AgreementKind::update,
                fmt::format("{} in {}, otherwise in {}", older.negative ? "not so" : "so",
                            older.published, newer.published));
  }
  if (in_one_voice(pair)) return std::nullopt;
  if (const auto dropped = plan_dropped(pair)) return dropped;
  if (const auto planned = planned_anew(pair)) return planned;
  const Proposition& no = older.negative ? older : newer;
  const Proposition& yes = older.negative ? newer : older;
  return made(ordered ? newer : no, ordered ? older : yes, AgreementKind::negates,
              "one says so, the other says not");
}

}  // namespace claimgraph
