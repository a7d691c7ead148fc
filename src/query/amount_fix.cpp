#include "query/amount_fix.h"

#include <fmt/format.h>

#include <optional>

#include "core/notation.h"

namespace claimgraph {

std::string measure_words(const Quantity& quantity) {
  std::string words = quantity.currency;
  if (!quantity.unit.empty()) words += (words.empty() ? "" : " ") + quantity.unit;
  if (!quantity.period.empty()) words += "/" + quantity.period;
  return words.empty() ? "no unit" : words;
}

Result<std::string> fixed_amount(const Quantity& old, const std::string& value,
                                 const UnitReader& read) {
  std::optional<Quantity> amount = parse_quantity(value);
  if (!amount) return Error{"no amount; write 'USD 5.5M', '~40 percent' or '3..6 month'", ""};
  const bool bare = amount->currency.empty() && amount->unit.empty();
  if (bare) {
    amount->currency = old.currency;
    amount->unit = old.unit;
    if (amount->period.empty()) amount->period = old.period;
    return print_quantity(*amount);
  }
  if (!amount->unit.empty() && amount->unit != old.unit) amount->unit = read(amount->unit);
  const bool measured = !old.currency.empty() || !old.unit.empty();
  if (measured && amount->currency.empty() != old.currency.empty()) {
    return Error{fmt::format("{} where the claim has {}; reject it if it is about something else",
                             measure_words(*amount), measure_words(old)),
                 ""};
  }
  return print_quantity(*amount);
}

}  // namespace claimgraph
