// Times of day, alone or with their day, and the ranges between them.

#include <fmt/format.h>

#include <cmath>

#include "core/date.h"
#include "values/date_match.h"
#include "values/scores.h"

namespace claimgraph {
namespace {

/// A time of day as far as it is said.
struct Clock {
  int minutes = 0;   ///< since midnight
  int seconds = -1;  ///< -1: not said
  bool to_the_minute = false;
  bool half_day = true;  ///< may be twelve hours later

  std::string written() const {
    if (seconds >= 0) {
      return fmt::format("T{:02}:{:02}:{:02}", minutes / 60, minutes % 60, seconds);
    }
    return to_the_minute ? fmt::format("T{:02}:{:02}", minutes / 60, minutes % 60)
                         : fmt::format("T{:02}", minutes / 60);
  }
};

/// What a pattern says of times: one or two of them, their day, and the part of the day.
struct Parts {
  std::vector<Clock> clocks{};
  const DateValue* day = nullptr;
  std::string day_part{};
  bool wrong = false;
};

constexpr int kHalfDay = 12 * 60;

int digits_at(const std::string& text, std::size_t at, std::size_t count) {
  int value = 0;
  for (std::size_t i = at; i < std::min(at + count, text.size()); ++i) {
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

/// Reads back what Clock::written() wrote after `at`.
Clock clock_of(const DateValue& value, std::size_t at) {
  Clock clock;
  const std::string& text = value.value;
  clock.minutes = digits_at(text, at + 1, 2) * 60;
  if (text.size() >= at + 6) {
    clock.minutes += digits_at(text, at + 4, 2);
    clock.to_the_minute = true;
  }
  if (text.size() >= at + 9) clock.seconds = digits_at(text, at + 7, 2);
  clock.half_day = value.half_day;
  return clock;
}

/// A day whose times can be told: a day of the calendar, or a weekday or day of an unknown year.
bool names_day(const DateValue& value) {
  return value.type == DateType::date && value.value.size() == 10 && !value.interval();
}

void take_date(const DateValue& value, Parts& parts) {
  if (value.type != DateType::time) {
    if (parts.day != nullptr || !names_day(value)) parts.wrong = true;
    parts.day = &value;
    return;
  }
  const std::size_t time = value.value.find('T');
  const bool alone = time == 0 && !value.interval() && value.value.size() > 1;
  if (!alone) {
    parts.wrong = true;
  } else if (value.value[1] >= '0' && value.value[1] <= '9') {
    parts.clocks.push_back(clock_of(value, time));
  } else {
    parts.day_part = value.value.substr(1);
  }
}

/// "am" or "pm" to the last time.
void take_half(int hours, Parts& parts) {
  if (parts.clocks.empty()) return;
  Clock& clock = parts.clocks.back();
  const int hour = clock.minutes / 60;
  if (hour > 12 || (hour == 0 && hours > 0)) parts.wrong = true;
  clock.minutes = (hour % 12 + hours) * 60 + clock.minutes % 60;
  clock.half_day = false;
}

void take(const DateMatch& match, const Capture& capture, Parts& parts) {
  const std::string& name = match.name_of(capture);
  const int number = static_cast<int>(capture.number);
  if (name == "hour" || name == "clock" || name == "spoken") {
    Clock clock;
    clock.to_the_minute = name != "hour";
    clock.minutes = name == "hour" ? number * 60 : number;
    const bool noted = name == "clock" && match.context.pieces[capture.first].form[0] == '0';
    clock.half_day = clock.minutes <= kHalfDay + 59 && clock.minutes >= 60 && !noted;
    parts.clocks.push_back(clock);
  } else if (name == "minute" && !parts.clocks.empty()) {
    parts.clocks.back().seconds = number;
  } else if (name == "meridiem" || name == "half_day") {
    take_half(std::stoi(*capture.word), parts);
  } else if (name == "noon") {
    parts.clocks.push_back({std::stoi(*capture.word) * 60, -1, false, false});
  } else if (name == "date") {
    take_date(*capture.date, parts);
  } else if (name == "day_part" || name == "this_part") {
    parts.day_part = *capture.word;
  }
}

bool afternoon(const std::string& part) { return part == "AF" || part == "EV" || part == "NI"; }

/// "seven in the evening" is 19:00; "three at night" is early in the day.
void place_in_day(const std::string& part, Clock& clock) {
  constexpr int kSmallHours = 5 * 60;
  if (!clock.half_day || part.empty()) return;
  clock.half_day = false;
  if (part == "NI" && clock.minutes < kSmallHours) return;
  if (afternoon(part) && clock.minutes < kHalfDay) clock.minutes += kHalfDay;
}

Parts parts_of(const DateMatch& match) {
  Parts parts;
  for (const Capture& capture : match.captures()) take(match, capture, parts);
  for (Clock& clock : parts.clocks) {
    if (clock.minutes >= 24 * 60 + (clock.to_the_minute ? 0 : 1)) parts.wrong = true;
    place_in_day(parts.day_part, clock);
  }
  return parts;
}

/// "tonight" and "this morning" are of the document's day, "last night" of the one before.
std::string day_of(const DateMatch& match, const Parts& parts) {
  if (parts.day != nullptr) return parts.day->value;
  const bool yesterday = match.rule.value == "-1";
  if (!yesterday && !match.has("this_part") && match.rule.type != "today") return {};
  return moved(match.context.today, yesterday ? -1 : 0, "P1D").value_or("");
}

std::string open_day(const Parts& parts) { return parts.day != nullptr ? parts.day->open : ""; }

/// `open` is the day as the text has it, where `day` is nearer.
DateValue timed(const DateMatch& match, const std::string& day, const std::string& time,
                const std::string& full, const std::string& open) {
  DateValue made{DateType::time, day + time};
  if (!open.empty()) {
    made.timex = open + time;
    return made;
  }
  const std::string today = moved(match.context.today, 0, "P1D").value_or("");
  const std::string timex = (day.empty() ? today : day) + full;
  if (timex != made.value && timex.front() != 'T') made.timex = timex;
  return made;
}

/// TIMEX3 writes the minutes.
std::string with_minutes(const Clock& clock) {
  Clock full = clock;
  full.to_the_minute = true;
  return full.written();
}

std::string length_of(int minutes) {
  std::string text = "PT";
  if (minutes >= 60) text += fmt::format("{}H", minutes / 60);
  if (minutes % 60 != 0 || minutes == 0) text += fmt::format("{}M", minutes % 60);
  return text;
}

/// What the second time says of the first, and the first of the second: "7 to 8:30 p.m.".
void settle(Clock& first, Clock& second) {
  if (!second.half_day && first.half_day && first.minutes + kHalfDay < second.minutes) {
    first.minutes += kHalfDay;
  }
  if (second.half_day && second.minutes <= first.minutes && second.minutes < kHalfDay) {
    second.minutes += kHalfDay;
  }
}

}  // namespace

std::optional<DateValue> make_time(const DateMatch& match) {
  const Parts parts = parts_of(match);
  if (parts.wrong || parts.clocks.size() != 1) return {};
  // "passed on June 9 by seven votes": a bare number before a noun counts it.
  const bool bare = match.has("date") && !match.captures().empty() &&
                    match.captures().back().of == static_cast<std::uint32_t>(BuiltIn::hour);
  if (bare && !match.ends_phrase()) return {};
  const Clock& clock = parts.clocks[0];
  DateValue made =
      timed(match, day_of(match, parts), clock.written(), with_minutes(clock), open_day(parts));
  made.half_day = clock.half_day;
  return made;
}

std::optional<DateValue> make_minutes_past(const DateMatch& match) {
  Parts parts = parts_of(match);
  if (parts.wrong || parts.clocks.size() != 1) return {};
  const bool counted = match.has("number");
  const int sign = match.rule.type == "to" ? -1 : 1;
  const double minutes = counted ? match.find("number")->number : std::stod(match.rule.value);
  if (minutes < 1 || minutes > 59 || minutes != std::floor(minutes)) return {};
  Clock& clock = parts.clocks[0];
  clock.minutes += sign * static_cast<int>(minutes);
  if (clock.minutes < 0) return {};
  clock.to_the_minute = true;
  DateValue made = timed(match, "", clock.written(), clock.written(), "");
  made.half_day = clock.half_day;
  return made;
}

namespace {

/// "voted 7-2 Monday": no hours.
bool is_vote(const DateMatch& match) {
  const DateGrammar& grammar = match.context.grammar;
  const auto& pieces = match.context.pieces;
  return match.first > 0 && is_score(pieces, match.first) &&
         grammar.value_in(grammar.class_named("voting"),
                          grammar.word(pieces[match.first - 1].form)) != nullptr;
}

}  // namespace

std::optional<DateValue> make_time_range(const DateMatch& match) {
  Parts parts = parts_of(match);
  if (parts.wrong || parts.clocks.size() != 2 || is_vote(match)) return {};
  Clock& first = parts.clocks[0];
  Clock& second = parts.clocks[1];
  settle(first, second);
  if (first.minutes >= second.minutes) return {};
  const std::string day = day_of(match, parts);
  const std::string open = parts.day != nullptr && !parts.day->open.empty() ? parts.day->open : day;
  DateValue made{DateType::time, day + first.written() + "/" + day + second.written(),
                 fmt::format("({}{},{}{},{})", open, first.written(), open, second.written(),
                             length_of(second.minutes - first.minutes))};
  return made;
}

std::optional<DateValue> make_time_run(const DateMatch& match) {
  const Parts parts = parts_of(match);
  const std::string unit = match.unit();
  const double length = match.find("number")->number * (unit == "PT1H" ? 60 : 1);
  const bool by_time = unit == "PT1H" || unit == "PT1M";
  if (parts.wrong || parts.clocks.size() != 1 || !by_time) return {};
  if (length < 1 || length != std::floor(length) || length > 24 * 60) return {};
  const Clock& first = parts.clocks[0];
  Clock last = first;
  last.minutes += static_cast<int>(length);
  last.seconds = 0;
  if (last.minutes >= 24 * 60) return {};
  const std::string day = day_of(match, parts);
  const std::string open = open_day(parts).empty() ? day : open_day(parts);
  return DateValue{DateType::time, day + first.written() + "/" + day + last.written(),
                   fmt::format("({}{},{}{},{})", open, first.written(), open, last.written(),
                               length_of(static_cast<int>(length)))};
}

/// "this morning", "last night", "Friday evening", "in the morning".
std::optional<DateValue> make_day_part(const DateMatch& match) {
  const Capture* date = match.find("date");
  const std::string part =
      "T" + (match.has("this_part") ? match.text("this_part") : match.text("day_part"));
  if (date != nullptr && date->date->type == DateType::set) {
    return DateValue{DateType::set, date->date->value + part};
  }
  if (date != nullptr && !names_day(*date->date)) return {};
  std::string day = date != nullptr ? date->date->value : "";
  if (date == nullptr && match.rule.type != "any") {
    const int step = match.rule.value.empty() ? 0 : std::stoi(match.rule.value);
    day = moved(match.context.today, step, "P1D").value_or("");
  }
  return timed(match, day, part, part, date != nullptr ? date->date->open : "");
}

}  // namespace claimgraph
