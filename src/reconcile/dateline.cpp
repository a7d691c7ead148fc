#include "reconcile/dateline.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <optional>
#include <set>

#include "core/date.h"

namespace claimgraph {
namespace {

constexpr std::size_t kOpening = 160;  // bytes: a headline and the place
constexpr std::size_t kLead = 700;     // bytes: the first paragraphs
// Years that plans reach ahead; a day of a month is the same day of the week but once in five
// years.
constexpr int kPlansAhead = 4;
constexpr std::string_view kNoYear = "XXXX-";
constexpr std::string_view kWeekday = "XXXX-WXX-";

bool is_day_without_year(const std::string& value) {
  return value.starts_with(kNoYear) && value.size() == 10 && value[5] != 'W';
}

std::optional<int> year_of(const std::string& value) {
  if (value.size() < 4) return std::nullopt;
  int year = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    if (value[i] < '0' || value[i] > '9') return std::nullopt;
    year = year * 10 + (value[i] - '0');
  }
  return year;
}

std::string in_year(const std::string& value, int year) {
  return fmt::format("{:04}", year) + value.substr(4);
}

/// 1 for Monday to 7 for Sunday.
unsigned weekday_of(const DayRange& day) { return std::chrono::weekday(day.first).iso_encoding(); }

/// `day` in the one year from `first` to `last` in which it is that day of the week; empty: none,
/// or in several.
std::string only_day(const std::string& day, unsigned weekday, int first, int last) {
  std::string found;
  for (int year = first; year <= last; ++year) {
    const std::string dated = in_year(day, year);
    const auto days = days_of(dated);
    if (!days || weekday_of(*days) != weekday) continue;
    if (!found.empty()) return "";
    found = dated;
  }
  return found;
}

}  // namespace

std::string day_of_dateline(const std::vector<DatedPlace>& dates) {
  std::string day;
  unsigned weekday = 0;
  std::set<int, std::greater<>> back;  // the years that it looks back on, as far as can be told
  int until = 0;                       // the last of them up to which something was so
  std::optional<int> first;            // that it looks ahead to
  const auto look_at = [&](const std::string& value, bool ahead) {
    const auto year = year_of(value);
    if (!year) return;
    if (ahead) first = std::min(first.value_or(*year), *year);
    if (!ahead) back.insert(*year);
  };
  for (const DatedPlace& each : dates) {
    if (day.empty() && each.start < kOpening && is_day_without_year(each.value)) day = each.value;
    if (weekday == 0 && each.start < kLead && each.value.starts_with(kWeekday) &&
        each.value.size() == kWeekday.size() + 1) {
      weekday = static_cast<unsigned>(each.value.back() - '0');
    }
    look_at(each.value, each.ahead);
    const std::size_t slash = each.value.find('/');
    if (slash == std::string::npos) continue;
    const std::string end = each.value.substr(slash + 1);
    look_at(end, each.ahead);
    if (!each.ahead && each.value.starts_with(kUntil))
      until = std::max(until, year_of(end).value_or(0));
  }
  if (day.empty() || weekday == 0) return "";
  if (back.empty()) return first ? only_day(day, weekday, *first - kPlansAhead, *first) : "";
  // A year that no plan was read in may lie ahead all the same: the next tells, then.
  for (const int year : back) {
    const std::string found = only_day(day, weekday, year - 1, year + 1);
    if (!found.empty()) return found;
    if (year == until) break;  // "called Acme until 2018" is no plan
  }
  return "";
}

std::string with_year(const std::string& value, const std::string& published, Side side) {
  const auto day = days_of(published);
  if (!day || !value.starts_with(kNoYear) || value.size() < 7 || value[5] == 'W') return value;
  const auto year = year_of(published);
  if (!year) return value;
  std::string best;
  std::chrono::days least{0};
  for (int candidate = *year - 1; candidate <= *year + 1; ++candidate) {
    const std::string dated = in_year(value, candidate);
    const auto days = days_of(dated);
    if (!days || (side == Side::ahead && days->last < day->first)) continue;
    const std::chrono::days far = std::chrono::abs(days->first - day->first);
    if (best.empty() || far < least) {
      best = dated;
      least = far;
    }
  }
  return best.empty() ? value : best;
}

void settle_dates(StoredClaim& stored, const std::string& day) {
  if (stored.published.empty()) stored.published = day;
  const Side side = mode_of(stored.claim.modality) == Mode::future ? Side::ahead : Side::either;
  const auto settle = [&](StoredArgument& argument) {
    argument.value.date = with_year(argument.value.date, stored.published, side);
  };
  if (stored.object) settle(*stored.object);
  for (StoredArgument& each : stored.qualifiers) settle(each);
}

}  // namespace claimgraph
