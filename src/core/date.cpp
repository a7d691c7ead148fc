#include "core/date.h"

#include <array>
#include <charconv>

namespace claimgraph {
namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::last;
using std::chrono::month;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year;

std::optional<int> whole_number(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

/// Months `from` .. `from + count - 1` of a year, running into the next where they must.
DayRange month_range(int y, unsigned from, int count) {
  const auto begin = year{y} / month{from};
  const auto after = begin + months{count};
  return {sys_days{begin / day{1}}, sys_days{after / day{1}} - days{1}};
}

/// EDTF level 1 and 2 sub-year groupings: seasons 21–24 (northern, by quarter of their start),
/// quarters 33–36, halves 40–41 (ISO 8601-2, 4.8).
std::optional<DayRange> grouping(int y, int code) {
  if (code >= 1 && code <= 12) return month_range(y, static_cast<unsigned>(code), 1);
  if (code >= 21 && code <= 23)
    return month_range(y, static_cast<unsigned>(3 * (code - 21) + 3), 3);
  if (code == 24) return month_range(y, 12, 3);
  if (code >= 33 && code <= 36)
    return month_range(y, static_cast<unsigned>(3 * (code - 33) + 1), 3);
  if (code == 40 || code == 41) return month_range(y, code == 40 ? 1 : 7, 6);
  return std::nullopt;
}

std::optional<DayRange> single(std::string_view value) {
  while (!value.empty() && (value.back() == '~' || value.back() == '?' || value.back() == '%')) {
    value.remove_suffix(1);
  }
  if (const auto t = value.find('T'); t == 10) value = value.substr(0, t);
  if (value.size() == 4 && value.substr(2) == "XX") {
    const auto century = whole_number(value.substr(0, 2));
    if (!century) return std::nullopt;
    return DayRange{month_range(*century * 100, 1, 12).first,
                    month_range(*century * 100 + 99, 1, 12).last};
  }
  if (value.size() == 4 && value.back() == 'X') {
    const auto decade = whole_number(value.substr(0, 3));
    if (!decade) return std::nullopt;
    return DayRange{month_range(*decade * 10, 1, 12).first,
                    month_range(*decade * 10 + 9, 1, 12).last};
  }
  if (value.size() < 4) return std::nullopt;
  const auto y = whole_number(value.substr(0, 4));
  if (!y) return std::nullopt;
  if (value.size() == 4) return month_range(*y, 1, 12);
  if (value.size() < 7 || value[4] != '-') return std::nullopt;
  const auto m = whole_number(value.substr(5, 2));
  if (!m) return std::nullopt;
  if (value.size() == 7) return grouping(*y, *m);
  if (value.size() != 10 || value[7] != '-') return std::nullopt;
  const auto d = whole_number(value.substr(8, 2));
  if (!d) return std::nullopt;
  const auto date = year{*y} / month{static_cast<unsigned>(*m)} / day{static_cast<unsigned>(*d)};
  if (!date.ok()) return std::nullopt;
  return DayRange{sys_days{date}, sys_days{date}};
}

}  // namespace

std::optional<DayRange> days_of(std::string_view edtf) {
  const auto slash = edtf.find('/');
  if (slash == std::string_view::npos) return single(edtf);
  const std::string_view from = edtf.substr(0, slash);
  const std::string_view to = edtf.substr(slash + 1);
  const bool open_start = from.empty() || from == "..";
  const bool open_end = to.empty() || to == "..";
  if (open_start && open_end) return std::nullopt;
  const auto begin = open_start ? single("0001-01-01") : single(from);
  const auto end = open_end ? single("9999-12-31") : single(to);
  if (!begin || !end || end->last < begin->first) return std::nullopt;
  return DayRange{begin->first, end->last};
}

}  // namespace claimgraph
