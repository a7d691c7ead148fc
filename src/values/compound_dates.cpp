// Durations of several units, what they are counted from, and parts of a period.

#include <fmt/format.h>

#include <cmath>

#include "core/date.h"
#include "values/date_match.h"

namespace claimgraph {
namespace {

/// "2 years, 1 month": each unit finer than the one before it.
struct Length {
  std::vector<std::pair<int, std::string>> parts{};  ///< how many of which unit
  std::string written{};                             ///< P2Y1M
};

/// From coarse to fine; -1 for units that are counted alone.
int fineness(const std::string& unit) {
  constexpr std::string_view kUnits[] = {"P1Y", "P1M", "P1W", "P1D", "PT1H", "PT1M", "PT1S"};
  for (std::size_t i = 0; i < std::size(kUnits); ++i) {
    if (kUnits[i] == unit) return static_cast<int>(i);
  }
  return -1;
}

std::optional<Length> length_in(const DateMatch& match) {
  constexpr double kMost = 20000;
  Length length;
  length.written = "P";
  int last = -1;
  for (std::size_t i = 0; match.find("number", i) != nullptr; ++i) {
    const double count = match.find("number", i)->number;
    const std::string unit = match.text("unit", i);
    const int fine = fineness(unit);
    if (fine <= last || count < 1 || count > kMost || count != std::floor(count)) return {};
    if (unit[1] == 'T' && length.written.find('T') == std::string::npos) length.written += 'T';
    length.written += fmt::format("{}{}", static_cast<int>(count), unit.back());
    length.parts.emplace_back(static_cast<int>(count), unit);
    last = fine;
  }
  return length;
}

/// The day the length leads to from `from`; none where it has hours.
std::optional<std::string> led_to(const Anchor& from, const Length& length, int direction) {
  auto day = moved(from, 0, "P1D");
  for (const auto& [count, unit] : length.parts) {
    if (day) day = moved_day(anchor_of(*day), direction * count, unit);
  }
  return day;
}

std::string month_after(const Anchor& month, int count) {
  return moved(month, count, "P1M").value_or("");
}

std::string day_text(std::chrono::sys_days day) {
  const std::chrono::year_month_day date(day);
  return write_date(static_cast<int>(date.year()),
                    static_cast<int>(static_cast<unsigned>(date.month())),
                    static_cast<int>(static_cast<unsigned>(date.day())));
}

}  // namespace

/// The rule's value points: -1 is "ago", 1 "later", none a duration; its type "span" the days
/// between ("the last two years and three months").
std::optional<DateValue> make_compound(const DateMatch& match) {
  const auto length = length_in(match);
  if (!length || length->parts.size() < 2) return {};
  const bool span = match.rule.type == "span";
  const int direction = span                       ? match.integer("toward")
                        : match.rule.value.empty() ? 0
                                                   : std::stoi(match.rule.value);
  if (direction == 0) return DateValue{DateType::duration, length->written};
  const auto day = led_to(match.context.today, *length, direction);
  if (!span) {
    return DateValue{DateType::date, day.value_or(direction < 0 ? "PAST_REF" : "FUTURE_REF")};
  }
  DateValue made{DateType::duration, length->written};
  made.extended = true;
  const auto today = moved(match.context.today, 0, "P1D");
  if (!day || !today) return made;
  made.timex = made.value;
  made.value = direction < 0 ? *day + "/" + *today : *today + "/" + *day;
  return made;
}

/// "the last four months of 2021", "the first two weeks of March".
std::optional<DateValue> make_part(const DateMatch& match) {
  const DateValue& whole = *match.find("date")->date;
  const double exact = match.find("number")->number;
  const auto days = whole.type == DateType::date ? days_of(whole.value) : std::nullopt;
  if (!days || exact < 1 || exact > 366 || exact != std::floor(exact)) return {};
  const int count = static_cast<int>(exact);
  const std::string unit = match.unit();
  const bool last = match.rule.value == "last";
  std::string from;
  std::string to;
  if (unit == "P1M" || unit == "P3M") {
    const int months = count * (unit == "P3M" ? 3 : 1);
    const Anchor begin = anchor_of(day_text(days->first));
    const Anchor end = anchor_of(day_text(days->last));
    from = last ? month_after(end, 1 - months) : month_after(begin, 0);
    to = last ? month_after(end, 0) : month_after(begin, months - 1);
  } else if (unit == "P1D" || unit == "P1W") {
    const std::chrono::days length(count * (unit == "P1W" ? 7 : 1) - 1);
    from = day_text(last ? days->last - length : days->first);
    to = day_text(last ? days->last : days->first + length);
  } else if (unit == "P1Y") {
    const int begin = anchor_of(day_text(days->first)).year;
    const int end = anchor_of(day_text(days->last)).year;
    from = write_date(last ? end - count + 1 : begin, 0, 0);
    to = write_date(last ? end : begin + count - 1, 0, 0);
  }
  const auto part = from.empty() ? std::nullopt : days_of(from + "/" + to);
  if (!part || !days->contains(*part) || *part == *days) return {};
  DateValue made{DateType::date, from + "/" + to};
  const std::string after = day_text(part->last + std::chrono::days(1));
  made.timex = fmt::format("({},{},P{}{})", day_text(part->first), after,
                           unit == "P3M" ? 3 * count : count, unit.back());
  return made;
}

std::optional<DateValue> make_period_to(const DateMatch& match) {
  const DateValue& last = *match.find("date")->date;
  const Anchor end = anchor_of(last.value);
  // A half-year has no unit of its own: its pattern says how many months.
  const bool told = !match.rule.value.empty();
  const std::string unit = told ? "P1M" : match.unit();
  const double count = told                  ? std::stoi(match.rule.value)
                       : match.has("number") ? match.find("number")->number
                                             : 1;
  const int of_one = unit == "P1Y" ? 12 : unit == "P3M" ? 3 : unit == "P1M" ? 1 : 0;
  const bool month = last.type == DateType::date && last.value.size() == 7 && end.month != 0;
  if (!month || of_one == 0 || count < 1 || count > 100 || count != std::floor(count)) return {};
  const int months = of_one * static_cast<int>(count);
  const std::string first = month_after(end, 1 - months);
  if (first.empty() || months < 2) return {};
  return DateValue{DateType::date, first + "/" + last.value};
}

/// "Monday two weeks from now": that day of the week it falls in, and of months and years the next.
std::optional<DateValue> make_weekday_from(const DateMatch& match) {
  const double exact = match.find("number")->number;
  const std::string unit = match.unit();
  if (exact < 1 || exact > 1000 || exact != std::floor(exact)) return {};
  const auto there = moved_day(match.context.today, static_cast<int>(exact), unit);
  const int weekday = match.integer("weekday");
  if (!there) return DateValue{DateType::date, fmt::format("XXXX-WXX-{}", weekday)};
  auto day = weekday_of_week(anchor_of(*there), weekday, 0);
  const bool by_week = unit == "P1W" || unit == "P2W";
  if (day && !by_week && *day < *there) day = weekday_of_week(anchor_of(*there), weekday, 1);
  if (!day) return {};
  return DateValue{DateType::date, *day};
}

/// "20240315", as machines write it.
std::optional<DateValue> make_compact(const DateMatch& match) {
  const std::string& form = match.context.pieces[match.first].form;
  if (form.size() != 8 || match.end != match.first + 1) return {};
  if (form.find_first_not_of("0123456789") != std::string::npos) return {};
  const int year = std::stoi(form.substr(0, 4));
  const std::string value = form.substr(0, 4) + "-" + form.substr(4, 2) + "-" + form.substr(6);
  if (year < 1950 || year > 2050 || !days_of(value)) return {};
  return DateValue{DateType::date, value};
}

/// "by end of day": its last second.
std::optional<DateValue> make_day_end(const DateMatch& match) {
  const Capture* date = match.find("date");
  const bool day = date == nullptr || (date->date->type == DateType::date &&
                                       date->date->value.size() == 10 && !date->date->interval());
  if (!day) return {};
  const std::string value =
      date != nullptr ? date->date->value : moved(match.context.today, 0, "P1D").value_or("");
  return DateValue{DateType::time, value + "T23:59:59"};
}

}  // namespace claimgraph
