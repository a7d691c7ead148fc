// Durations, recurring dates, and what a rule says by itself.

#include <fmt/format.h>

#include <cmath>

#include "values/date_match.h"

namespace claimgraph {
namespace {

/// `count` times an ISO 8601 duration of one number: "P10Y" times 2 is "P20Y". None where the unit
/// is no duration.
std::optional<std::string> times(double count, const std::string& unit) {
  const std::size_t digits = unit.find_first_of("123456789");
  if (digits == std::string::npos || count > 1e6) return {};
  const double factor = std::stod(unit.substr(digits, unit.size() - 1 - digits));
  return fmt::format("{}{}{}", unit.substr(0, digits), count * factor, unit.back());
}

/// "PXY": some years.
std::string some(const std::string& unit) {
  const std::size_t digits = unit.find_first_of("123456789");
  if (digits == std::string::npos) return "PXX";
  const std::string letter = unit == "P10Y"    ? "E"
                             : unit == "P100Y" ? "C"
                                               : unit.substr(unit.size() - 1);
  return unit.substr(0, digits) + "X" + letter;
}

}  // namespace

std::optional<DateValue> make_duration(const DateMatch& match) {
  const std::string unit = match.unit();
  if (unit == "weekend") {  // TIMEX3 counts them: P3WE
    const Capture* number = match.find("number");
    const bool whole = number != nullptr && number->number >= 1 && number->number <= 1000 &&
                       number->number == std::floor(number->number);
    if (!whole) return {};
    return DateValue{DateType::duration, fmt::format("P{}WE", number->number)};
  }
  const std::string few = match.text("few");
  if (few == "X" || match.rule.value == "X") return DateValue{DateType::duration, some(unit), ""};
  double count = 1;
  if (!few.empty()) count = std::stod(few);
  if (!match.rule.value.empty()) count = std::stod(match.rule.value);
  if (const Capture* number = match.find("number")) {
    count = number->number;
    // "30 seconds to 5 minutes" and "1996 years" are far apart: a year is no count.
    if (match.context.pieces[number->first].number && count >= 1900 && count <= 2100 &&
        number->end == number->first + 1) {
      return {};
    }
  }
  if (const Capture* more = match.find("fraction")) count += std::stod(*more->word);
  const auto value = times(count, unit);
  if (!value) return {};
  // TIMEX3 writes half a year as months.
  const bool half = unit == "P1Y" && count > 1 && count - std::floor(count) == 0.5;
  return DateValue{DateType::duration, *value,
                   half ? fmt::format("P{}Y6M", std::floor(count)) : std::string()};
}

/// "three-to-six months": both ends.
std::optional<DateValue> make_duration_range(const DateMatch& match) {
  const std::string unit = match.unit();
  const Capture* low = match.find("number", 0);
  const Capture* high = match.find("number", 1);
  if (low == nullptr || high == nullptr || low->number >= high->number) return {};
  const auto from = times(low->number, unit);
  const auto to = times(high->number, unit);
  if (!from || !to) return {};
  return DateValue{DateType::duration, *from + "/" + *to, ""};
}

std::optional<DateValue> make_set(const DateMatch& match) {
  const auto set = [](std::string value) { return DateValue{DateType::set, std::move(value), ""}; };
  if (match.has("frequency")) return set(match.text("frequency"));
  if (match.has("day_parts") || match.has("day_part")) {
    const std::string part =
        match.has("day_part") ? match.text("day_part") : match.text("day_parts");
    if (match.has("weekday")) {
      return set(fmt::format("XXXX-WXX-{}T{}", match.integer("weekday"), part));
    }
    return set("T" + part);
  }
  if (match.has("nth")) return set(fmt::format("XXXX-XX-{:02}", match.integer("nth")));
  if (match.has("weekday")) return set(fmt::format("XXXX-WXX-{}", match.integer("weekday")));
  if (match.has("weekdays")) return set(fmt::format("XXXX-WXX-{}", match.integer("weekdays")));
  if (match.has("month")) return set(fmt::format("XXXX-{:02}", match.integer("month")));
  const std::string unit = match.unit();
  if (unit == "weekend") {  // TIMEX3 counts them
    DateValue made = set("XXXX-WXX-WE");
    made.timex = "P1WE";
    return made;
  }
  const Capture* number = match.find("number");
  double count = number != nullptr ? number->number : 1;
  if (!match.rule.value.empty()) count = std::stod(match.rule.value);
  const auto value = times(count, unit);
  if (!value) return {};
  return set(*value);
}

std::optional<DateValue> make_timed_set(const DateMatch& match) {
  const DateValue& time = *match.find("date")->date;
  const bool clock = time.type == DateType::time && time.value[0] == 'T' && !time.interval();
  if (!clock) return {};
  return DateValue{DateType::set, time.value};
}

std::optional<DateValue> make_fixed(const DateMatch& match) {
  const DateType type = match.rule.type == "duration" ? DateType::duration
                        : match.rule.type == "set"    ? DateType::set
                        : match.rule.type == "time"   ? DateType::time
                                                      : DateType::date;
  std::string value = match.rule.value;
  if (value.empty()) value = match.text("reference");
  return DateValue{type, std::move(value), ""};
}

}  // namespace claimgraph
