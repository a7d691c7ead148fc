#include "values/calendar.h"

#include <fmt/format.h>

#include "core/date.h"

namespace claimgraph {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

bool in_range(int year) { return year >= 1 && year <= 9999; }

int year_of(const year_month_day& date) { return static_cast<int>(date.year()); }
int month_of(const year_month_day& date) {
  return static_cast<int>(static_cast<unsigned>(date.month()));
}
int day_of(const year_month_day& date) {
  return static_cast<int>(static_cast<unsigned>(date.day()));
}

std::optional<std::string> write_day(sys_days day) {
  const year_month_day date(day);
  if (!in_range(year_of(date))) return {};
  return write_date(year_of(date), month_of(date), day_of(date));
}

sys_days monday_of(sys_days day) {
  return day - days(std::chrono::weekday(day).iso_encoding() - 1);
}

int digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

/// Months or quarters since year 0 as a year and what is left of it; none outside the years.
std::optional<std::pair<int, int>> carried(int count, int in_a_year) {
  if (count < in_a_year || !in_range(count / in_a_year)) return {};
  return std::make_pair(count / in_a_year, count % in_a_year);
}

std::string week_name(sys_days monday) {
  // A week belongs to the year of its Thursday (ISO 8601).
  const auto thursday = monday + days(3);
  const auto year = year_month_day(thursday).year();
  const auto first = sys_days(year / std::chrono::January / 1);
  return fmt::format("{:04}-W{:02}", static_cast<int>(year), (thursday - first).count() / 7 + 1);
}

}  // namespace

sys_days Anchor::days() const {
  return sys_days(std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) /
                  std::chrono::day(static_cast<unsigned>(day)));
}

Anchor anchor_of(std::string_view edtf) {
  Anchor anchor;
  if (edtf.size() < 4 || digits(edtf.substr(0, 4)) < 1) return anchor;
  anchor.year = digits(edtf.substr(0, 4));
  const bool month = edtf.size() >= 7 && edtf[4] == '-' && digits(edtf.substr(5, 2)) >= 1 &&
                     digits(edtf.substr(5, 2)) <= 12;
  if (!month) return anchor;
  anchor.month = digits(edtf.substr(5, 2));
  const bool whole_day = edtf.size() >= 10 && edtf[7] == '-' && days_of(edtf.substr(0, 10));
  if (whole_day) anchor.day = digits(edtf.substr(8, 2));
  return anchor;
}

std::string write_date(int year, int month, int day) {
  if (month == 0) return fmt::format("{:04}", year);
  if (day == 0) return fmt::format("{:04}-{:02}", year, month);
  return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

std::optional<std::string> moved(const Anchor& from, int count, std::string_view unit) {
  if (count < -20000 || count > 20000 || from.year == 0) return {};
  if (unit == "P1D" && from.has_day()) return write_day(from.days() + days(count));
  if (unit == "P1W" && from.has_day()) {
    const auto monday = monday_of(from.days()) + days(7 * count);
    const auto first = write_day(monday);
    const auto last = write_day(monday + days(6));
    if (!first || !last) return {};
    return *first + "/" + *last;
  }
  if (unit == "P2W" && from.has_day()) return write_day(from.days() + days(14 * count));
  if (unit == "P1M" && from.month != 0) {
    const auto month = carried(from.year * 12 + from.month - 1 + count, 12);
    if (!month) return {};
    return write_date(month->first, month->second + 1, 0);
  }
  if (unit == "P3M" && from.month != 0) {
    const auto quarter = carried(from.year * 4 + (from.month - 1) / 3 + count, 4);
    if (!quarter) return {};
    return fmt::format("{:04}-{}", quarter->first, 33 + quarter->second);
  }
  if (unit == "P1Y" && in_range(from.year + count)) return write_date(from.year + count, 0, 0);
  if (unit == "P10Y" && in_range(from.year + 10 * count)) {
    return fmt::format("{:03}X", (from.year + 10 * count) / 10);
  }
  if (unit == "P100Y" && in_range(from.year + 100 * count)) {
    return fmt::format("{:02}XX", (from.year + 100 * count) / 100);
  }
  return {};
}

std::optional<std::string> moved_day(const Anchor& from, int count, std::string_view unit) {
  if (count < -20000 || count > 20000 || !from.has_day()) return {};
  if (unit == "P1D") return write_day(from.days() + days(count));
  if (unit == "P1W") return write_day(from.days() + days(7 * count));
  if (unit == "P2W") return write_day(from.days() + days(14 * count));
  const int months = unit == "P1M"    ? 1
                     : unit == "P3M"  ? 3
                     : unit == "P1Y"  ? 12
                     : unit == "P10Y" ? 120
                                      : 0;
  if (months == 0) return {};
  const auto month = carried(from.year * 12 + from.month - 1 + count * months, 12);
  if (!month) return {};
  const auto last = std::chrono::year_month_day_last(
      std::chrono::year(month->first),
      std::chrono::month_day_last(std::chrono::month(static_cast<unsigned>(month->second + 1))));
  const int end = static_cast<int>(static_cast<unsigned>(last.day()));
  return write_date(month->first, month->second + 1, std::min(from.day, end));
}

std::optional<std::string> weekday_near(const Anchor& today, int weekday, int direction) {
  if (!today.has_day()) return {};
  const int now = static_cast<int>(std::chrono::weekday(today.days()).iso_encoding());
  const int ahead = (weekday - now + 7) % 7;
  if (direction > 0) return write_day(today.days() + days(ahead == 0 ? 7 : ahead));
  if (ahead == 0) return write_day(direction < 0 ? today.days() - days(7) : today.days());
  return write_day(today.days() - days(7 - ahead));
}

std::optional<std::string> weekday_of_week(const Anchor& today, int weekday, int weeks) {
  if (!today.has_day()) return {};
  return write_day(monday_of(today.days()) + days(7 * weeks + weekday - 1));
}

std::chrono::sys_days easter(int year) {
  const int golden = year % 19;
  const int century = year / 100;
  const int moon = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
  const int epact = moon - moon / 28 * (1 - moon / 28 * (29 / (moon + 1)) * ((21 - golden) / 11));
  const int sunday = epact - (year + year / 4 + epact + 2 - century + century / 4) % 7;
  const int month = 3 + (sunday + 40) / 44;
  const int day = sunday + 28 - 31 * (month / 4);
  return sys_days(std::chrono::year(year) / month / day);
}

std::string week_of(const Anchor& today, int count) {
  return week_name(monday_of(today.days()) + days(7 * count));
}

std::string week_in(sys_days first, sys_days last, int nth) {
  const auto thursday_from = [](sys_days day) {
    return day + days((4 - static_cast<int>(std::chrono::weekday(day).iso_encoding()) + 7) % 7);
  };
  const auto thursday =
      nth > 0 ? thursday_from(first) + days(7 * (nth - 1)) : thursday_from(last - days(6));
  return write_day(thursday - days(3)).value_or("") + "/" +
         write_day(thursday + days(3)).value_or("");
}

std::string week_timex(std::string_view edtf) {
  if (edtf.size() != 21 || edtf[10] != '/') return {};
  const Anchor first = anchor_of(edtf.substr(0, 10));
  const Anchor last = anchor_of(edtf.substr(11));
  if (!first.has_day() || !last.has_day()) return {};
  const bool week =
      monday_of(first.days()) == first.days() && last.days() - first.days() == std::chrono::days(6);
  return week ? week_name(first.days()) : std::string();
}

std::string interval_timex(const IntervalEnd& begin, const IntervalEnd& end) {
  const auto first = days_of(begin.edtf);
  const auto last = days_of(end.edtf);
  if (!first || !last) return {};
  const year_month_day from(first->first);
  const year_month_day to(last->first);
  const auto written = [](const IntervalEnd& at, const year_month_day& day) {
    std::string text =
        at.written.empty() ? write_date(year_of(day), month_of(day), day_of(day)) : at.written;
    return text.size() == 7 ? text + "-01" : text;
  };
  const bool by_day = begin.edtf.size() == 10 || end.edtf.size() == 10;
  const bool by_year = begin.edtf.size() == 4 && end.edtf.size() == 4;
  const int months = (year_of(to) - year_of(from)) * 12 + month_of(to) - month_of(from);
  const std::string length = by_day    ? fmt::format("P{}D", (last->first - first->first).count())
                             : by_year ? fmt::format("P{}Y", months / 12)
                                       : fmt::format("P{}M", months);
  return fmt::format("({},{},{})", written(begin, from), written(end, to), length);
}

std::string timex_of(std::string_view edtf) {
  if (edtf.size() == 4 && edtf.substr(2) == "XX") return std::string(edtf.substr(0, 2));
  if (edtf.size() == 4 && edtf[3] == 'X') return std::string(edtf.substr(0, 3));
  if (edtf.size() == 7 && edtf[4] == '-') {
    const int part = digits(edtf.substr(5));
    const std::string year(edtf.substr(0, 4));
    constexpr const char* kSeasons[] = {"SP", "SU", "FA", "WI"};
    if (part >= 21 && part <= 24) return year + "-" + kSeasons[part - 21];
    if (part >= 33 && part <= 36) return fmt::format("{}-Q{}", year, part - 32);
    if (part == 40 || part == 41) return fmt::format("{}-H{}", year, part - 39);
  }
  return week_timex(edtf);
}

}  // namespace claimgraph
