#include "values/date_match.h"

#include <algorithm>

namespace claimgraph {
namespace {

struct Named {
  std::string_view name;
  Production production;
};

constexpr Named kProductions[] = {
    {"calendar", make_calendar},
    {"bare_year", make_bare_year},
    {"circa", make_circa},
    {"before_christ", make_before_christ},
    {"era", make_era},
    {"old_year", make_old_year},
    {"month_beside", make_month_beside},
    {"same_period", make_same_period},
    {"quarter", make_quarter},
    {"half", make_half},
    {"season", make_season},
    {"decade", make_decade},
    {"century", make_century},
    {"holiday", make_holiday},
    {"week", make_week},
    {"relative_day", make_relative_day},
    {"weekday", make_weekday},
    {"step", make_step},
    {"distance", make_distance},
    {"weekend", make_weekend},
    {"same", make_same},
    {"month_of_same", make_month_of_same},
    {"reported", make_reported},
    {"duration", make_duration},
    {"duration_range", make_duration_range},
    {"set", make_set},
    {"timed_set", make_timed_set},
    {"fixed", make_fixed},
    {"range", make_range},
    {"year_range", make_year_range},
    {"offset", make_offset},
    {"day_range", make_day_range},
    {"time", make_time},
    {"day_part", make_day_part},
    {"bound", make_bound},
    {"run", make_run},
    {"span", make_span},
    {"compound", make_compound},
    {"part", make_part},
    {"weekday_from", make_weekday_from},
    {"compact", make_compact},
    {"day_end", make_day_end},
    {"time_run", make_time_run},
    {"rest", make_rest},
    {"week_of", make_week_of},
    {"week_days", make_week_days},
    {"weekday_nth", make_weekday_nth},
    {"day_of_month", make_day_of_month},
    {"period_to", make_period_to},
    {"nth_weekday", make_nth_weekday},
    {"minutes_past", make_minutes_past},
    {"time_range", make_time_range},
};

}  // namespace

Production production_named(std::string_view name) {
  for (const Named& named : kProductions) {
    if (named.name == name) return named.production;
  }
  return nullptr;
}

namespace {

// What is told of the year before may as well be news.
constexpr int kYearsOfNews = 2;
// A year alone begins a story where it is history; "founded in 1998" stands in today's news.
constexpr int kYearsOfHistory = 50;

}  // namespace

std::optional<Anchor> DateMemory::told(const Anchor& today) const {
  constexpr std::size_t kSentences = 8;
  if (news_ || stated_.year == 0 || stated_.year > today.year - kYearsOfNews) return {};
  // Within its sentence a year may be one of two: "the May 2023 rule and the June 5 rule".
  if (sentence == stated_in_ || sentence - stated_in_ > kSentences) return {};
  return stated_;
}

void DateMemory::keep(const DateValue& value, const Anchor& today) {
  if (value.type != DateType::date || value.compared || value.vague()) return;
  const Anchor date = anchor_of(value.value);
  const bool tells = value.year_stated && (date.month != 0 || today.year == 0 ||
                                           date.year < today.year - kYearsOfHistory);
  if (tells) stated_ = date;
  if (tells && !value.year_guessed) stated_in_ = sentence;
  if (date.year != 0 && date.year > today.year - kYearsOfNews) news_ = true;
  last = value;
  if (value.timex.size() == 7 && value.timex[5] == 'Q') quarter = value;
}

const Capture* DateMatch::find(std::string_view of, std::size_t index) const {
  for (const Capture& capture : captures_) {
    if (context.grammar.name_of_class(capture.of) != of) continue;
    if (index-- == 0) return &capture;
  }
  return nullptr;
}

int DateMatch::integer(std::string_view of, int otherwise, std::size_t index) const {
  const Capture* capture = find(of, index);
  if (capture == nullptr) return otherwise;
  constexpr double kMost = 1e6;  // beyond every count of days; keeps the cast defined
  return capture->word != nullptr ? std::stoi(*capture->word)
                                  : static_cast<int>(std::clamp(capture->number, -kMost, kMost));
}

std::string DateMatch::unit() const {
  for (const char* of : {"unit", "units", "period", "single", "single_next", "weekends"}) {
    if (has(of)) return text(of);
  }
  return {};
}

bool DateMatch::ends_phrase() const {
  if (end >= context.pieces.size()) return true;
  const Piece& next = context.pieces[end];
  if (next.letters) {
    const DateGrammar& grammar = context.grammar;
    return grammar.value_in(grammar.class_named("goes_on"), grammar.word(next.form)) != nullptr;
  }
  constexpr std::string_view kStops = ".,;:!?)\"";
  return !next.number && (!next.glued || kStops.find(next.form) != std::string_view::npos);
}

std::string DateMatch::text(std::string_view of, std::size_t index) const {
  const Capture* capture = find(of, index);
  return capture != nullptr && capture->word != nullptr ? *capture->word : std::string();
}

}  // namespace claimgraph
