#pragma once
// What the productions of dates work on: a pattern's captures, and where the text stands in time.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/document.h"
#include "knowledge/knowledge.h"
#include "values/calendar.h"
#include "values/pieces.h"

namespace claimgraph {

/// What was read, without its span.
struct DateValue {
  DateType type = DateType::date;
  std::string value{};
  std::string timex{};        ///< as in DateMention
  bool year_guessed = false;  ///< the text gives no year
  bool compared = false;      ///< only compared with: "a year earlier" changes no subject
};

/// The dates the text named so far, which "a year earlier" and "the quarter" lean on.
struct DateMemory {
  std::optional<DateValue> last{};     ///< the last one that names a place in the calendar
  std::optional<DateValue> quarter{};  ///< the last quarter

  void keep(const DateValue& value);
};

struct Capture {
  std::uint32_t of = 0;  ///< the class
  std::size_t first = 0;
  std::size_t end = 0;
  double number = 0;                  ///< of built-in classes
  const std::string* word = nullptr;  ///< the value of a listed word
  const DateValue* date = nullptr;    ///< of <date>
};

/// What a production may ask of the place it reads.
struct DateContext {
  const DateGrammar& grammar;
  const std::vector<Piece>& pieces;
  Anchor today{};  ///< the document's date, as far as it is known
  const DateMemory& memory;
  bool future = false;  ///< the clause speaks of what will be
};

/// One way a pattern reads pieces [first, end).
class DateMatch {
 public:
  DateMatch(const DateContext& around, const DateGrammar::Rule& made_by, std::size_t start,
            std::size_t stop, const std::vector<Capture>& found)
      : context(around), rule(made_by), first(start), end(stop), captures_(found) {}

  const DateContext& context;
  const DateGrammar::Rule& rule;
  std::size_t first;
  std::size_t end;

  /// The capture of a class, the `index`th where there are more; null where there is none.
  const Capture* find(std::string_view of, std::size_t index = 0) const;
  bool has(std::string_view of) const { return find(of) != nullptr; }
  /// A capture's value as a number; `otherwise` where there is none.
  int integer(std::string_view of, int otherwise = 0, std::size_t index = 0) const;
  /// A capture's value in words; empty where there is none.
  std::string text(std::string_view of, std::size_t index = 0) const;
  /// The unit of time in the pattern, whichever class it is of; empty where there is none.
  std::string unit() const;

 private:
  const std::vector<Capture>& captures_;
};

using Production = std::optional<DateValue> (*)(const DateMatch&);

/// The production a rule names; null where there is none of that name.
Production production_named(std::string_view name);

/// An absolute or relative point of the calendar: days, months, quarters, seasons, years, decades.
std::optional<DateValue> make_calendar(const DateMatch&);
std::optional<DateValue> make_bare_year(const DateMatch&);
std::optional<DateValue> make_quarter(const DateMatch&);
std::optional<DateValue> make_season(const DateMatch&);
std::optional<DateValue> make_decade(const DateMatch&);
std::optional<DateValue> make_century(const DateMatch&);
/// A day named by the rule's value: "12-25", or "11-W4-4" for the fourth Thursday of November.
std::optional<DateValue> make_holiday(const DateMatch&);
/// "the last week of 2016", "week 31".
std::optional<DateValue> make_week(const DateMatch&);
std::optional<DateValue> make_half(const DateMatch&);

/// Counted from the document's day: "yesterday", "last week", "three years ago".
std::optional<DateValue> make_relative_day(const DateMatch&);
std::optional<DateValue> make_weekday(const DateMatch&);
std::optional<DateValue> make_step(const DateMatch&);
std::optional<DateValue> make_distance(const DateMatch&);
std::optional<DateValue> make_weekend(const DateMatch&);
/// Counted from the date mentioned before: "the same day", "a year earlier".
std::optional<DateValue> make_same(const DateMatch&);
/// "the quarter", "the year-ago period": the one reported on.
std::optional<DateValue> make_reported(const DateMatch&);

std::optional<DateValue> make_duration(const DateMatch&);
std::optional<DateValue> make_duration_range(const DateMatch&);
std::optional<DateValue> make_set(const DateMatch&);
/// What the rule itself says: "recently", "a long time".
std::optional<DateValue> make_fixed(const DateMatch&);

std::optional<DateValue> make_range(const DateMatch&);
std::optional<DateValue> make_year_range(const DateMatch&);
/// "three days after January 12".
std::optional<DateValue> make_offset(const DateMatch&);
std::optional<DateValue> make_day_range(const DateMatch&);
std::optional<DateValue> make_time(const DateMatch&);
std::optional<DateValue> make_day_part(const DateMatch&);

}  // namespace claimgraph
