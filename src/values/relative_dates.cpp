// Dates counted from the document's, or from the one mentioned before.

#include <fmt/format.h>

#include <cmath>

#include "core/date.h"
#include "values/date_match.h"

namespace claimgraph {
namespace {

constexpr const char* vague(int direction) {
  return direction < 0 ? "PAST_REF" : direction > 0 ? "FUTURE_REF" : "PRESENT_REF";
}

DateValue relative_date(std::string edtf) {
  DateValue made{DateType::date, std::move(edtf), ""};
  made.timex = timex_of(made.value);
  return made;
}

DateValue compared(std::string edtf) {
  DateValue made = relative_date(std::move(edtf));
  made.compared = true;
  return made;
}

DateValue dated_or(const std::optional<std::string>& edtf, const std::string& otherwise) {
  return relative_date(edtf.value_or(otherwise));
}

bool below_day(const std::string& unit) { return unit.rfind("PT", 0) == 0; }

/// The quarter an EDTF date names, as quarters since year 0; -1 where it names none.
int quarter_number(const std::string& edtf) {
  const Anchor anchor = anchor_of(edtf);
  if (anchor.year == 0 || anchor.month != 0 || edtf.size() != 7) return -1;
  const int part = (edtf[5] - '0') * 10 + (edtf[6] - '0') - 33;
  return part < 0 || part > 3 ? -1 : anchor.year * 4 + part;
}

/// A date moved by years, at its own precision; none where `unit` is not years.
std::optional<std::string> same_moved(const std::string& edtf, int count, const std::string& unit) {
  if (unit != "P1Y" || edtf.find('/') != std::string::npos) return {};
  const Anchor from = anchor_of(edtf);
  const int year = from.year + count;
  if (from.year == 0 || year < 1 || year > 9999) return {};
  if (const int quarter = quarter_number(edtf); quarter >= 0) {
    return fmt::format("{:04}-{}", year, 33 + quarter % 4);
  }
  return from.has_day() ? moved_day(from, count, unit)
                        : std::optional(write_date(year, from.month, 0));
}

/// Saturday and Sunday of the week `weeks` from the day's own, which TIMEX3 names.
std::optional<DateValue> weekend(const DateContext& context, int weeks) {
  const auto first = weekday_of_week(context.today, 6, weeks);
  const auto last = weekday_of_week(context.today, 7, weeks);
  if (!first || !last) return DateValue{DateType::date, vague(weeks), ""};
  return DateValue{DateType::date, *first + "/" + *last, week_of(context.today, weeks) + "-WE"};
}

}  // namespace

std::optional<DateValue> make_relative_day(const DateMatch& match) {
  const int days =
      match.rule.value.empty() ? match.integer("relative_day") : std::stoi(match.rule.value);
  return dated_or(moved(match.context.today, days, "P1D"), vague(days));
}

/// A weekday alone is the last one, or the next where the clause speaks of the future; "this" is in
/// the document's week, "last" and "next" in the weeks beside it, and rule values "-1" and "1" are
/// the nearest before and after.
std::optional<DateValue> make_weekday(const DateMatch& match) {
  const int weekday = match.integer("weekday");
  const Anchor& today = match.context.today;
  const DateGrammar& grammar = match.context.grammar;
  const auto word = grammar.word(match.context.pieces[match.find("weekday")->first].form);
  const bool ambiguous = grammar.value_in(grammar.class_named("ambiguous"), word) != nullptr;
  const bool capital = match.context.pieces[match.find("weekday")->first].capital;
  if (ambiguous && !(match.has("step") && capital)) return {};
  const std::string open = fmt::format("XXXX-WXX-{}", weekday);
  if (!match.rule.value.empty()) {
    return dated_or(weekday_near(today, weekday, match.rule.value == "-1" ? -1 : 1), open);
  }
  if (match.has("step")) {
    return dated_or(weekday_of_week(today, weekday, match.integer("step")), open);
  }
  DateValue made = dated_or(weekday_near(today, weekday, match.context.future() ? 1 : 0), open);
  made.open = open;
  return made;
}

/// "next week from Wednesday to Friday".
std::optional<DateValue> make_week_days(const DateMatch& match) {
  const auto day = [&](std::size_t index) {
    return weekday_of_week(match.context.today, match.integer("weekday", 0, index),
                           match.integer("step"));
  };
  const auto first = day(0);
  const auto last = day(1);
  if (!first || !last)
    return DateValue{DateType::date, vague(match.integer("step")), "", false, false, true};
  if (*first >= *last) return {};
  return DateValue{DateType::date, *first + "/" + *last, interval_timex({*first, ""}, {*last, ""})};
}

/// "Friday the 2nd": the nearest day that is both, within a year.
std::optional<DateValue> make_weekday_nth(const DateMatch& match) {
  const int weekday = match.integer("weekday");
  const int nth = match.has("nth") ? match.integer("nth") : match.integer("day");
  const Anchor& today = match.context.today;
  if (nth < 1 || nth > 31) return {};
  if (!match.ends_phrase()) return {};
  constexpr int kYear = 366;
  for (int away = 0; today.has_day() && away <= kYear; ++away) {
    const int days[] = {match.context.future() ? away : -away,
                        match.context.future() ? -away : away};
    for (const int step : days) {
      const auto day = moved(today, step, "P1D");
      if (!day || anchor_of(*day).day != nth) continue;
      const auto iso = std::chrono::weekday(anchor_of(*day).days()).iso_encoding();
      if (static_cast<int>(iso) == weekday) return relative_date(*day);
    }
  }
  return relative_date(fmt::format("XXXX-WXX-{}", weekday));
}

std::optional<DateValue> make_step(const DateMatch& match) {
  const std::string unit = match.unit();
  const int step = match.rule.value.empty() ? match.integer("step") : std::stoi(match.rule.value);
  if (unit == "weekend") return weekend(match.context, step);
  if (below_day(unit)) return {};
  DateValue made = dated_or(moved(match.context.today, step, unit), vague(step));
  made.extended = unit != "P1D";
  return made;
}

/// "three years ago", "two weeks from now", "a year earlier".
std::optional<DateValue> make_distance(const DateMatch& match) {
  const int direction = std::stoi(match.rule.value);
  std::string unit = match.unit();
  const Capture* number = match.find("number");
  double exact = number != nullptr ? number->number : 1;
  if (unit == "P10Y") {  // "a decade ago" names a year
    unit = "P1Y";
    exact *= 10;
  }
  const int count = static_cast<int>(std::min(exact, 20000.0));
  if (match.has("few") || match.has("units") || static_cast<double>(count) != exact ||
      below_day(unit)) {
    return DateValue{DateType::date, vague(direction), ""};
  }
  const DateMemory& memory = match.context.memory;
  // Reports of results compare with "a year ago": the same quarter, where a quarter was spoken of.
  if (memory.quarter && unit == "P1Y" && direction < 0 && count == 1) {
    if (const auto same = same_moved(memory.quarter->value, -1, unit)) return compared(*same);
  }
  if (memory.last && match.rule.type == "last") {
    const std::string& last = memory.last->value;
    if (const auto same = same_moved(last, direction * count, unit)) return compared(*same);
    if (const auto there = moved(anchor_of(last), direction * count, unit)) return compared(*there);
  }
  if (match.rule.type == "future" && !match.context.future()) return {};  // a duration
  return dated_or(moved(match.context.today, direction * count, unit), vague(direction));
}

/// "the same day", "that year", "the following month"; the rule's value says how many units on.
std::optional<DateValue> make_same(const DateMatch& match) {
  // "the day before": not that of something else, "the day before the vote".
  const bool before = match.rule.type == "before";
  const auto& pieces = match.context.pieces;
  if (before && match.end < pieces.size() &&
      (pieces[match.end].letters || pieces[match.end].number)) {
    return {};
  }
  const auto& last = match.context.memory.last;
  const int count = match.rule.value.empty() ? 0 : std::stoi(match.rule.value);
  const std::string unit = match.unit();
  if (before && !last) return dated_or(moved(match.context.today, count, unit), "PAST_REF");
  if (!last || below_day(unit)) return {};
  if (unit == "P1D" && last->value.find("XXXX-") == 0 && count == 0) return *last;
  if (unit == "P3M") {
    const auto& spoken = match.context.memory.quarter;
    const int quarter = spoken ? quarter_number(spoken->value) : -1;
    if (quarter < 0) return {};
    return relative_date(
        fmt::format("{:04}-{}", (quarter + count) / 4, 33 + (quarter + count) % 4));
  }
  const auto value = moved(anchor_of(last->value), count, unit);
  if (!value) return {};
  return relative_date(*value);
}

std::optional<DateValue> make_month_of_same(const DateMatch& match) {
  const auto& last = match.context.memory.last;
  const int year = last ? anchor_of(last->value).year : 0;
  if (year == 0) return {};
  const int day = match.has("nth") ? match.integer("nth") : match.integer("day");
  DateValue made = relative_date(write_date(year, match.integer("month"), day));
  made.year_stated = true;
  return made;
}

std::optional<DateValue> make_weekend(const DateMatch& match) {
  return weekend(match.context, match.rule.value.empty() && match.context.future() ? 0 : -1);
}

/// Whole quarters before or after the one the day is in.
DateValue calendar_quarters(const Anchor& today, int toward, int count, DateValue made) {
  const auto first = moved(today, toward < 0 ? -count : 1, "P3M");
  const auto last = moved(today, toward < 0 ? -1 : count, "P3M");
  if (!first || !last) return made;
  made.timex = made.timex.empty() ? made.value : made.timex;
  made.value = *first == *last ? *first : *first + "/" + *last;
  return made;
}

/// How many units a span has; 0 where the text leaves it open.
double count_in(const DateMatch& match) {
  if (match.has("single") || match.has("single_next")) return 1;
  if (const Capture* number = match.find("number")) return number->number;
  const std::string few = match.text("few");
  return few.empty() || few == "X" ? 0 : std::stod(few);
}

/// The days up to the document's, or those after it; `made` is the bare duration.
DateValue days_spanned(const Anchor& today, int units, const std::string& unit, DateValue made) {
  const auto near = moved(today, units > 0 ? 1 : 0, "P1D");
  const auto far = near ? moved_day(anchor_of(*near), units, unit) : std::nullopt;
  if (!far) return made;
  made.timex = made.timex.empty() ? made.value : made.timex;
  if (units < 0) {
    made.value = *far + "/" + *near;
    return made;
  }
  // A month or year on it is the same day again; days are counted.
  const bool by_day = unit == "P1D" || unit == "P1W";
  const auto last = by_day ? moved_day(anchor_of(*far), -1, "P1D") : far;
  made.value = *near + "/" + last.value_or(*far);
  return made;
}

std::optional<DateValue> make_span(const DateMatch& match) {
  const int by_rule = match.rule.type == "ahead" ? 1 : match.rule.type == "back" ? -1 : 0;
  const int toward = match.integer("toward", by_rule);
  const std::string unit = match.unit();
  auto made = make_duration(match);
  if (!made) return {};
  made->extended = unit.rfind("PT", 0) != 0;
  const double exact = count_in(match);
  const Anchor& today = match.context.today;
  if (exact < 1 || exact > 1e5 || exact != std::floor(exact) || toward == 0 || !today.has_day()) {
    return made;
  }
  const int count = static_cast<int>(exact);
  if (unit == "P3M") return calendar_quarters(today, toward, count, std::move(*made));
  return days_spanned(today, toward * count, unit, std::move(*made));
}

std::optional<DateValue> make_rest(const DateMatch& match) {
  const Anchor& today = match.context.today;
  const auto whole = moved(today, 0, match.unit());
  const auto days = whole ? days_of(*whole) : std::nullopt;
  if (!days || !today.has_day())
    return DateValue{DateType::date, "FUTURE_REF", "", false, false, true};
  const std::chrono::year_month_day last(days->last);
  const std::string now = write_date(today.year, today.month, today.day);
  DateValue made{DateType::date,
                 now + "/" +
                     write_date(static_cast<int>(last.year()),
                                static_cast<int>(static_cast<unsigned>(last.month())),
                                static_cast<int>(static_cast<unsigned>(last.day())))};
  made.timex = timex_of(*whole).empty() ? *whole : timex_of(*whole);
  return made;
}

/// The seven days from the day on; TIMEX3 names the week it falls in.
std::optional<DateValue> make_week_of(const DateMatch& match) {
  const DateValue& date = *match.find("date")->date;
  if (date.type != DateType::date || date.value.size() != 10 || date.interval()) return {};
  const Anchor day = anchor_of(date.value);
  const auto first = match.rule.value == "from" ? moved(day, 0, "P1D") : weekday_of_week(day, 1, 0);
  const auto last = first ? moved(anchor_of(*first), 6, "P1D") : std::nullopt;
  if (!last) return DateValue{DateType::date, date.value, "", false, false, true};
  return DateValue{DateType::date, *first + "/" + *last, week_of(day, 0)};
}

/// The quarter spoken of before, or the last that ended before the document's date; the rule's
/// value says how many years on.
std::optional<DateValue> make_reported(const DateMatch& match) {
  const int years = match.rule.value.empty() ? 0 : std::stoi(match.rule.value);
  const auto& spoken = match.context.memory.quarter;
  if (match.rule.type == "spoken" && !spoken) return {};
  const auto now = moved(match.context.today, -1, "P3M");
  const std::string quarter = spoken ? spoken->value : now.value_or("");
  if (match.has("year")) {  // "the 1988 period"
    const int number = spoken ? quarter_number(quarter) : -1;
    if (number < 0) return {};
    return compared(fmt::format("{:04}-{}", match.integer("year"), 33 + number % 4));
  }
  if (years == 0 && spoken) return *spoken;
  if (years == 0 && !quarter.empty()) return relative_date(quarter);
  const auto before = same_moved(quarter, years, "P1Y");
  if (!before) return DateValue{DateType::date, "PAST_REF", ""};
  return compared(*before);
}

}  // namespace claimgraph
