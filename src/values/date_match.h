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
  bool extended = false;      ///< longer than a day, where `value` does not show it: PAST_REF
  bool half_day = false;      ///< a time of day that may be twelve hours later: "7:30"
  std::string open{};  ///< as the text has it, where `value` is nearer: XXXX-10-14, XXXX-WXX-1
  bool year_stated = false;  ///< the text gives the year, here or shortly before

  bool interval() const { return value.find('/') != std::string::npos; }
  bool vague() const { return value.find("_REF") != std::string::npos; }
};

/// What the value covers.
DateShape shape_of(const DateValue& value);

/// The dates the text named so far, which "a year earlier" and "the quarter" lean on.
struct DateMemory {
  std::optional<DateValue> last{};     ///< the last one that names a place in the calendar
  std::optional<DateValue> quarter{};  ///< the last quarter
  std::size_t sentence = 0;            ///< the one that is read

  /// The date of a past that the text tells of, with its year: "On 4 May 1831 …, in June …". None
  /// where that was long ago in the text, or the text is news: it has a date near `today`.
  std::optional<Anchor> told(const Anchor& today) const;
  void keep(const DateValue& value, const Anchor& today);

 private:
  Anchor stated_{};  // the last date whose year the text gives
  std::size_t stated_in_ = 0;
  bool news_ = false;
};

struct Capture {
  std::uint32_t of = 0;  ///< the class
  std::size_t first = 0;
  std::size_t end = 0;
  double number = 0;                  ///< of built-in classes
  const std::string* word = nullptr;  ///< the value of a listed word
  const DateValue* date = nullptr;    ///< of <date>
};

/// When what the clause around a date says is the case, as its verb tells; ahead: the date is when
/// something is to happen; to_come: likewise, and by the article's own word; moved_to: it is where
/// something was put off to.
enum class Outlook : std::uint8_t { unknown, past, present, future, ahead, to_come, moved_to };

/// Whether it tells that something is to happen on the date.
constexpr bool is_when_it_happens(Outlook outlook) {
  return outlook == Outlook::ahead || outlook == Outlook::to_come;
}

/// What a production may ask of the place it reads.
struct DateContext {
  const DateGrammar& grammar;
  const std::vector<Piece>& pieces;
  Anchor today{};  ///< the document's date, as far as it is known
  const DateMemory& memory;
  Outlook outlook = Outlook::unknown;

  bool future() const { return outlook == Outlook::future || is_when_it_happens(outlook); }
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
  const std::vector<Capture>& captures() const { return captures_; }
  const std::string& name_of(const Capture& capture) const {
    return context.grammar.name_of_class(capture.of);
  }
  bool has(std::string_view of) const { return find(of) != nullptr; }
  /// A capture's value as a number; `otherwise` where there is none.
  int integer(std::string_view of, int otherwise = 0, std::size_t index = 0) const;
  /// A capture's value in words; empty where there is none.
  std::string text(std::string_view of, std::size_t index = 0) const;
  /// The unit of time in the pattern, whichever class it is of; empty where there is none.
  std::string unit() const;
  /// Whether no noun follows that the pattern's last word belongs to: "Monday 21" does, "Monday 21
  /// people" does not.
  bool ends_phrase() const;

 private:
  const std::vector<Capture>& captures_;
};

using Production = std::optional<DateValue> (*)(const DateMatch&);

/// The production a rule names; null where there is none of that name.
Production production_named(std::string_view name);

/// An absolute or relative point of the calendar: days, months, quarters, seasons, years, decades.
std::optional<DateValue> make_calendar(const DateMatch&);
std::optional<DateValue> make_bare_year(const DateMatch&);
/// "c. 1818": about that year.
std::optional<DateValue> make_circa(const DateMatch&);
/// "World War II": the rule's value, where the name is written as one.
std::optional<DateValue> make_era(const DateMatch&);
/// Years before 1500 where the text shows them to be such: "(1480)", "December of 384".
std::optional<DateValue> make_old_year(const DateMatch&);
/// "the 12th of October last": the nearest one before or after the date told of.
std::optional<DateValue> make_month_beside(const DateMatch&);
/// "during this period": the interval spoken of.
std::optional<DateValue> make_same_period(const DateMatch&);
/// "508 BC" as -0508: no year 0, as TEI counts; EDTF's days know no such years.
std::optional<DateValue> make_before_christ(const DateMatch&);
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
/// "June of that year": in the year of the date mentioned before.
std::optional<DateValue> make_month_of_same(const DateMatch&);
/// "the quarter", "the year-ago period": the one reported on.
std::optional<DateValue> make_reported(const DateMatch&);

std::optional<DateValue> make_duration(const DateMatch&);
std::optional<DateValue> make_duration_range(const DateMatch&);
std::optional<DateValue> make_set(const DateMatch&);
/// "daily at 6 a.m.": the time that recurs.
std::optional<DateValue> make_timed_set(const DateMatch&);
/// What the rule itself says: "recently", "a long time".
std::optional<DateValue> make_fixed(const DateMatch&);

std::optional<DateValue> make_range(const DateMatch&);
std::optional<DateValue> make_year_range(const DateMatch&);
/// "three days after January 12".
std::optional<DateValue> make_offset(const DateMatch&);
std::optional<DateValue> make_day_range(const DateMatch&);
/// "after 2016", "before 5 p.m.": open to the side the rule's value names.
std::optional<DateValue> make_bound(const DateMatch&);
/// "3 days starting next Monday": from that day on.
std::optional<DateValue> make_run(const DateMatch&);
/// "the last two weeks": the days it means, as far as the document's date is known.
std::optional<DateValue> make_span(const DateMatch&);
/// "2 years and 3 months", alone, ago, later, or the last ones.
std::optional<DateValue> make_compound(const DateMatch&);
/// "the first nine months of 2024".
std::optional<DateValue> make_part(const DateMatch&);
/// "the year to March": the twelve months that end with it.
std::optional<DateValue> make_period_to(const DateMatch&);
/// "Monday two weeks from now".
std::optional<DateValue> make_weekday_from(const DateMatch&);
std::optional<DateValue> make_compact(const DateMatch&);
std::optional<DateValue> make_day_end(const DateMatch&);
/// "the rest of the week".
std::optional<DateValue> make_rest(const DateMatch&);
/// "the week of April 10".
std::optional<DateValue> make_week_of(const DateMatch&);
std::optional<DateValue> make_week_days(const DateMatch&);
/// "Friday the 2nd": the nearest such day.
std::optional<DateValue> make_weekday_nth(const DateMatch&);
/// "the first Tuesday of October 2024", "the last day of March".
std::optional<DateValue> make_nth_weekday(const DateMatch&);
/// "the 15th of next month".
std::optional<DateValue> make_day_of_month(const DateMatch&);

/// A time of day, with its day where the pattern has one.
std::optional<DateValue> make_time(const DateMatch&);
/// "half past seven", "ten to six": the rule's value or the number counts the minutes.
std::optional<DateValue> make_minutes_past(const DateMatch&);
std::optional<DateValue> make_time_range(const DateMatch&);
/// "from 9 a.m. for three hours".
std::optional<DateValue> make_time_run(const DateMatch&);
std::optional<DateValue> make_day_part(const DateMatch&);

}  // namespace claimgraph
