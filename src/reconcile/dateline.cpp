#include "reconcile/dateline.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <string_view>

#include "base/unicode.h"
#include "core/date.h"

namespace claimgraph {
namespace {

constexpr std::size_t kLongestDateline = 160;  // bytes: a headline and the place
constexpr std::size_t kLead = 700;             // bytes: the first paragraphs
// Years that plans reach ahead; a day of a month is the same day of the week but once in five
// years.
constexpr int kPlansAhead = 4;
constexpr std::string_view kNoYear = "XXXX-";
constexpr std::string_view kWeekday = "XXXX-WXX-";

bool is_day_without_year(const std::string& value) {
  return value.starts_with(kNoYear) && value.size() == 10 && value[5] != 'W';
}

std::optional<int> year_of(const std::string& value) {
  if (value.size() < 4) return std::nullopt;
  int year = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    if (value[i] < '0' || value[i] > '9') return std::nullopt;
    year = year * 10 + (value[i] - '0');
  }
  return year;
}

std::string in_year(const std::string& value, int year) {
  return fmt::format("{:04}", year) + value.substr(4);
}

/// 1 for Monday to 7 for Sunday.
unsigned weekday_of(const DayRange& day) { return std::chrono::weekday(day.first).iso_encoding(); }

/// The day of the week of "on Wednesday", "on Wednesday morning", 1 for Monday; 0: of none, or of
/// an evening, which the paper of the day after tells of.
unsigned told_weekday(const std::string& value) {
  constexpr std::string_view kMorning = "TMO";
  constexpr std::string_view kAfternoon = "TAF";
  if (!value.starts_with(kWeekday) || value.size() == kWeekday.size()) return 0;
  const std::string_view hour = std::string_view(value).substr(kWeekday.size() + 1);
  if (!hour.empty() && hour != kMorning && hour != kAfternoon) return 0;
  return static_cast<unsigned>(value[kWeekday.size()] - '0');
}

unsigned day_after(unsigned weekday) { return weekday % 7 + 1; }

/// `day` in the one year from `first` to `last` in which it is that day of the week; empty: none,
/// or in several.
std::string only_day(const std::string& day, unsigned weekday, int first, int last) {
  std::string found;
  for (int year = first; year <= last; ++year) {
    const std::string dated = in_year(day, year);
    const auto days = days_of(dated);
    if (!days || weekday_of(*days) != weekday) continue;
    if (!found.empty()) return "";
    found = dated;
  }
  return found;
}

/// Whether a place lies in any of some spans. Places are asked for from first to last, each once:
/// an article may have as many dates as it has plans.
class Cover {
 public:
  void add(Span span) { spans_.push_back(span); }
  void sort() { std::ranges::sort(spans_, {}, &Span::start); }

  bool holds(std::size_t place) {
    while (next_ < spans_.size() && spans_[next_].start <= place) {
      reach_ = std::max<std::size_t>(reach_, spans_[next_++].end);
    }
    return place < reach_;
  }

 private:
  std::vector<Span> spans_{};
  std::size_t next_ = 0;
  std::size_t reach_ = 0;  // the furthest end of the spans before the next
};

/// "Founded in 2009" tells nothing of when the article was written.
bool gives_date_for_good(const Claim& claim, const Predicates& predicates) {
  const Predicate* predicate = predicates.find(claim.predicate);
  return predicate != nullptr && predicate->compare == Compare::date;
}

/// "Late on Wednesday": of an article of the day after.
bool is_late(const std::string& text, std::size_t start, const AgreementWords& words) {
  constexpr std::size_t kNear = 12;  // bytes
  const std::size_t from = start > kNear ? start - kNear : 0;
  const std::string before = fold(std::string_view(text).substr(from, start - from));
  return std::ranges::any_of(words.late, [&](const std::string& each) {
    return before.find(" " + each + " ") != std::string::npos;
  });
}

}  // namespace

std::vector<DatedPlace> dated_places(std::vector<std::pair<std::size_t, std::string>> dates,
                                     const std::string& text,
                                     const std::vector<StoredClaim>& claims,
                                     const Predicates& predicates, const AgreementWords& words) {
  Cover plans;
  Cover foundings;
  for (const StoredClaim& each : claims) {
    if (mode_of(each.claim.modality) == Mode::future) plans.add(each.claim.span);
    if (gives_date_for_good(each.claim, predicates)) foundings.add(each.claim.span);
  }
  plans.sort();
  foundings.sort();
  std::vector<DatedPlace> places;
  for (auto& [start, value] : dates) {
    if (foundings.holds(start)) continue;
    if (value.starts_with(kWeekday) && is_late(text, start, words)) continue;
    places.push_back({start, std::move(value), plans.holds(start)});
  }
  return places;
}

std::string day_of_dateline(const std::vector<DatedPlace>& dates, Years others) {
  std::string day;
  unsigned weekday = 0;
  std::optional<int> last;   // that it looks back on
  std::optional<int> first;  // that it looks ahead to
  std::optional<int> whole;  // that it looks back on as a whole: "its 2025 sales"
  const auto look_at = [&](const std::string& value, bool ahead) {
    const auto year = year_of(value);
    if (!year) return;
    if (!ahead && value.size() == 4) whole = std::max(whole.value_or(*year), *year);
    if (ahead) first = std::min(first.value_or(*year), *year);
    if (!ahead) last = std::max(last.value_or(*year), *year);
  };
  for (const DatedPlace& each : dates) {
    if (day.empty() && each.start < kLongestDateline && is_day_without_year(each.value))
      day = each.value;
    if (weekday == 0 && each.start < kLead) weekday = told_weekday(each.value);
    look_at(each.value, each.ahead);
    const std::size_t slash = each.value.find('/');
    if (slash != std::string::npos) look_at(each.value.substr(slash + 1), each.ahead);
  }
  if (day.empty() || weekday == 0) return "";
  if (others.first != 0) {
    const int from = others.first - 1;
    const int end = others.last + 1;
    const std::string found = only_day(day, weekday, from, end);
    // "May 12" with "on Monday" may be of the year in which that is a Monday, or of one in which it
    // is the day after: rather of a year that other articles are of, and not of one that no other
    // is of and this one looks back on.
    const auto year = year_of(found);
    const bool alone = year && (*year < others.first || *year > others.last);
    if (alone) {
      const std::string after = only_day(day, day_after(weekday), others.first, others.last);
      if (!after.empty()) return after;
    }
    if (alone && whole && *whole >= *year) return "";
    if (!found.empty()) return found;
    // Of an archive of many years: by what it looks back on, and ahead to.
    const bool past = last && *last <= others.last;
    return only_day(day, weekday, past ? std::max(from, *last) : from,
                    std::min(end, first.value_or(end)));
  }
  if (!last) return first ? only_day(day, weekday, *first - kPlansAhead, *first) : "";
  return only_day(day, weekday, *last, *last + 1);
}

std::string with_year(const std::string& value, const std::string& published, Side side) {
  const auto day = days_of(published);
  if (!day || !value.starts_with(kNoYear) || value.size() < 7 || value[5] == 'W') return value;
  const auto year = year_of(published);
  if (!year) return value;
  std::string best;
  std::chrono::days least{0};
  for (int candidate = *year - 1; candidate <= *year + 1; ++candidate) {
    const std::string dated = in_year(value, candidate);
    const auto days = days_of(dated);
    if (!days || (side == Side::ahead && days->last < day->first)) continue;
    const std::chrono::days far = std::chrono::abs(days->first - day->first);
    if (best.empty() || far < least) {
      best = dated;
      least = far;
    }
  }
  return best.empty() ? value : best;
}

void settle_dates(StoredClaim& stored, const std::string& day) {
  if (stored.published.empty()) stored.published = day;
  const Side side = mode_of(stored.claim.modality) == Mode::future ? Side::ahead : Side::either;
  const auto settle = [&](StoredArgument& argument) {
    argument.value.date = with_year(argument.value.date, stored.published, side);
  };
  if (stored.object) settle(*stored.object);
  for (StoredArgument& each : stored.qualifiers) settle(each);
}

}  // namespace claimgraph
