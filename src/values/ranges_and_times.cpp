// Dates made of others: ranges, parts of days, times of day.

#include <fmt/format.h>

#include "core/date.h"
#include "values/date_match.h"

namespace claimgraph {
namespace {

/// The end of an interval, or the date itself.
std::string part_of(const std::string& edtf, bool last) {
  const std::size_t slash = edtf.find('/');
  if (slash == std::string::npos) return edtf;
  return last ? edtf.substr(slash + 1) : edtf.substr(0, slash);
}

/// The first date in the year the second gives, or in the one before where it would come after.
std::string with_year_of(const std::string& first, const std::string& second) {
  if (first.size() < 5 || second.size() < 4) return first;
  const std::string same = second.substr(0, 4) + first.substr(4);
  if (anchor_of(second).year == 0) return same;
  if (same.substr(0, std::min(same.size(), second.size())) <=
      second.substr(0, std::min(same.size(), second.size()))) {
    return same;
  }
  return fmt::format("{:04}", anchor_of(second).year - 1) + first.substr(4);
}

std::string day_part_of(const DateMatch& match) {
  return match.has("this_part") ? match.text("this_part") : match.text("day_part");
}

/// The day a time belongs to: the date in the pattern, or the document's.
std::string day_for(const DateMatch& match) {
  const Capture* date = match.find("date");
  if (date != nullptr) return date->date->value;
  const int step = match.rule.value.empty() ? 0 : std::stoi(match.rule.value);
  return moved(match.context.today, step, "P1D").value_or("");
}

}  // namespace

std::optional<DateValue> make_range(const DateMatch& match) {
  const Capture* from = match.find("date", 0);
  const Capture* to = match.find("date", 1);
  if (from->date->type != DateType::date || to->date->type != DateType::date) return {};
  std::string first = part_of(from->date->value, false);
  const std::string last = part_of(to->date->value, true);
  if (first.find("_REF") != std::string::npos || last.find("_REF") != std::string::npos) return {};
  if (from->date->year_guessed) first = with_year_of(first, last);
  const std::string both = first + "/" + last;
  // "this year through October" is no interval of years: its ends overlap.
  const auto begin = days_of(first);
  const auto end = days_of(last);
  if (begin && end && begin->last >= end->first) return {};
  const bool open = first.find('X') != std::string::npos || last.find('X') != std::string::npos ||
                    first[0] == 'F' || last[0] == 'F';
  if (!open && !days_of(both)) return {};  // the second is before the first
  return DateValue{DateType::date, both, ""};
}

std::optional<DateValue> make_year_range(const DateMatch& match) {
  const int from = match.integer("year", 0, 0);
  const int to = match.has("short_year") ? from / 100 * 100 + match.integer("short_year")
                                         : match.integer("year", 0, 1);
  if (from >= to) return {};
  return DateValue{DateType::date, write_date(from, 0, 0) + "/" + write_date(to, 0, 0), ""};
}

std::optional<DateValue> make_offset(const DateMatch& match) {
  const Capture* date = match.find("date");
  const int count = match.integer("number", 1) * std::stoi(match.rule.value);
  if (date->date->type != DateType::date) return {};
  const auto day = moved_day(anchor_of(date->date->value), count, match.unit());
  if (!day || date->date->value.size() != 10) return {};
  return DateValue{DateType::date, *day, ""};
}

/// "May 3-5, 2020", "4 to 22 January".
std::optional<DateValue> make_day_range(const DateMatch& match) {
  const int from = match.integer("day", 0, 0);
  const int to = match.integer("day", 0, 1);
  if (from == 0 || from >= to) return {};
  const auto last = make_calendar(match);  // of the first day: the first capture
  if (!last || last->value.size() < 10) return {};
  const std::string month = last->value.substr(0, 8);
  const std::string value = fmt::format("{}{:02}/{}{:02}", month, from, month, to);
  if (last->value[0] != 'X' && !days_of(value)) return {};
  return DateValue{DateType::date, value, "", last->year_guessed};
}

std::optional<DateValue> make_time(const DateMatch& match) {
  const Capture* date = match.find("date");
  if (date != nullptr &&
      (date->date->type != DateType::date || date->date->value.find('/') != std::string::npos)) {
    return {};
  }
  int hour = match.has("hour") ? match.integer("hour") : match.integer("clock");
  if (match.has("meridiem") || match.has("half_day")) {
    if (hour < 1 || hour > 12) return {};
    hour = hour % 12 + match.integer("meridiem", match.integer("half_day"));
  }
  const std::string time = match.has("minute")
                               ? fmt::format("T{:02}:{:02}", hour, match.integer("minute"))
                               : fmt::format("T{:02}:00", hour);
  return DateValue{DateType::time, day_for(match) + time, ""};
}

/// "this morning", "last night", "Friday evening".
std::optional<DateValue> make_day_part(const DateMatch& match) {
  const Capture* date = match.find("date");
  if (date != nullptr && date->date->type == DateType::set) {
    return DateValue{DateType::set, date->date->value + "T" + day_part_of(match), ""};
  }
  if (date != nullptr &&
      (date->date->type != DateType::date || date->date->value.find("_REF") != std::string::npos)) {
    return {};
  }
  const std::string day = day_for(match);
  if (day.size() != 10 || day.find('/') != std::string::npos) {
    return date == nullptr
               ? std::optional(DateValue{DateType::time, "XXXX-XX-XXT" + day_part_of(match), ""})
               : std::nullopt;
  }
  return DateValue{DateType::time, day + "T" + day_part_of(match), ""};
}

}  // namespace claimgraph
