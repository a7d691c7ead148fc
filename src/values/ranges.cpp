// Dates made of others: intervals, open and closed, and what is counted from a date.

#include <fmt/format.h>

#include <cmath>

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

bool vague(const std::string& edtf) { return edtf.find("_REF") != std::string::npos; }

/// One end of the interval. "Now" and "to date" are the document's day.
IntervalEnd end_of(const DateMatch& match, const DateValue& value, bool last) {
  if (value.value == "PRESENT_REF") {
    const auto today = moved(match.context.today, 0, "P1D");
    return {today.value_or(value.value), ""};
  }
  const bool whole = !value.interval();
  return {part_of(value.value, last), whole && value.year_guessed ? value.open : ""};
}

/// Whether a date is counted from the document's day, which is not known.
bool unknown_day(const DateMatch& match, const DateValue& date) {
  return match.context.today.year == 0 && (date.vague() || date.value.find("XXXX") == 0);
}

std::optional<DateValue> interval(const IntervalEnd& begin, const IntervalEnd& end) {
  const std::string both = begin.edtf + "/" + end.edtf;
  // "this year through October" is no interval of years: its ends overlap.
  const auto first = days_of(begin.edtf);
  const auto last = days_of(end.edtf);
  if (first && last && first->last >= last->first) return {};
  const bool open = begin.edtf.find('X') != std::string::npos ||
                    end.edtf.find('X') != std::string::npos || begin.edtf[0] == 'F' ||
                    end.edtf[0] == 'F';
  if (!open && !days_of(both)) return {};  // the second is before the first
  return DateValue{DateType::date, both, interval_timex(begin, end)};
}

/// "November to February": the year turns in between.
std::optional<DateValue> across_new_year(const DateValue& from, const DateValue& to,
                                         IntervalEnd begin, IntervalEnd end) {
  begin.edtf = from.value;
  const Anchor first = anchor_of(from.value);
  if (first.year == 0) return {};
  end.edtf = fmt::format("{:04}", first.year + 1) + to.value.substr(4);
  return interval(begin, end);
}

/// The day before the days of a date, or the day after them.
std::optional<std::string> edge_of(const std::string& edtf, bool before) {
  if (edtf.size() == 4 && anchor_of(edtf).year != 0) {
    return moved(anchor_of(edtf), before ? -1 : 1, "P1Y");
  }
  if (edtf.size() == 7 && anchor_of(edtf).month != 0) {
    return moved(anchor_of(edtf), before ? -1 : 1, "P1M");
  }
  const auto around = days_of(edtf);
  if (!around) return {};
  if (around->first < std::chrono::sys_days(std::chrono::year(1) / 1 / 2) ||
      around->last > std::chrono::sys_days(std::chrono::year(9999) / 12 / 30)) {
    return {};
  }
  const std::chrono::year_month_day day(before ? around->first - std::chrono::days(1)
                                               : around->last + std::chrono::days(1));
  return write_date(static_cast<int>(day.year()),
                    static_cast<int>(static_cast<unsigned>(day.month())),
                    static_cast<int>(static_cast<unsigned>(day.day())));
}

/// "Postponed the launch from August 3 to November 10": two days on which it was to be, no stretch
/// of time between them.
bool is_moved_between(const DateMatch& match) {
  constexpr std::size_t kNearest = 3;  // "moved the launch from"; not "moved little from"
  constexpr std::size_t kFarthest = 9;
  const auto& [grammar, pieces, today, memory, outlook] = match.context;
  const auto is = [&](std::size_t piece, std::string_view of) {
    return grammar.value_in(grammar.class_named(of), grammar.word(pieces[piece].form)) != nullptr;
  };
  if (!is(match.first, "starting")) return false;  // "from"
  for (std::size_t i = match.first; i > 0 && match.first - i < kFarthest;) {
    --i;
    if (is(i, "moved")) return match.first - i >= kNearest;
    if (!pieces[i].letters && !pieces[i].number) return false;  // behind a comma
  }
  return false;
}

}  // namespace

std::optional<DateValue> make_range(const DateMatch& match) {
  const DateValue& from = *match.find("date", 0)->date;
  const DateValue now{DateType::date, "PRESENT_REF"};
  const DateValue& to = match.rule.type == "now" ? now : *match.find("date", 1)->date;
  if (from.type == DateType::time && to.type == DateType::time) return make_time_range(match);
  if (from.type != DateType::date || to.type != DateType::date) return {};
  if (is_moved_between(match)) return {};
  // "a revision Friday to December's figures"
  if (from.open.rfind("XXXX-W", 0) == 0 && to.value.size() != 10 && !to.vague()) return {};
  IntervalEnd begin = end_of(match, from, false);
  IntervalEnd end = end_of(match, to, true);
  if (vague(begin.edtf) || vague(end.edtf)) {
    // Without a document's date two of its days are left; what they are is not known.
    if (match.context.today.year != 0) return {};
    DateValue open = vague(end.edtf) ? to : from;
    open.extended = true;
    return open;
  }
  if (to.year_guessed && !from.year_guessed && end.edtf < begin.edtf && begin.edtf[0] != 'X') {
    const Anchor first = anchor_of(begin.edtf);  // the next such day after the beginning
    end.edtf = fmt::format("{:04}", first.year) + end.edtf.substr(4);
    if (end.edtf < begin.edtf) end.edtf = fmt::format("{:04}", first.year + 1) + end.edtf.substr(4);
  }
  const bool weekdays = from.open.rfind("XXXX-W", 0) == 0 && to.open.rfind("XXXX-W", 0) == 0;
  if (weekdays && end.edtf < begin.edtf) {  // "Monday to Friday"
    end.edtf = moved_day(anchor_of(end.edtf), 1, "P1W").value_or(end.edtf);
  }
  if (from.year_guessed) {
    begin.edtf = with_year_of(begin.edtf, end.edtf);
    if (!to.year_guessed) begin.written.clear();
    if (to.year_guessed && from.value.substr(4) > to.value.substr(4)) {
      return across_new_year(from, to, begin, end);
    }
  }
  return interval(begin, end);
}

std::optional<DateValue> make_year_range(const DateMatch& match) {
  const int from = match.integer("year", 0, 0);
  const int to = match.has("short_year") ? from / 100 * 100 + match.integer("short_year")
                                         : match.integer("year", 0, 1);
  if (from >= to || (match.rule.type == "apart" && !match.ends_phrase())) return {};
  return interval({write_date(from, 0, 0), ""}, {write_date(to, 0, 0), ""});
}

std::optional<DateValue> make_offset(const DateMatch& match) {
  const Capture* date = match.find("date");
  const int count = match.integer("number", 1) * std::stoi(match.rule.value);
  if (date->date->type != DateType::date) return {};
  if (!match.rule.type.empty() && unknown_day(match, *date->date)) {
    return DateValue{DateType::date, count < 0 ? "PAST_REF" : "FUTURE_REF", "", false, false, true};
  }
  const auto day = moved_day(anchor_of(date->date->value), count, match.unit());
  if (!day || date->date->value.size() != 10) return {};
  DateValue made{DateType::date, *day};
  if (match.rule.type == "open") {  // "more than two weeks before the launch"
    made.timex = made.value;
    made.value = count < 0 ? std::string(kUntil) + *day : *day + "/..";
  } else if (match.rule.type == "within") {  // "less than two weeks from today"
    made.timex = made.value;
    made.value = count < 0 ? *day + "/" + date->date->value : date->date->value + "/" + *day;
  }
  return made;
}

/// "May 3-5, 2020", "4 to 22 January", "the ninth to the seventeenth of next month".
std::optional<DateValue> make_day_range(const DateMatch& match) {
  const char* of = match.has("day") ? "day" : "nth";
  const int from = match.integer(of, 0, 0);
  const int to = match.integer(of, 0, 1);
  if (from == 0 || from >= to || to > 31) return {};
  const auto first =
      match.has("unit") || match.has("period") ? make_day_of_month(match) : make_calendar(match);
  if (!first || first->value.size() < 10) return {};
  const auto last = [to](const std::string& day) {
    return day.substr(0, 8) + fmt::format("{:02}", to);
  };
  const std::string value = first->value + "/" + last(first->value);
  if (first->value[0] != 'X' && !days_of(value)) return {};
  const std::string open = first->open;
  DateValue made{DateType::date, value, "", first->year_guessed};
  made.timex =
      interval_timex({first->value, open}, {last(first->value), open.empty() ? "" : last(open)});
  return made;
}

/// "the 15th of next month", "the 21st this month".
std::optional<DateValue> make_day_of_month(const DateMatch& match) {
  const int day = match.has("day") ? match.integer("day") : match.integer("nth");
  const std::string unit = match.unit();
  if (unit != "P1M" || day < 1 || day > 31) return {};
  const auto month = moved(match.context.today, match.integer("step"), unit);
  if (!month) return DateValue{DateType::date, fmt::format("XXXX-XX-{:02}", day)};
  const std::string value = fmt::format("{}-{:02}", *month, day);
  if (!days_of(value)) return {};
  return DateValue{DateType::date, value};
}

std::optional<DateValue> make_nth_weekday(const DateMatch& match) {
  const DateValue& within = *match.find("date")->date;
  const auto days = within.type == DateType::date ? days_of(within.value) : std::nullopt;
  if (!days || days->last - days->first < std::chrono::days(27) ||
      days->last - days->first > std::chrono::days(366)) {
    return {};  // of a month, quarter or year
  }
  const bool last = match.rule.value == "last";
  std::chrono::sys_days day = last ? days->last : days->first;
  if (match.has("weekday")) {
    const auto iso = static_cast<int>(std::chrono::weekday(day).iso_encoding());
    const int weekday = match.integer("weekday");
    day += std::chrono::days(last ? -((iso - weekday + 7) % 7) : (weekday - iso + 7) % 7);
    if (!last) day += std::chrono::days(7 * (match.integer("nth") - 1));
  }
  if (day > days->last || day < days->first) return {};
  const std::chrono::year_month_day date(day);
  return DateValue{DateType::date,
                   write_date(static_cast<int>(date.year()),
                              static_cast<int>(static_cast<unsigned>(date.month())),
                              static_cast<int>(static_cast<unsigned>(date.day()))),
                   "", within.year_guessed};
}

std::optional<DateValue> make_bound(const DateMatch& match) {
  const std::string& kind = match.rule.value;
  const bool before = kind == "before" || kind == "until";
  const auto bounded = [&](const std::string& edge) {
    return before ? std::string(kUntil) + edge : edge + "/..";
  };
  if (match.find("date", 1) != nullptr || match.has("hour")) {  // "today before 4 p.m."
    auto time = make_time(match);
    if (!time) return {};
    if (time->timex.empty()) time->timex = time->value;
    time->value = bounded(time->value);
    return time;
  }
  const DateValue& date = *match.find("date")->date;
  if (date.interval() || date.vague()) return {};
  if (date.type == DateType::date && !match.ends_phrase()) return {};  // "after May 3 elections"
  if (date.type != DateType::date && date.type != DateType::time) return {};
  DateValue made = date;
  const bool of_today = date.type == DateType::time && date.open.empty();
  if (made.timex.empty() || (of_today && date.value[0] == 'T')) made.timex = date.value;
  made.extended = true;
  // "since Friday", "no later than Friday": the day itself is in it.
  const bool with_day = kind == "since" || kind == "until";
  if (date.type == DateType::time || with_day) {
    made.value = bounded(date.value);
    return made;
  }
  const auto edge = edge_of(date.value, before);
  if (!edge) return {};
  made.value = bounded(*edge);
  return made;
}

std::optional<DateValue> make_run(const DateMatch& match) {
  const DateValue& date = *match.find("date")->date;
  const double count = match.has("number") ? match.find("number")->number : 1;
  const std::string unit = match.unit();
  if (unknown_day(match, date))
    return DateValue{DateType::date, "FUTURE_REF", "", false, false, true};
  if (date.type != DateType::date || date.value.size() != 10 || count > 1e4 ||
      count != std::floor(count)) {
    return {};
  }
  const auto end = moved_day(anchor_of(date.value), static_cast<int>(count), unit);
  const auto last = end ? moved_day(anchor_of(*end), -1, "P1D") : std::nullopt;
  if (!last || *last < date.value) return {};
  const std::string length = fmt::format("P{}{}", static_cast<int>(count), unit.substr(2));
  DateValue made{DateType::date, date.value + "/" + *last};
  made.timex = fmt::format("({},{},{})", date.value, *end, length);
  return made;
}

}  // namespace claimgraph
