// Dates of history: periods with a name, years of few digits, and what a story leaves out.

#include <fmt/format.h>

#include <cmath>

#include "core/date.h"
#include "values/date_match.h"

namespace claimgraph {
namespace {

/// Whether the date spoken of before is of antiquity or the Middle Ages, so that a number of three
/// digits may be a year.
bool of_old(const DateMemory& memory) {
  constexpr int kLatest = 1300;
  if (!memory.last) return false;
  const Anchor last = anchor_of(memory.last->value);
  return memory.last->value[0] == '-' || memory.last->value.rfind("0", 0) == 0 ||
         (last.year != 0 && last.year < kLatest);
}

bool before_christ(const DateMemory& memory) { return memory.last && memory.last->value[0] == '-'; }

}  // namespace

std::optional<DateValue> make_era(const DateMatch& match) {
  const auto& pieces = match.context.pieces;
  if (!pieces[match.end - 1].capital && !pieces[match.end - 1].number) return {};
  // "the World War II Memorial" is another name.
  if (match.end < pieces.size() && pieces[match.end].letters && pieces[match.end].capital)
    return {};
  const std::string& value = match.rule.value;
  const std::size_t slash = value.find('/');
  return DateValue{DateType::date, value,
                   interval_timex({value.substr(0, slash), ""}, {value.substr(slash + 1), ""})};
}

std::optional<DateValue> make_old_year(const DateMatch& match) {
  const double exact = match.find("number")->number;
  const Piece& piece = match.context.pieces[match.find("number")->first];
  const bool digits = piece.number && match.find("number")->end == match.find("number")->first + 1;
  const bool four = exact >= 1000 && exact < 1500 && piece.form.size() == 4;
  const bool three = exact >= 100 && exact < 1000 && piece.form.size() == 3;
  if (!digits || !(four || three) || exact != std::floor(exact) || !match.ends_phrase()) return {};
  const int month = match.integer("month");
  const int day = match.has("day") ? match.integer("day") : match.integer("nth");
  if (three && month == 0 && !of_old(match.context.memory)) return {};
  const int year = static_cast<int>(exact);
  if (month == 0 && before_christ(match.context.memory)) {
    return DateValue{DateType::date, fmt::format("-{:04}", year), fmt::format("BC{:04}", year)};
  }
  const std::string value = write_date(year, month, day);
  if (!days_of(value)) return {};
  DateValue made{DateType::date, value};
  made.year_stated = true;
  return made;
}

std::optional<DateValue> make_month_beside(const DateMatch& match) {
  const int month = match.integer("month");
  const int day = match.has("day") ? match.integer("day") : match.integer("nth");
  const int step = match.integer("beside");
  const auto told = match.context.memory.told(match.context.today);
  const Anchor from = told ? *told : match.context.today;
  if (from.month == 0 || step == 0) return {};
  const bool past = month < from.month || (month == from.month && day < from.day);
  const int year = from.year + (step < 0 ? (past ? 0 : -1) : (past ? 1 : 0));
  const std::string value = write_date(year, month, day);
  if (!days_of(value)) return {};
  DateValue made{DateType::date, value};
  made.year_stated = told.has_value();
  return made;
}

std::optional<DateValue> make_same_period(const DateMatch& match) {
  const auto& last = match.context.memory.last;
  if (!last || !last->interval() || last->value.find("..") != std::string::npos) return {};
  return *last;
}

}  // namespace claimgraph
