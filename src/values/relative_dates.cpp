// Dates counted from the document's, or from the one mentioned before.

#include <fmt/format.h>

#include "values/date_match.h"

namespace claimgraph {
namespace {

constexpr const char* vague(int direction) {
  return direction < 0 ? "PAST_REF" : direction > 0 ? "FUTURE_REF" : "PRESENT_REF";
}

DateValue dated(std::string edtf) {
  DateValue made{DateType::date, std::move(edtf), ""};
  made.timex = timex_of(made.value);
  return made;
}

DateValue compared(std::string edtf) {
  DateValue made = dated(std::move(edtf));
  made.compared = true;
  return made;
}

DateValue dated_or(const std::optional<std::string>& edtf, const std::string& otherwise) {
  return dated(edtf.value_or(otherwise));
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
  const int days = match.integer("relative_day");
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
  if (grammar.value_in(grammar.class_named("ambiguous"), word) != nullptr) return {};
  const std::string open = fmt::format("XXXX-WXX-{}", weekday);
  if (!match.rule.value.empty()) {
    return dated_or(weekday_near(today, weekday, match.rule.value == "-1" ? -1 : 1), open);
  }
  if (match.has("step")) {
    return dated_or(weekday_of_week(today, weekday, match.integer("step")), open);
  }
  return dated_or(weekday_near(today, weekday, match.context.future ? 1 : 0), open);
}

std::optional<DateValue> make_step(const DateMatch& match) {
  const std::string unit = match.unit();
  const int step = match.rule.value.empty() ? match.integer("step") : std::stoi(match.rule.value);
  if (unit == "weekend") return weekend(match.context, step);
  if (below_day(unit)) return {};
  const Anchor& today = match.context.today;
  return dated_or(moved(today, step, unit), vague(step));
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
  if (match.rule.type == "future" && !match.context.future) return {};  // a duration
  return dated_or(moved(match.context.today, direction * count, unit), vague(direction));
}

/// "the same day", "that year", "the following month"; the rule's value says how many units on.
std::optional<DateValue> make_same(const DateMatch& match) {
  const auto& last = match.context.memory.last;
  const int count = match.rule.value.empty() ? 0 : std::stoi(match.rule.value);
  const std::string unit = match.unit();
  if (!last || below_day(unit)) return {};
  if (unit == "P1D" && last->value.find("XXXX-") == 0 && count == 0) return *last;
  if (unit == "P3M") {
    const auto& spoken = match.context.memory.quarter;
    const int quarter = spoken ? quarter_number(spoken->value) : -1;
    if (quarter < 0) return {};
    return dated(fmt::format("{:04}-{}", (quarter + count) / 4, 33 + (quarter + count) % 4));
  }
  const auto value = moved(anchor_of(last->value), count, unit);
  if (!value) return {};
  return dated(*value);
}

std::optional<DateValue> make_weekend(const DateMatch& match) {
  return weekend(match.context, match.rule.value.empty() && match.context.future ? 0 : -1);
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
  if (years == 0 && !quarter.empty()) return dated(quarter);
  const auto before = same_moved(quarter, years, "P1Y");
  if (!before) return DateValue{DateType::date, "PAST_REF", ""};
  return compared(*before);
}

}  // namespace claimgraph
