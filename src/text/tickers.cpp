#include "text/tickers.h"

#include <algorithm>

#include "base/unicode.h"
#include "text/characters.h"

namespace claimgraph {
namespace {

constexpr std::size_t kLongestBracket = 60;  // bytes

bool is_symbol(std::string_view word) {
  if (word.starts_with('$')) word.remove_prefix(1);
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || is_ascii_digit(c) || c == '.' || c == '-';
  });
}

/// "NASDAQ: ACME" by its exchange, "ACME.O" by what the news agencies put behind the symbol.
bool is_ticker(std::string_view part, const TextWords& words) {
  if (const std::size_t colon = part.find(':'); colon != std::string_view::npos) {
    return words.exchanges.contains(fold(trimmed(part.substr(0, colon)))) &&
           is_symbol(trimmed(part.substr(colon + 1)));
  }
  const std::size_t period = part.rfind('.');
  if (period == std::string_view::npos || period < 2) return false;  // "(U.S)"
  const std::string_view symbol = part.substr(0, period);
  // "(U.S.A)", "(II.A)" are none.
  const bool plain = symbol.find('.') == std::string_view::npos;
  const bool short_suffix = part.size() - period == 2;
  return is_symbol(symbol) && plain && (!short_suffix || symbol.size() > 2) &&
         words.exchange_suffixes.contains(part.substr(period + 1));
}

}  // namespace

std::size_t ticker_size(std::string_view text, std::size_t at, const TextWords& words) {
  const char open = text[at];
  if (open != '(' && open != '<' && open != '[') return 0;
  const char close = open == '(' ? ')' : open == '<' ? '>' : ']';
  const std::string_view rest = text.substr(at + 1, kLongestBracket);
  const std::size_t end = rest.find(close);
  if (end == std::string_view::npos) return 0;
  for (std::size_t start = 0; start <= end;) {
    const std::size_t stop = std::min(rest.find_first_of(",;/", start), end);
    if (!is_ticker(trimmed(rest.substr(start, stop - start)), words)) return 0;
    start = stop + 1;
  }
  return end + 2;
}

bool is_in_ticker(std::string_view text, std::size_t at, const TextWords& words) {
  const std::size_t from = at - std::min(at, kLongestBracket);
  const std::size_t open = text.substr(from, at - from).find_last_of("(<[");
  if (open == std::string_view::npos) return false;
  return from + open + ticker_size(text, from + open, words) > at;
}

}  // namespace claimgraph
