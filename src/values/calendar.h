#pragma once
// Arithmetic on the document's date, written as EDTF at the precision of the unit.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace claimgraph {

/// A date as far as it is known: 0 for the parts that are not.
struct Anchor {
  int year = 0;
  int month = 0;
  int day = 0;

  bool operator==(const Anchor&) const = default;
  bool has_day() const { return day != 0; }
  std::chrono::sys_days days() const;  ///< REQUIRES: has_day()
};

/// The first day, month or year an EDTF date names; all 0 where it names none ("XXXX-01-20").
/// "2025-01-20" → 2025, 1, 20; "2025-01" → 2025, 1, 0; "2025-33" → 2025, 0, 0.
Anchor anchor_of(std::string_view edtf);

/// "2025-01-20", with month and day left out where they are 0. REQUIRES: 0 <= year <= 9999.
std::string write_date(int year, int month, int day);

/// `from` moved by `count` units of ISO 8601 duration `unit`, as precise as the unit; none for
/// units below a day, where `from` is less precise than the unit, and outside the years 1..9999.
std::optional<std::string> moved(const Anchor& from, int count, std::string_view unit);

/// The day `count` units from the day `from`: "a month from tomorrow". None where moved() is.
std::optional<std::string> moved_day(const Anchor& from, int count, std::string_view unit);

/// The last such day up to `today` for direction 0, as news write it (Monday is 1); strictly before
/// it for direction < 0, the next one after it for direction > 0.
std::optional<std::string> weekday_near(const Anchor& today, int weekday, int direction);

/// That day of the ISO week `weeks` from the day's own.
std::optional<std::string> weekday_of_week(const Anchor& today, int weekday, int weeks);

/// Easter Sunday of the Western churches (Gauss's rule as Oudin gives it, 1940).
std::chrono::sys_days easter(int year);

/// The ISO week `count` weeks from the day's: TIMEX3 has a name for it, "2025-W03".
std::string week_of(const Anchor& today, int count);

/// Monday to Sunday of the `nth` week that has its Thursday in first..last; -1 is the last one.
std::string week_in(std::chrono::sys_days first, std::chrono::sys_days last, int nth);

/// The ISO week an interval of EDTF that is one names; empty where it is none.
std::string week_timex(std::string_view edtf);

/// An interval as Recognizers-Text writes it, "(begin,end,duration)": the first days of both ends,
/// and what lies between in the coarser unit of the two. `begin` and `end` are the EDTF dates,
/// `written_*` what to print where the text leaves the year or week open. Empty where an end names
/// no days.
struct IntervalEnd {
  std::string edtf{};
  std::string written{};
};
std::string interval_timex(const IntervalEnd& begin, const IntervalEnd& end);

/// The TIMEX3 value of an EDTF date where it differs: quarters, halves, seasons, decades,
/// centuries, weeks; else empty.
std::string timex_of(std::string_view edtf);

}  // namespace claimgraph
