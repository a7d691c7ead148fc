#include "reconcile/once.h"

#include <fmt/format.h>

#include <chrono>

#include "base/unicode.h"
#include "core/date.h"
#include "reconcile/pairs.h"

namespace claimgraph {
namespace {

constexpr std::chrono::days kFarthest{92};

bool is_told_as_done(const Proposition& proposition) {
  return proposition.mode == Mode::stated && !proposition.negative;
}

bool names_something(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const CodePoint point = code_point_at(text, at);
    if (is_upper(point.value)) return true;
    at += point.size;
  }
  return false;
}

/// What happened to: nothing, one entity, or a thing told with a name ("its Oslo plant"), of which
/// there are not several as there are of "a plant".
bool is_one_object(const Proposition& older, const Proposition& newer) {
  if (!older.object_entity.empty() || !newer.object_entity.empty())
    return older.object_entity == newer.object_entity;
  if (older.object_text.empty() && newer.object_text.empty()) return true;
  return names_something(older.object_text) && fold(older.object_text) == fold(newer.object_text);
}

/// Whether each tells one day, and not the same, within a season.
bool are_days_apart(const Proposition& older, const Proposition& newer) {
  const auto before = days_of(older.time);
  const auto after = days_of(newer.time);
  if (!before || !after || before->first != before->last || after->first != after->last)
    return false;
  const auto between =
      after->first > before->first ? after->first - before->first : before->first - after->first;
  return between.count() > 0 && between <= kFarthest;
}

}  // namespace

std::optional<Agreement> relate_once(const Kin& kin) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  const bool once = kin.family != nullptr && older.predicate == newer.predicate &&
                    kin.family->once.contains(older.predicate);
  if (!once || older.entity.empty() || older.entity != newer.entity) return std::nullopt;
  if (in_one_voice(kin.pair)) return std::nullopt;
  if (!is_told_as_done(older) || !is_told_as_done(newer) || !is_one_object(older, newer) ||
      of_other_parts(older, newer) || !are_days_apart(older, newer))
    return std::nullopt;
  const std::string days =
      fmt::format("{} against {}", date_in_words(newer.time), date_in_words(older.time));
  if (is_correction(kin.pair))
    return made(newer, older, AgreementKind::corrects, days + ": a correction");
  return made(newer, older, AgreementKind::differs_in_date, days + ": it happened once");
}

}  // namespace claimgraph
