#include "values/calendar.h"

#include <fmt/format.h>

#include "core/date.h"

namespace claimgraph {
namespace {

using std::chrono::days;
using std::chrono::year_month_day;

std::optional<std::string> write_day(std::chrono::sys_days day) {
  const year_month_day date(day);
  const int year = static_cast<int>(date.year());
  if (year < 1 || year > 9999) return {};
  return write_date(year, static_cast<int>(static_cast<unsigned>(date.month())),
                    static_cast<int>(static_cast<unsigned>(date.day())));
}

std::chrono::sys_days monday_of(std::chrono::sys_days day) {
  return day - days(std::chrono::weekday(day).iso_encoding() - 1);
}

}  // namespace

Day day_of(std::string_view published) {
  const auto range = days_of(published);
  if (!range || range->first != range->last) return {};
  return range->first;
}

std::string write_date(int year, int month, int day) {
  if (month == 0) return fmt::format("{:04}", year);
  if (day == 0) return fmt::format("{:04}-{:02}", year, month);
  return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

std::optional<std::string> moved(std::chrono::sys_days today, int count, std::string_view unit) {
  if (count < -20000 || count > 20000) return {};
  if (unit == "P1D") return write_day(today + days(count));
  if (unit == "P1W") {
    const auto monday = monday_of(today) + days(7 * count);
    const auto first = write_day(monday);
    const auto last = write_day(monday + days(6));
    if (!first || !last) return {};
    return *first + "/" + *last;
  }
  const year_month_day date(today);
  const int year = static_cast<int>(date.year());
  const int month = static_cast<int>(static_cast<unsigned>(date.month())) - 1;
  const auto in_range = [](int y) { return y >= 1 && y <= 9999; };
  if (unit == "P1M") {
    const int months = year * 12 + month + count;
    if (months < 12 || !in_range(months / 12)) return {};
    return write_date(months / 12, months % 12 + 1, 0);
  }
  if (unit == "P3M") {
    const int quarters = year * 4 + month / 3 + count;
    if (quarters < 4 || !in_range(quarters / 4)) return {};
    return fmt::format("{:04}-{}", quarters / 4, 33 + quarters % 4);
  }
  if (unit == "P1Y" && in_range(year + count)) return write_date(year + count, 0, 0);
  if (unit == "P10Y" && in_range(year + 10 * count)) {
    return fmt::format("{:03}X", (year + 10 * count) / 10);
  }
  return {};
}

std::optional<std::string> weekday_near(std::chrono::sys_days today, int weekday, int direction) {
  const int now = static_cast<int>(std::chrono::weekday(today).iso_encoding());
  const int ahead = (weekday - now + 7) % 7;
  if (direction > 0) return write_day(today + days(ahead == 0 ? 7 : ahead));
  if (ahead == 0) return write_day(direction < 0 ? today - days(7) : today);
  return write_day(today - days(7 - ahead));
}

std::string week_of(std::chrono::sys_days today, int count) {
  // A week belongs to the year of its Thursday (ISO 8601).
  const auto thursday = monday_of(today) + days(7 * count + 3);
  const auto year = year_month_day(thursday).year();
  const auto first = std::chrono::sys_days(year / std::chrono::January / 1);
  return fmt::format("{:04}-W{:02}", static_cast<int>(year), (thursday - first).count() / 7 + 1);
}

}  // namespace claimgraph
