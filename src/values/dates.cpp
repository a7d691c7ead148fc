#include <fmt/format.h>

#include "values/calendar.h"
#include "values/pieces.h"
#include "values/values.h"

namespace claimgraph {
namespace {

struct Found {
  std::size_t end = 0;
  DateMention mention{};
};

struct Reader {
  const std::vector<Piece>& pieces;
  const DateWords& words;
  const QuantityWords& numbers;
  Day today;

  std::string form(std::size_t at) const { return at < pieces.size() ? pieces[at].form : ""; }
  int integer(std::size_t at) const { return at < pieces.size() ? small_integer(pieces[at]) : -1; }
  bool glued(std::size_t at) const { return at < pieces.size() && pieces[at].glued; }
  bool year(std::size_t at) const {
    return integer(at) >= 1500 && integer(at) <= 2100 && form(at).size() == 4;
  }
  Found found(std::size_t end, std::string value, DateType type = DateType::date) const {
    return {end, {{}, type, std::move(value), ""}};
  }
};

using Try = std::optional<Found>;

int number_in(const DateWords::Numbers& table, const std::string& form) {
  const auto found = table.find(form);
  return found == table.end() ? 0 : found->second;
}

Try read_digits(const Reader& r, std::size_t i) {
  const std::string sign = r.form(i + 1);
  if ((sign != "-" && sign != "/") || r.form(i + 3) != sign || !r.glued(i + 1)) return {};
  if (!r.glued(i + 2) || !r.glued(i + 3) || !r.glued(i + 4)) return {};
  int year = r.integer(i);
  int month = r.integer(i + 2);
  int day = r.integer(i + 4);
  if (!r.year(i)) {
    if (!r.year(i + 4)) return {};
    year = r.integer(i + 4);
    month = r.integer(i);
    day = r.integer(i + 2);
    if (month > 12) std::swap(month, day);
  }
  const std::chrono::year_month_day date(std::chrono::year(year),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day)));
  if (month < 1 || day < 1 || !date.ok()) return {};
  return r.found(i + 5, write_date(year, month, day));
}

/// The latest year in which the month and day are not after the document's day; `years_on` moves
/// those that would be after it.
std::string without_year(const Reader& r, int month, int day, int years_on = 0) {
  if (!r.today) {
    return day ? fmt::format("XXXX-{:02}-{:02}", month, day) : fmt::format("XXXX-{:02}", month);
  }
  const std::chrono::year_month_day now(*r.today);
  const int now_month = static_cast<int>(static_cast<unsigned>(now.month()));
  const int now_day = static_cast<int>(static_cast<unsigned>(now.day()));
  const bool later = month > now_month || (month == now_month && day > now_day);
  return write_date(static_cast<int>(now.year()) - (later ? 1 : 0) + (later ? years_on : 0), month,
                    day);
}

bool future_before(const Reader& r, std::size_t at) {
  constexpr std::size_t kFarthest = 12;
  for (std::size_t i = at < kFarthest ? 0 : at - kFarthest; i < at; ++i) {
    if (r.words.future.contains(r.form(i))) return true;
  }
  return false;
}

Try read_month(const Reader& r, std::size_t i) {
  int day = 0;
  std::size_t at = i;
  const auto is_day = [&](std::size_t k) { return r.integer(k) >= 1 && r.integer(k) <= 31; };
  const auto suffix = [&](std::size_t k) {
    const std::string form = r.form(k);
    return r.glued(k) && (form == "st" || form == "nd" || form == "rd" || form == "th");
  };
  if (is_day(at)) {
    day = r.integer(at++);
    if (suffix(at)) ++at;
    if (r.form(at) == "of") ++at;
  }
  const int month = number_in(r.words.months, r.form(at));
  if (month == 0 || !r.pieces[at].capital) return {};
  const std::string name = r.form(at++);
  if (r.form(at) == "." && r.glued(at) && name.size() <= 4 && name != "may") ++at;
  if (day == 0 && is_day(at)) {
    day = r.integer(at++);
    if (suffix(at)) ++at;
  }
  std::size_t next = at;
  if (r.form(next) == "," || r.form(next) == "of") ++next;
  if (r.year(next)) return r.found(next + 1, write_date(r.integer(next), month, day));
  const bool shown = i > 0 && r.words.before_year.contains(r.form(i - 1));
  if (day == 0 && r.words.ambiguous.contains(name) && !shown) return {};
  return r.found(at, without_year(r, month, day, future_before(r, i) ? 1 : 0));
}

/// "2024-35" as TIMEX3 writes it: "2024-Q3". REQUIRES: an EDTF quarter.
std::string quarter_timex(const std::string& edtf) {
  return fmt::format("{}-Q{}", edtf.substr(0, 4), std::stoi(edtf.substr(5)) - 32);
}

/// The latest such quarter that began by the document's day.
Found quarter_without_year(const Reader& r, std::size_t end, int quarter) {
  if (!r.today) return r.found(end, fmt::format("XXXX-{}", 32 + quarter));
  const std::string year = without_year(r, quarter * 3 - 2, 1).substr(0, 4);
  Found found = r.found(end, fmt::format("{}-{}", year, 32 + quarter));
  found.mention.timex = quarter_timex(found.mention.value);
  return found;
}

Try read_quarter(const Reader& r, std::size_t i) {
  int quarter = 0;
  std::size_t at = i;
  if (r.form(i) == "q" && r.glued(i + 1) && r.integer(i + 1) >= 1 && r.integer(i + 1) <= 4) {
    quarter = r.integer(i + 1);
    at = i + 2;
  } else if (number_in(r.words.ordinals, r.form(i)) && r.form(i + 1) == "quarter") {
    quarter = number_in(r.words.ordinals, r.form(i));
    at = i + 2;
  }
  if (quarter == 0) return {};
  std::size_t next = r.form(at) == "of" || r.form(at) == "," ? at + 1 : at;
  const bool fiscal = r.form(next) == "fiscal";
  if (fiscal) ++next;
  if (fiscal && r.form(next) == "year") ++next;
  if (!r.year(next)) return quarter_without_year(r, at, quarter);
  if (fiscal) return r.found(next + 1, fmt::format("FY{}-Q{}", r.form(next), quarter));
  Found found = r.found(next + 1, fmt::format("{}-{}", r.form(next), 32 + quarter));
  found.mention.timex = fmt::format("{}-Q{}", r.form(next), quarter);
  return found;
}

Try read_season(const Reader& r, std::size_t i) {
  const int season = number_in(r.words.seasons, r.form(i));
  const std::size_t at = r.form(i + 1) == "of" ? i + 2 : i + 1;
  if (season == 0 || !r.year(at)) return {};
  constexpr const char* kNames[] = {"SP", "SU", "FA", "WI"};
  Found found = r.found(at + 1, fmt::format("{}-{}", r.form(at), season));
  if (season >= 21 && season <= 24) {
    found.mention.timex = fmt::format("{}-{}", r.form(at), kNames[season - 21]);
  }
  return found;
}

Try read_year(const Reader& r, std::size_t i) {
  if (!r.year(i)) return {};
  if (i > 0 && r.glued(i) && r.form(i - 1) != "(" && r.form(i - 1) != "–") return {};
  if (r.form(i + 1) == "s" && r.glued(i + 1) && r.form(i)[3] == '0') {
    Found found = r.found(i + 2, r.form(i).substr(0, 3) + "X");
    found.mention.timex = r.form(i).substr(0, 3);
    return found;
  }
  const bool range = (r.form(i + 1) == "–" || r.form(i + 1) == "-") && r.year(i + 2);
  const bool bracket = i > 0 && r.form(i - 1) == "(";
  const bool shown = i > 0 && r.words.before_year.contains(r.form(i - 1));
  if (range) return r.found(i + 3, r.form(i) + "/" + r.form(i + 2));
  if (!shown && !bracket) return {};
  if (r.form(i + 1) == "%" || r.numbers.scales.contains(r.form(i + 1))) return {};
  return r.found(i + 1, r.form(i));
}

Try read_near(const Reader& r, std::size_t i) {
  const std::string form = r.form(i);
  if (const auto day = r.words.days.find(form); day != r.words.days.end()) {
    const auto value = r.today ? moved(*r.today, day->second, "P1D") : std::nullopt;
    const char* vague = day->second == 0  ? "PRESENT_REF"
                        : day->second < 0 ? "PAST_REF"
                                          : "FUTURE_REF";
    return r.found(i + 1, value.value_or(vague));
  }
  if (const auto vague = r.words.references.find(form); vague != r.words.references.end()) {
    return r.found(i + 1, vague->second);
  }
  if (const auto set = r.words.sets.find(form); set != r.words.sets.end()) {
    return r.found(i + 1, set->second, DateType::set);
  }
  if (r.words.every.contains(form)) {
    const auto unit = r.words.units.find(r.form(i + 1));
    if (unit != r.words.units.end()) return r.found(i + 2, unit->second, DateType::set);
    const int weekday = number_in(r.words.weekdays, r.form(i + 1));
    if (weekday) return r.found(i + 2, fmt::format("XXXX-WXX-{}", weekday), DateType::set);
  }
  const auto step = r.words.steps.find(form);
  const std::size_t at = step == r.words.steps.end() ? i : i + 1;
  const int direction = at == i ? 0 : step->second;
  if (const int weekday = number_in(r.words.weekdays, r.form(at))) {
    const auto day = r.today ? weekday_near(*r.today, weekday, direction) : std::nullopt;
    return r.found(at + 1, day.value_or(fmt::format("XXXX-WXX-{}", weekday)));
  }
  if (at == i) return {};
  const auto unit = r.words.units.find(r.form(at));
  if (unit == r.words.units.end() || unit->second.substr(0, 2) == "PT") return {};
  const auto value = r.today ? moved(*r.today, direction, unit->second) : std::nullopt;
  const char* vague = direction < 0 ? "PAST_REF" : direction > 0 ? "FUTURE_REF" : "PRESENT_REF";
  Found found = r.found(at + 1, value.value_or(vague));
  if (value && unit->second == "P1W") found.mention.timex = week_of(*r.today, direction);
  if (value && unit->second == "P3M") found.mention.timex = quarter_timex(*value);
  return found;
}

Try read_duration(const Reader& r, std::size_t i) {
  const bool article = r.form(i) == "a" || r.form(i) == "an";
  const auto number = article ? ReadNumber{1, 1, i + 1}
                              : read_number(r.pieces, i, r.numbers).value_or(ReadNumber{});
  if (number.end == 0 || number.value != number.high || number.value > 10000) return {};
  std::size_t at = number.end;
  if (r.form(at) == "-") ++at;
  const auto unit = r.words.units.find(r.form(at));
  if (unit == r.words.units.end()) return {};
  ++at;
  const auto direction = r.words.directions.find(r.form(at));
  const int count = static_cast<int>(number.value);
  if (direction != r.words.directions.end()) {
    const bool whole = static_cast<double>(count) == number.value;
    const auto value =
        r.today && whole ? moved(*r.today, count * direction->second, unit->second) : std::nullopt;
    return r.found(at + 1, value.value_or(direction->second < 0 ? "PAST_REF" : "FUTURE_REF"));
  }
  if (article && (i == 0 || !r.words.before_duration.contains(r.form(i - 1)))) return {};
  // The unit is one of something: "P10Y" times two is P20Y.
  const std::string& one = unit->second;
  const std::size_t digits = one.find_first_of("123456789");
  if (digits == std::string::npos) return {};
  const double factor = std::stod(one.substr(digits, one.size() - 1 - digits));
  return r.found(at,
                 fmt::format("{}{}{}", one.substr(0, digits), number.value * factor, one.back()),
                 DateType::duration);
}

Try read_date(const Reader& r, std::size_t i) {
  if (i > 0 && r.glued(i) && (r.pieces[i - 1].letters || r.pieces[i - 1].number)) return {};
  for (const auto reader :
       {read_digits, read_month, read_quarter, read_season, read_year, read_near, read_duration}) {
    if (const Try found = reader(r, i)) return found;
  }
  return {};
}

/// "from 2019 to 2021": the second date joins the first into an interval.
void join_range(const Reader& r, std::size_t first, Found& found) {
  if (first == 0 || found.mention.type != DateType::date) return;
  const bool from = r.form(first - 1) == "from" && r.form(found.end) == "to";
  const bool between = r.form(first - 1) == "between" && r.form(found.end) == "and";
  if (!from && !between) return;
  const Try second = read_date(r, found.end + 1);
  if (!second || second->mention.type != DateType::date) return;
  if (second->mention.value.find('/') != std::string::npos) return;
  found.mention.value += "/" + second->mention.value;
  found.mention.timex.clear();
  found.end = second->end;
}

}  // namespace

void find_dates(Document& document, const Knowledge& knowledge) {
  document.dates.clear();
  const Day today = day_of(document.provenance.published);
  for (const Span stretch : stretches_of(document)) {
    const std::vector<Piece> pieces = pieces_of(document.text, stretch);
    const Reader reader{pieces, knowledge.date_words, knowledge.quantity_words, today};
    std::size_t free = 0;  // the first piece after the last date
    for (std::size_t i = 0; i < pieces.size();) {
      Try found = read_date(reader, i);
      if (!found) {
        ++i;
        continue;
      }
      join_range(reader, i, *found);
      std::size_t first = i;
      while (first > free && reader.words.parts.contains(pieces[first - 1].form)) --first;
      free = found->end;
      found->mention.span = {pieces[first].span.start, pieces[found->end - 1].span.end};
      document.dates.push_back(std::move(found->mention));
      i = found->end;
    }
  }
}

}  // namespace claimgraph
