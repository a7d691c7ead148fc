#include "values/money.h"

namespace claimgraph {
namespace {

/// The code written in capitals as a piece of its own; lower-case "all" and "cup" are words.
const std::string* code_at(std::string_view text, const Piece& piece, const QuantityWords& words) {
  const auto found = words.currency_codes.find(text.substr(piece.span.start, piece.span.size()));
  return found == words.currency_codes.end() ? nullptr : &*found;
}

/// The sign of pieces [first, end), written together or apart: "hk $" is "hk$".
const std::string* sign_of(const std::vector<Piece>& pieces, std::size_t first, std::size_t end,
                           const QuantityWords& words) {
  std::string sign;
  for (std::size_t i = first; i < end; ++i) sign += pieces[i].form;
  const auto found = words.currency_signs.find(sign);
  return found == words.currency_signs.end() ? nullptr : &found->second;
}

}  // namespace

std::optional<CurrencyRead> currency_before(std::string_view text, const std::vector<Piece>& pieces,
                                            std::size_t at, const QuantityWords& words) {
  constexpr std::size_t kLongest = 5;  // "u . s . $"
  for (std::size_t first = at < kLongest ? 0 : at - kLongest; first < at; ++first) {
    const bool apart = first == 0 || !pieces[first].glued || !pieces[first - 1].letters;
    if (!apart) continue;
    if (const std::string* code = sign_of(pieces, first, at, words)) {
      return CurrencyRead{first, *code, 1};
    }
  }
  if (at == 0) return {};
  if (const std::string* code = code_at(text, pieces[at - 1], words)) {
    return CurrencyRead{at - 1, *code, 1};
  }
  return {};
}

std::optional<CurrencyRead> currency_after(std::string_view text, const std::vector<Piece>& pieces,
                                           std::size_t at, const QuantityWords& words) {
  if (at >= pieces.size()) return {};
  const auto name = phrase_ahead(pieces, at, words.currency_words);
  if (name.first > at) return CurrencyRead{name.first, name.second->second, 1};
  const auto minor = words.minor_currency_words.find(pieces[at].form);
  if (minor != words.minor_currency_words.end()) return CurrencyRead{at + 1, minor->second, 0.01};
  const bool next_number = at + 1 < pieces.size() && pieces[at + 1].number;
  if (next_number) return {};
  if (const std::string* code = code_at(text, pieces[at], words)) {
    return CurrencyRead{at + 1, *code, 1};
  }
  if (const std::string* code = sign_of(pieces, at, at + 1, words); code && !pieces[at].letters) {
    return CurrencyRead{at + 1, *code, 1};
  }
  return {};
}

}  // namespace claimgraph
