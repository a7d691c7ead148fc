// Absolute dates: days, months, quarters, halves, seasons, years, decades, centuries.

#include <fmt/format.h>

#include "core/date.h"
#include "values/date_match.h"

namespace claimgraph {
namespace {

/// The year a pattern gives, 0 where it gives none; "'96" is the year nearest before 2050.
int year_in(const DateMatch& match) {
  if (match.has("year")) return match.integer("year");
  if (match.has("number")) return match.integer("number");  // "the year two thousand"
  const int two = match.integer("short_year", -1);
  if (two >= 0) return two < 50 ? 2000 + two : 1900 + two;
  // "last year's third quarter": a step on the document's year.
  const Capture* step = match.find("step");
  const bool of_year = step != nullptr && match.text("unit") == "P1Y";
  if (of_year && match.context.today.year != 0) {
    return match.context.today.year + match.integer("step");
  }
  return 0;
}

/// The latest year in which the month and day are not after the document's date; the next one
/// where the clause speaks of the future.
int guessed_year(const DateContext& context, int month, int day) {
  const Anchor& now = context.today;
  if (now.month == 0) return now.year;
  const bool later = month > now.month || (month == now.month && now.day != 0 && day > now.day);
  return now.year - (later && !context.future ? 1 : 0);
}

std::optional<DateValue> dated(std::string edtf, bool guessed = false) {
  DateValue made{DateType::date, std::move(edtf), "", guessed};
  made.timex = timex_of(made.value);
  return made;
}

/// The month's year by "last", "this", "next": the nearest such month in that direction.
int stepped_year(const DateContext& context, int month, int step) {
  const Anchor& now = context.today;
  if (step < 0) return now.year - (month >= now.month ? 1 : 0);
  if (step > 0) return now.year + (month <= now.month ? 1 : 0);
  return now.year;
}

bool real(int year, int month, int day) {
  return day == 0 || days_of(write_date(year == 0 ? 2000 : year, month, day)).has_value();
}

/// A month name that is another word too is a month where the text shows it.
bool surely_month(const DateMatch& match) {
  const Capture& month = *match.find("month");
  const Piece& piece = match.context.pieces[month.first];
  const DateGrammar& grammar = match.context.grammar;
  const auto word = grammar.word(piece.form);
  const bool ambiguous = grammar.value_in(grammar.class_named("ambiguous"), word) != nullptr;
  if (match.has("year") || match.has("day") || match.has("nth")) {
    return piece.capital || !ambiguous || match.has("year") || match.has("nth");
  }
  if (!ambiguous) return piece.capital || piece.form.size() > 4;
  if (match.has("step") || match.has("part")) return piece.capital;
  if (match.first == 0 || !piece.capital) return false;
  const auto before = grammar.word(match.context.pieces[match.first - 1].form);
  return grammar.value_in(grammar.class_named("before_year"), before) != nullptr;
}

}  // namespace

std::optional<DateValue> make_calendar(const DateMatch& match) {
  const int month = match.has("month") ? match.integer("month") : match.integer("month_number");
  const int day = match.has("day") ? match.integer("day") : match.integer("nth");
  int year = year_in(match);
  if (year > 9999 || !real(year, month, day) || (match.has("month") && !surely_month(match)))
    return {};
  if (year != 0) return dated(write_date(year, month, day));
  if (month == 0) return {};
  const bool known = match.context.today.year != 0;
  if (match.has("step") && known && match.context.today.month != 0) {
    return dated(write_date(stepped_year(match.context, month, match.integer("step")), month, day));
  }
  if (!known) {
    return dated(
        day ? fmt::format("XXXX-{:02}-{:02}", month, day) : fmt::format("XXXX-{:02}", month), true);
  }
  year = guessed_year(match.context, month, day);
  if (!real(year, month, day)) return {};
  return dated(write_date(year, month, day), true);
}

std::optional<DateValue> make_quarter(const DateMatch& match) {
  const int quarter = match.has("nth") ? match.integer("nth") : match.integer("digit");
  if (quarter < 1 || quarter > 4) return {};
  int year = year_in(match);
  const bool guessed = year == 0;
  const Anchor& now = match.context.today;
  if (year == 0 && now.year != 0) year = guessed_year(match.context, quarter * 3 - 2, 1);
  const std::string digits = year == 0 ? "XXXX" : fmt::format("{:04}", year);
  if (match.rule.value == "fiscal") {
    return DateValue{DateType::date, fmt::format("FY{}-Q{}", digits, quarter),
                     guessed ? fmt::format("{}-Q{}", digits, quarter) : "", guessed};
  }
  return dated(fmt::format("{}-{}", digits, 32 + quarter), guessed);
}

std::optional<DateValue> make_half(const DateMatch& match) {
  const int half = match.integer("nth");
  if (half < 1 || half > 2) return {};
  int year = year_in(match);
  if (year == 0 && match.context.today.year != 0) {
    year = guessed_year(match.context, half * 6 - 5, 1);
  }
  if (year == 0) return {};
  return dated(fmt::format("{:04}-{}", year, 39 + half));
}

std::optional<DateValue> make_season(const DateMatch& match) {
  const int season = match.integer("season");
  int year = year_in(match);
  const Anchor& now = match.context.today;
  if (year == 0 && now.month != 0) {
    const int month = season == 24 ? 12 : (season - 20) * 3;
    year = match.has("step") ? stepped_year(match.context, month, match.integer("step"))
                             : guessed_year(match.context, month, 1);
  }
  if (year == 0) {
    if (!match.has("step")) return {};
    const int step = match.integer("step");
    return DateValue{DateType::date,
                     step < 0   ? "PAST_REF"
                     : step > 0 ? "FUTURE_REF"
                                : "PRESENT_REF",
                     ""};
  }
  return dated(fmt::format("{:04}-{}", year, season));
}

/// "1990s", "the '90s", "the nineties".
std::optional<DateValue> make_decade(const DateMatch& match) {
  int decade = match.has("year") ? match.integer("year") / 10 : -1;
  if (match.has("year") && match.integer("year") % 10 != 0) return {};
  if (const int two = match.integer("short_year", -1); two >= 0) {
    if (two % 10 != 0) return {};
    decade = (two <= 20 ? 200 : 190) + two / 10;
  }
  if (match.has("decade")) decade = match.integer("decade");
  if (decade < 0) return {};
  return dated(fmt::format("{:03}X", decade));
}

std::optional<DateValue> make_century(const DateMatch& match) {
  const int century = match.integer("nth") - 1;
  if (century < 0 || century > 29) return {};
  return dated(fmt::format("{:02}XX", century));
}

}  // namespace claimgraph
