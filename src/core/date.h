#pragma once
// Dates as texts give them: a value of the precision stated, never more.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/span.h"

namespace claimgraph {

enum class DateType : std::uint8_t { date, time, duration, set };

/// What a date covers, in the terms of Recognizers-Text: a day is a date, a month or an interval a
/// daterange, a time of day without its day a time, an evening a timerange.
enum class DateShape : std::uint8_t {
  date,
  daterange,
  time,
  timerange,
  datetime,
  datetimerange,
  duration,
  set
};

/// A date, time, duration or recurring date at one place in the text.
struct DateMention {
  Span span{};
  DateType type = DateType::date;
  /// EDTF: 2025, 2025-01, 2025-01-20, 2025~, 202X (decade), 2025-33..36 (quarters), 2025-40/41
  /// (halves), 2025-21..24 (seasons), 2022-10/2023-10, XXXX-01-20 (year unknown), FY2026-Q1
  /// (fiscal: no calendar quarter is guessed), PRESENT_REF, PAST_REF, FUTURE_REF; durations in ISO
  /// 8601 (P2Y), or the interval they mean where the text anchors them ("the last two years":
  /// 2023-01-20/2025-01-20, with the duration in `timex`). Open intervals: "after 2016" is 2017/..
  /// A time of day whose day is not said is written without one: T15, T15:30, TMO.
  std::string value{};
  /// The TIMEX3 value where it differs from `value`; else empty. TIMEX3 takes a time of day as the
  /// document's day's, and has none for intervals: those have (begin,end,duration), as
  /// Recognizers-Text writes them.
  std::string timex{};
  DateShape shape = DateShape::date;

  bool operator==(const DateMention&) const = default;
};

/// How an EDTF interval without a beginning starts: "../2026-03" is until then.
inline constexpr std::string_view kUntil = "../";

/// The days a value may mean, both ends included.
struct DayRange {
  std::chrono::sys_days first;
  std::chrono::sys_days last;

  bool operator==(const DayRange&) const = default;
  bool overlaps(const DayRange& other) const { return first <= other.last && other.first <= last; }
  bool contains(const DayRange& other) const { return first <= other.first && other.last <= last; }
};

/// The days an EDTF value covers; nothing for durations, unknown years, references such as
/// PRESENT_REF, and fiscal periods. Open intervals ("2023/..") end at 9999-12-31; "../2023" begins
/// at 0001-01-01.
std::optional<DayRange> days_of(std::string_view edtf);

}  // namespace claimgraph
