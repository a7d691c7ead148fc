#include "values/duration_amounts.h"

#include <fmt/format.h>

#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace claimgraph {
namespace {

/// "P2Y3M" as "P27M", where one unit is so many of the other; other lengths as they are.
std::string in_one_unit(const std::string& length) {
  constexpr struct {
    std::string_view units;
    int times;
  } kPairs[] = {{"YM", 12}, {"WD", 7}, {"DH", 24}, {"HM", 60}, {"MS", 60}};
  std::vector<std::pair<double, char>> parts;
  for (std::size_t at = length.find_first_of("0123456789"); at < length.size();
       at = length.find_first_of("0123456789", at)) {
    std::size_t used = 0;
    const double count = std::stod(length.substr(at), &used);
    if (at + used >= length.size()) return length;
    parts.emplace_back(count, length[at + used]);
    at += used;
  }
  if (parts.size() != 2) return length;
  const bool clock = length[1] == 'T';
  for (const auto& [units, times] : kPairs) {
    if (units[0] != parts[0].second || units[1] != parts[1].second) continue;
    const bool below_day = units == "DH" || clock;
    return fmt::format("P{}{}{}", below_day ? "T" : "", parts[0].first * times + parts[1].first,
                       units[1]);
  }
  return length;
}

/// A duration is an amount of time too: "P3M/P6M" is three to six months. None for vague ones.
std::optional<QuantityMention> amount_of(const DateMention& date) {
  if (date.type != DateType::duration) return {};
  QuantityMention mention{date.span, date.span, {}, date.span, QuantityKind::dimension};
  // An anchored duration has its length beside its days.
  const bool anchored = !date.value.empty() && date.value[0] != 'P';
  const std::string length = in_one_unit(anchored ? date.timex : date.value);
  const std::size_t slash = length.find('/');
  for (const std::string& end :
       {length.substr(0, slash), slash == std::string::npos ? length : length.substr(slash + 1)}) {
    const std::size_t digits = end.find_first_of("0123456789");
    if (digits == std::string::npos) return {};
    std::size_t used = 0;
    const double value = std::stod(end.substr(digits), &used);
    if (digits + used + 1 != end.size()) return {};
    const bool clock = end.rfind("PT", 0) == 0;
    const char letter = end.back();
    mention.quantity.unit = letter == 'Y'   ? "year"
                            : letter == 'W' ? "week"
                            : letter == 'D' ? "day"
                            : letter == 'H' ? "hour"
                            : letter == 'S' ? "second"
                            : clock         ? "minute"
                                            : "month";
    if (!mention.quantity.low) mention.quantity.low = value;
    mention.quantity.high = value;
  }
  if (*mention.quantity.high == 1) return {};  // "a week": no number was given
  return mention;
}

}  // namespace

void add_duration_amounts(Document& document) {
  std::vector<QuantityMention> all;
  auto quantity = document.quantities.begin();
  for (const DateMention& date : document.dates) {
    auto amount = amount_of(date);
    if (!amount) continue;
    while (quantity != document.quantities.end() && quantity->span.start < date.span.start) {
      all.push_back(std::move(*quantity++));
    }
    const bool clear =
        (all.empty() || all.back().span.end <= date.span.start) &&
        (quantity == document.quantities.end() || date.span.end <= quantity->span.start);
    if (clear) all.push_back(std::move(*amount));
  }
  std::move(quantity, document.quantities.end(), std::back_inserter(all));
  document.quantities = std::move(all);
}

}  // namespace claimgraph
