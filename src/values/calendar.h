#pragma once
// Arithmetic on the document's day, written as EDTF at the precision of the unit.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace claimgraph {

using Day = std::optional<std::chrono::sys_days>;  ///< none: the document's date is unknown

/// The day an EDTF date of day precision names.
Day day_of(std::string_view published);

/// "2025-01-20", with month and day left out where they are 0. REQUIRES: 0 <= year <= 9999.
std::string write_date(int year, int month, int day);

/// `today` moved by `count` units of ISO 8601 duration `unit`, as precise as the unit; none for
/// units below a day and results outside the years 1..9999.
std::optional<std::string> moved(std::chrono::sys_days today, int count, std::string_view unit);

/// The last such day up to `today` for direction 0, as news write it (Monday is 1); strictly before
/// it for direction < 0, the next one after it for direction > 0.
std::optional<std::string> weekday_near(std::chrono::sys_days today, int weekday, int direction);

/// The ISO week `count` weeks from today's: TIMEX3 has a name for it, "2025-W03".
std::string week_of(std::chrono::sys_days today, int count);

}  // namespace claimgraph
