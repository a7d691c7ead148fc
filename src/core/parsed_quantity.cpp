// From the notation of quantities to their value.

#include <algorithm>
#include <charconv>
#include <utility>

#include "core/notation.h"

namespace claimgraph {
namespace {

constexpr std::pair<std::string_view, Bound> kSigns[] = {
    {"~", Bound::about},    {">=", Bound::at_least}, {">", Bound::more_than},
    {"<=", Bound::at_most}, {"<", Bound::less_than}, {"..", Bound::up_to}};
constexpr std::pair<char, double> kScales[] = {{'T', 1e12}, {'B', 1e9}, {'M', 1e6}};
constexpr std::size_t kCurrencyLetters = 3;  // ISO 4217

/// Takes "/3" of "2/3"; a period begins with a letter.
std::optional<double> take_whole(std::string_view& rest) {
  if (rest.size() < 2 || rest[0] != '/' || rest[1] < '1' || rest[1] > '9') return std::nullopt;
  double whole = 0;
  const auto end = std::from_chars(rest.data() + 1, rest.data() + rest.size(), whole).ptr;
  rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
  return whole;
}

/// Takes a number with its scale from the front of `rest`.
std::optional<double> take_number(std::string_view& rest) {
  const bool digits = !rest.empty() && rest.front() >= '0' && rest.front() <= '9';
  if (!digits) return std::nullopt;  // from_chars takes "nan", too
  double value = 0;
  const std::size_t most = std::min(rest.find(".."), rest.size());  // not "3." of "3..6"
  const auto [end, error] = std::from_chars(rest.data(), rest.data() + most, value);
  if (error != std::errc()) return std::nullopt;
  rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
  if (const auto whole = take_whole(rest)) return value / *whole;
  for (const auto& [letter, factor] : kScales) {
    if (!rest.starts_with(letter)) continue;
    rest.remove_prefix(1);
    return value * factor;
  }
  return value;
}

std::string take_currency(std::string_view& rest) {
  const auto letter = [](char c) { return c >= 'A' && c <= 'Z'; };
  const bool code = rest.size() > kCurrencyLetters && rest[kCurrencyLetters] == ' ' &&
                    std::all_of(rest.begin(), rest.begin() + kCurrencyLetters, letter);
  if (!code) return "";
  std::string currency(rest.substr(0, kCurrencyLetters));
  rest.remove_prefix(kCurrencyLetters + 1);
  return currency;
}

/// The ends that a bound leaves open.
void open_ends(Quantity& quantity) {
  switch (quantity.bound) {
    case Bound::at_least:
    case Bound::more_than:
      quantity.high.reset();
      return;
    case Bound::at_most:
    case Bound::less_than:
    case Bound::up_to:
      quantity.low.reset();
      return;
    case Bound::exact:
    case Bound::about:
      return;
  }
}

}  // namespace

std::optional<Quantity> parse_quantity(std::string_view text) {
  Quantity quantity;
  for (const auto& [sign, bound] : kSigns) {
    if (!text.starts_with(sign)) continue;
    quantity.bound = bound;
    text.remove_prefix(sign.size());
    break;
  }
  quantity.currency = take_currency(text);
  quantity.low = quantity.high = take_number(text);
  if (!quantity.low) return std::nullopt;
  if (text.starts_with("..")) {
    text.remove_prefix(2);
    quantity.high = take_number(text);
    if (!quantity.high || *quantity.high < *quantity.low) return std::nullopt;
  } else {
    open_ends(quantity);
  }
  const std::size_t slash = std::min(text.rfind('/'), text.size());
  if (slash < text.size()) quantity.period = text.substr(slash + 1);
  text = text.substr(0, slash);
  if (text.starts_with(' ')) {
    quantity.unit = text.substr(1);
  } else if (!text.empty()) {
    return std::nullopt;
  }
  return quantity;
}

}  // namespace claimgraph
