#include "extract/claims/late_starts.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>

#include "base/unicode.h"
#include "core/date.h"
#include "extract/claims/clause_signs.h"

namespace claimgraph {
namespace {

constexpr std::size_t kYear = 4;   // characters of "2026"
constexpr std::size_t kMonth = 7;  // of "2026-05"

/// What is told as so or to come, and is not denied by anybody.
bool is_plain(Modality modality) {
  return modality == Modality::asserted || modality == Modality::reported ||
         modality == Modality::predicted || modality == Modality::planned;
}

/// The day, month or year after that of `last`, as precise as that is; empty: not that precise.
std::string after(std::string_view last) {
  const auto days = days_of(last);
  if (!days) return "";
  const std::chrono::year_month_day next{days->last + std::chrono::days{1}};
  const int year = static_cast<int>(next.year());
  const unsigned month = static_cast<unsigned>(next.month());
  if (last.size() == kYear) return fmt::format("{:04}", year);
  if (last.size() == kMonth) return fmt::format("{:04}-{:02}", year, month);
  return fmt::format("{:04}-{:02}-{:02}", year, month, static_cast<unsigned>(next.day()));
}

}  // namespace

bool start_late(Claim& claim, const FactualityWords& words) {
  if (claim.polarity != Polarity::negative || !is_plain(claim.modality)) return false;
  const auto time =
      std::find_if(claim.qualifiers.begin(), claim.qualifiers.end(), [](const Qualifier& each) {
        return each.role == kTimeRole && each.value.date.starts_with(kUntil);
      });
  if (time == claim.qualifiers.end()) return false;
  const std::string opener = to_lower(time->value.text.substr(0, time->value.text.find(' ')));
  const std::string end = time->value.date.substr(kUntil.size());
  std::string date;
  if (words.until.contains(opener)) date = end;
  // "agreed not to sell it before 2027" tells of no sale to come
  const bool ahead = claim.modality == Modality::predicted;
  if (ahead && words.before.contains(opener)) date = after(end).empty() ? "" : after(end) + "/..";
  if (date.empty()) return false;
  if (claim.open) {
    // "Won't" and "no ferry will" cannot be told without it.
    const std::string told = without_negators(claim.relation, words);
    if (told.empty() || told == claim.relation) return false;
    claim.relation = told;
  }
  time->value.date = date;
  return true;
}

}  // namespace claimgraph
