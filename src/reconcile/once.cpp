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

/// "2018" of "since 2018"; empty: the claim does not tell when it began.
std::string_view beginning_of(const Proposition& proposition) {
  constexpr std::string_view kOngoing = "/..";
  const std::string_view time = proposition.time;
  return time.ends_with(kOngoing) ? time.substr(0, time.size() - kOngoing.size()) : "";
}

/// Whether each tells when it began, and the one beginning lies outside of the other.
bool are_beginnings_apart(const Proposition& older, const Proposition& newer) {
  const auto before = days_of(beginning_of(older));
  const auto after = days_of(beginning_of(newer));
  return before && after && !before->overlaps(*after);
}

Agreement differ_in_date(const Pair& pair, const std::string& days, std::string_view reason) {
  if (is_correction(pair))
    return made(pair.newer, pair.older, AgreementKind::corrects, days + ": a correction");
  return made(pair.newer, pair.older, AgreementKind::differs_in_date,
              fmt::format("{}: {}", days, reason));
}

}  // namespace

std::optional<Agreement> relate_begun(const Kin& kin) {
  const auto& [older, newer, ordered, gap] = kin.pair;
  // "up 5% since May": of another stretch of time
  if (older.predicate != newer.predicate || older.quantity || newer.quantity) return std::nullopt;
  if (older.entity.empty() || older.entity != newer.entity || in_one_voice(kin.pair))
    return std::nullopt;
  if (!is_told_as_done(older) || !is_told_as_done(newer) || !is_one_object(older, newer) ||
      of_other_parts(older, newer))
    return std::nullopt;
  return begun_apart(kin.pair);
}

std::optional<Agreement> begun_apart(const Pair& pair) {
  if (!are_beginnings_apart(pair.older, pair.newer)) return std::nullopt;
  const std::string days =
      fmt::format("since {} against since {}", beginning_of(pair.newer), beginning_of(pair.older));
  return differ_in_date(pair, days, "it began once");
}

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
  return differ_in_date(kin.pair, days, "it happened once");
}

}  // namespace claimgraph
