#include "extract/clauses/ended_periods.h"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <string>
#include <string_view>

#include "base/unicode.h"

namespace claimgraph {
namespace {

using std::chrono::year_month_day;

/// How many months the mention lasts: "P3M", "2026-34", "FY2026-Q1", "2025"; 0: not told.
int months_of(std::string_view value) {
  if (value.starts_with("P") && (value.ends_with("M") || value.ends_with("Y"))) {
    int count = 0;
    const char* end = value.data() + value.size() - 1;
    if (std::from_chars(value.data() + 1, end, count).ptr != end || count > 100) return 0;
    return value.ends_with("Y") ? 12 * count : count;
  }
  if (value.starts_with("FY")) return value.find("-Q") == std::string_view::npos ? 12 : 3;
  constexpr std::size_t kYear = 4;  // "2025", "2025-34"
  if (value.size() == kYear && value[0] != 'P') return 12;
  const bool season = value.size() == kYear + 3 && value[kYear + 1] == '3';
  return season ? 3 : 0;
}

bool ends_month(const year_month_day& day) {
  return day == year_month_day(day.year() / day.month() / std::chrono::last);
}

std::string written(const year_month_day& day, bool whole_month) {
  const auto year = static_cast<int>(day.year());
  const auto month = static_cast<unsigned>(day.month());
  if (whole_month) return fmt::format("{:04}-{:02}", year, month);
  return fmt::format("{:04}-{:02}-{:02}", year, month, static_cast<unsigned>(day.day()));
}

/// The period of so many months that ends on the day.
std::string interval(const year_month_day& last, int months) {
  if (ends_month(last)) {
    const auto first = last.year() / last.month() / 1 - std::chrono::months(months - 1);
    const std::string end = written(last, true);
    return months == 1 ? end : written(first, true) + "/" + end;
  }
  year_month_day before = last - std::chrono::months(months);
  if (!before.ok()) before = before.year() / before.month() / std::chrono::last;
  const year_month_day first = std::chrono::sys_days(before) + std::chrono::days(1);
  return written(first, false) + "/" + written(last, false);
}

}  // namespace

std::optional<Argument> ended_period(const Reading& reading, const DateMention& period) {
  const Document& document = reading.document;
  const std::uint32_t participle = document.token_from(period.span.end);
  if (participle + 1 >= document.tokens.size()) return std::nullopt;
  const WordSet& participles = reading.knowledge.clause_words.period_participles;
  if (!participles.contains(to_lower(document.word(participle)))) return std::nullopt;
  const DateMention* end = document.date_over(document.tokens[participle + 1].span);
  const int months = months_of(period.value);
  if (end == nullptr || end->type != DateType::date || months == 0) return std::nullopt;
  const auto days = days_of(end->value);
  if (!days || days->first != days->last) return std::nullopt;
  Argument argument;
  argument.span = Span{period.span.start, end->span.end};
  argument.date = interval(year_month_day(days->last), months);
  argument.text = document.at(*argument.span);
  return argument;
}

}  // namespace claimgraph
