// Absolute dates: days, months, quarters, halves, seasons, years, decades, centuries.

#include <fmt/format.h>

#include "core/date.h"
#include "values/date_match.h"
#include "values/numbers.h"

namespace claimgraph {
namespace {

/// The year a pattern gives, 0 where it gives none; "'96" is the year nearest before 2050.
int year_in(const DateMatch& match) {
  if (match.has("year")) return match.integer("year");
  if (match.has("number")) {             // "the year two thousand", "394 AD"
    if (!match.ends_phrase()) return 0;  // "three ad markets"
    return static_cast<int>(std::min(match.find("number")->number, 10000.0));
  }
  const int two = match.integer("short_year", -1);
  if (two >= 0) return two < 50 ? 2000 + two : 1900 + two;
  // "last year's third quarter": a step on the document's year.
  const Capture* step = match.find("step");
  const bool of_year = step != nullptr && match.unit() == "P1Y";
  if (of_year && match.context.today.year != 0) {
    return match.context.today.year + match.integer("step");
  }
  return 0;
}

/// How many days ahead a month and day without a year may lie, by what the clause speaks of. News
/// that mean a day further off write its year.
int farthest_ahead(Outlook outlook) {
  constexpr int kNear = 70;
  constexpr int kHalfYear = 180;
  constexpr int kMostOfYear = 300;  // "will open in January", in March
  constexpr int kYear = 345;        // "is expected to open in March", in April
  constexpr int kOfNextPaper = 3;   // "writes in Monday's paper, Oct. 26"
  if (outlook == Outlook::past) return kOfNextPaper;
  if (outlook == Outlook::to_come) return kYear;
  if (outlook == Outlook::future || outlook == Outlook::ahead || outlook == Outlook::moved_to)
    return kMostOfYear;
  return outlook == Outlook::unknown ? kNear : kHalfYear;
}

/// The year of a month and day without one: that of the next such day where it may be meant, else
/// of the last.
int guessed_year(const DateContext& context, int month, int day) {
  const Anchor& now = context.today;
  if (now.month == 0) return now.year;
  const auto day_count = [](int m, int d) { return 30 * m + (d == 0 ? 15 : d); };
  const int today = day_count(now.month, now.day);
  const bool same_month = month == now.month && (day == 0 || now.day == 0);
  int ahead = same_month ? 0 : day_count(month, day) - today;  // from here on, this year
  const int this_year = ahead <= 0 ? now.year : now.year - 1;
  if (ahead == 0) return this_year;
  if (ahead < 0) ahead += 360;
  return ahead <= farthest_ahead(context.outlook) ? this_year + 1 : this_year;
}

/// The year of a month and day in a story that has come to `told`: it goes on from there.
int told_year(const Anchor& told, int month, int day) {
  const bool before = month < told.month || (month == told.month && day != 0 && day < told.day);
  return told.year + (before ? 1 : 0);
}

/// The latest year whose `month` has begun.
int begun_year(const Anchor& now, int month) { return now.year - (month > now.month ? 1 : 0); }

/// The year of a part of one that begins and ends in these months: the latest that has begun; of
/// what is to come, the next, unless that one ended so lately, some months ago, that its results
/// may be meant ("expects a profit for the third quarter", in October).
int year_of_part(const DateContext& context, int first_month, int last_month, int results_out = 3) {
  const Anchor& now = context.today;
  const int begun = begun_year(now, first_month);
  const bool ahead =  // in no part that has ended
      is_when_it_happens(context.outlook) || context.outlook == Outlook::moved_to;
  if ((!ahead && context.outlook != Outlook::future) || now.month == 0) return begun;
  const int months_since_end = (now.year - begun) * 12 + now.month - last_month;
  return begun + (months_since_end > (ahead ? 0 : results_out) ? 1 : 0);
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

/// The day a holiday's rule names: "12-25"; "11-W4-4", the fourth Thursday of November, "+1" for
/// the day after it, 9 for the last; "easter-2", so many days from Easter Sunday.
std::string holiday_of(const std::string& rule, int year) {
  using namespace std::chrono;
  if (rule.rfind("easter", 0) == 0) {
    const year_month_day date(easter(year) + days(std::stoi(rule.substr(6))));
    return write_date(year, static_cast<int>(static_cast<unsigned>(date.month())),
                      static_cast<int>(static_cast<unsigned>(date.day())));
  }
  if (rule[3] != 'W') return fmt::format("{:04}-{}", year, rule);
  const auto month = std::chrono::year(year) / std::stoi(rule.substr(0, 2));
  const weekday day(static_cast<unsigned>(rule[6] - '0'));
  const auto nth = static_cast<unsigned>(rule[4] - '0');
  const int after = rule.size() > 8 && rule[7] == '+' ? rule[8] - '0' : 0;
  const sys_days counted = nth == 9 ? sys_days(month / day[last]) : sys_days(month / day[nth]);
  const year_month_day date(counted + days(after));
  return write_date(static_cast<int>(date.year()),
                    static_cast<int>(static_cast<unsigned>(date.month())),
                    static_cast<int>(static_cast<unsigned>(date.day())));
}

/// The year of a 29 February without one: the last that has it.
int leap_year(int year) {
  while (year > 4 && !days_of(write_date(year, 2, 29))) --year;
  return year;
}

/// Whether the year stands behind the pattern: "29 February 2023", which is no day, is not that of
/// another year.
bool year_follows(const DateMatch& match) {
  const auto& pieces = match.context.pieces;
  const bool comma = match.end < pieces.size() && pieces[match.end].form == ",";
  const std::size_t at = comma ? match.end + 1 : match.end;
  return at < pieces.size() && !pieces[at].glued && pieces[at].form.size() == 4 &&
         small_integer(pieces[at]) >= 1500 && small_integer(pieces[at]) <= 2100;
}

/// "April Jones said": a month alone before a word with a capital is a first name, unless what
/// stands before it says when: "in April Acme said".
bool opens_name(const DateMatch& match) {
  const auto& pieces = match.context.pieces;
  const bool alone = match.end == match.first + 1 && match.end < pieces.size();
  if (!alone || !pieces[match.first].capital || !pieces[match.end].capital) return false;
  if (pieces[match.end].glued || match.first == 0) return !pieces[match.end].glued;
  const DateGrammar& grammar = match.context.grammar;
  const auto before = grammar.word(pieces[match.first - 1].form);
  const bool dated = grammar.value_in(grammar.class_named("in_year"), before) != nullptr ||
                     grammar.value_in(grammar.class_named("owner"), before) != nullptr;
  return !dated;
}

/// "the Long March 5".
bool is_in_name(const DateMatch& match, std::size_t month) {
  const auto& pieces = match.context.pieces;
  if (month == 0 || !pieces[month - 1].capital) return false;
  const DateGrammar& grammar = match.context.grammar;
  return grammar.value_in(grammar.class_named("never_month"),
                          grammar.word(pieces[month - 1].form)) != nullptr;
}

/// A month name that is another word too is a month where the text shows it.
bool surely_month(const DateMatch& match) {
  const Capture& month = *match.find("month");
  const Piece& piece = match.context.pieces[month.first];
  const DateGrammar& grammar = match.context.grammar;
  const auto word = grammar.word(piece.form);
  const bool ambiguous = grammar.value_in(grammar.class_named("ambiguous"), word) != nullptr;
  if (ambiguous && is_in_name(match, month.first)) return false;
  if (match.has("year") || match.has("day") || match.has("nth")) {
    return piece.capital || !ambiguous || match.has("year") || match.has("nth");
  }
  if (opens_name(match)) return false;
  if (!ambiguous) return piece.capital || piece.form.size() >= 4;
  if (match.has("step") || match.has("part")) return piece.capital;
  if (piece.capital && match.end < match.context.pieces.size() &&
      match.context.pieces[match.end].form == "-") {
    return true;  // "Jan-Feb 2017"
  }
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
  if (year != 0 && match.rule.value == "fiscal") {  // no calendar year is guessed
    return DateValue{DateType::date, fmt::format("FY{:04}", year), write_date(year, 0, 0)};
  }
  if (year != 0) {
    auto made = dated(write_date(year, month, day));
    made->year_stated = !match.has("step");
    return made;
  }
  if (month == 0 || (day != 0 && year_follows(match))) return {};
  const bool known = match.context.today.year != 0;
  if (match.has("step") && known && match.context.today.month != 0) {
    return dated(write_date(stepped_year(match.context, month, match.integer("step")), month, day));
  }
  if (!known) {
    return dated(
        day ? fmt::format("XXXX-{:02}-{:02}", month, day) : fmt::format("XXXX-{:02}", month), true);
  }
  const auto told = match.context.memory.told(match.context.today);
  year = told ? told_year(*told, month, day) : guessed_year(match.context, month, day);
  if (month == 2 && day == 29) year = leap_year(year);
  if (!real(year, month, day)) return {};
  auto made = dated(write_date(year, month, day), true);
  made->year_stated = told.has_value();
  made->open = "XXXX" + made->value.substr(4);
  return made;
}

/// A year that nothing announces: "2014 World Cup". What it could count is no year.
std::optional<DateValue> make_bare_year(const DateMatch& match) {
  const int year = match.integer("year");
  const auto& pieces = match.context.pieces;
  const int earliest = match.rule.type == "apart" ? 1500 : 1900;
  if (year < earliest || year > 2040 || !pieces[match.first].number) return {};
  if (match.rule.value == "first" && match.first != 0) return {};
  if (match.rule.value == "last" && match.end + 1 < pieces.size()) return {};
  if (match.first > 0 && !pieces[match.first - 1].letters && pieces[match.first].glued) return {};
  const bool plural = match.end < pieces.size() && pieces[match.end].letters &&
                      !pieces[match.end].capital && pieces[match.end].form.back() == 's';
  if (plural) return {};
  return dated(write_date(year, 0, 0));
}

std::optional<DateValue> make_circa(const DateMatch& match) {
  const DateGrammar& grammar = match.context.grammar;
  const auto& pieces = match.context.pieces;
  const auto about = [&](std::size_t back) {
    return match.first >= back &&
           grammar.value_in(grammar.class_named("circa"),
                            grammar.word(pieces[match.first - back].form)) != nullptr;
  };
  if (!about(1) && !(about(2) && pieces[match.first - 1].glued)) return {};
  const std::string year = write_date(match.integer("year"), 0, 0);
  return DateValue{DateType::date, year + "~", year};
}

std::optional<DateValue> make_before_christ(const DateMatch& match) {
  const double year = match.find("number")->number;
  if (year < 1 || year > 9999 || year != static_cast<int>(year)) return {};
  return DateValue{DateType::date, fmt::format("-{:04}", static_cast<int>(year)),
                   fmt::format("BC{:04}", static_cast<int>(year))};
}

std::optional<DateValue> make_quarter(const DateMatch& match) {
  const int quarter = match.has("nth") ? match.integer("nth") : match.integer("digit");
  if (quarter < 1 || quarter > 4) return {};
  int year = year_in(match);
  const bool guessed = year == 0;
  const Anchor& now = match.context.today;
  if (match.rule.value == "-1" && now.month != 0) {  // "the year-ago third quarter"
    year = begun_year(now, quarter * 3 - 2) - 1;
  }
  if (year == 0 && now.year != 0) year = year_of_part(match.context, quarter * 3 - 2, quarter * 3);
  const std::string digits = year == 0 ? "XXXX" : fmt::format("{:04}", year);
  if (match.rule.value == "fiscal") {
    return DateValue{DateType::date, fmt::format("FY{}-Q{}", digits, quarter),
                     guessed ? fmt::format("{}-Q{}", digits, quarter) : "", guessed};
  }
  return dated(fmt::format("{}-{}", digits, 32 + quarter), guessed);
}

std::optional<DateValue> make_half(const DateMatch& match) {
  const int half = match.has("nth")     ? match.integer("nth")
                   : match.has("digit") ? match.integer("digit")
                                        : std::stoi(match.rule.value);
  if (half < 1 || half > 2) return {};
  int year = year_in(match);
  if (year == 0 && match.context.today.year != 0) {
    year = year_of_part(match.context, half * 6 - 5, half * 6, 0);
  }
  if (year == 0) return {};
  return dated(fmt::format("{:04}-{}", year, 39 + half));
}

/// "Winter is dry", "hot summers": of no year.
std::optional<DateValue> any_season(const DateMatch& match) {
  if (match.rule.value == "first" && match.first != 0) return {};
  if (!match.ends_phrase()) return {};
  for (const char* of : {"season_alone", "season_first", "seasons"}) {
    if (!match.has(of)) continue;
    DateValue made = *dated(fmt::format("XXXX-{}", match.integer(of)));
    if (match.has("seasons")) made.type = DateType::set;
    return made;
  }
  return {};
}

std::optional<DateValue> make_season(const DateMatch& match) {
  if (match.rule.type == "any") return any_season(match);
  const int season = match.integer("season");
  int year = year_in(match);
  const Anchor& now = match.context.today;
  if (year == 0 && now.month != 0) {
    const int month = season == 24 ? 12 : (season - 20) * 3;
    year = match.has("step") ? stepped_year(match.context, month, match.integer("step"))
                             : year_of_part(match.context, month, month + 2);
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
  if (match.has("number") && match.has("decade")) {  // "the nineteen seventies", "eighteen tens"
    const double century = match.find("number")->number;
    if (century < 15 || century > 20 || century != static_cast<int>(century)) return {};
    return dated(
        fmt::format("{:03}X", static_cast<int>(century) * 10 + match.integer("decade") % 10));
  }
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
  if (match.rule.value == "bc") {  // the 7th: 700 to 601
    return DateValue{DateType::date,
                     fmt::format("-{:04}/-{:04}", century * 100 + 100, century * 100 + 1),
                     fmt::format("BC{:02}", century)};
  }
  return dated(fmt::format("{:02}XX", century));
}

std::optional<DateValue> make_holiday(const DateMatch& match) {
  const std::string& rule = match.rule.value;
  const bool moves = rule.rfind("easter", 0) == 0;
  const int month = moves ? 4 : std::stoi(rule.substr(0, 2));
  int year = year_in(match);
  const bool guessed = year == 0;
  if (guessed && match.has("step") && match.context.today.month != 0) {
    const auto in = [&](int at) { return holiday_of(rule, at); };
    const Anchor& now = match.context.today;
    const std::string today = write_date(now.year, now.month, now.day);
    const int step = match.integer("step");
    year = now.year;
    if (step < 0 && in(year) >= today) --year;
    if (step > 0 && in(year) <= today) ++year;
  } else if (guessed) {
    year = guessed_year(match.context, month, 15);
  }
  const bool fixed = !moves && rule[3] != 'W';
  if (year == 0) return fixed ? dated("XXXX-" + rule, true) : std::nullopt;
  if (moves && guessed && !match.has("step") && !match.ends_phrase()) return {};  // "Easter eggs"
  auto made = dated(holiday_of(rule, year), guessed);
  if (guessed && fixed) made->open = "XXXX-" + rule;
  return made;
}

std::optional<DateValue> make_week(const DateMatch& match) {
  const Capture* date = match.find("date");
  const bool from_end = match.rule.value == "-1";
  const int nth = match.has("nth") ? match.integer("nth") : match.integer("number", 1);
  if (match.rule.type == "capital" && !match.context.pieces[match.first].capital) return {};
  const bool no_year = date == nullptr && match.context.today.year == 0;
  if (nth < 1 || nth > 53) return {};
  if (no_year) return DateValue{DateType::date, fmt::format("XXXX-W{:02}", nth)};
  const std::string within =
      date != nullptr ? date->date->value : write_date(match.context.today.year, 0, 0);
  const bool month_or_year =
      within.size() == 4 || (within.size() == 7 && anchor_of(within).month != 0);
  const auto days = month_or_year ? days_of(within) : std::nullopt;
  if (!days && date != nullptr && date->date->vague()) {
    DateValue open = *date->date;
    open.extended = true;
    return open;
  }
  if (!days) return {};
  return dated(week_in(days->first, days->last, from_end ? -1 : nth));
}

}  // namespace claimgraph
