#include "values/money.h"

namespace claimgraph {
namespace {

/// The code written in capitals as a piece of its own, as "USD" or with a scale, "MUSD";
/// lower-case "all" and "cup" are words.
std::optional<CurrencyRead> code_at(std::string_view text, const Piece& piece,
                                    const QuantityWords& words) {
  std::string_view code = text.substr(piece.span.start, piece.span.size());
  double scale = 1;
  if (code.size() == 4 && words.letters.contains(piece.form.substr(0, 1))) {
    scale = words.number_word(piece.form.substr(0, 1))->value;
    code.remove_prefix(1);
  }
  if (!words.currency_codes.contains(code)) return {};
  return CurrencyRead{0, std::string(code), scale};
}

/// The "s" of "Acme's $5 bid" belongs to Acme.
bool is_possessive(const std::vector<Piece>& pieces, std::size_t at) {
  return at > 0 && pieces[at].glued &&
         (pieces[at - 1].form == "'" || pieces[at - 1].form == "\u2019");
}

/// The sign of pieces [first, end), written together or apart: "hk $" is "hk$".
const std::string* sign_of(const std::vector<Piece>& pieces, std::size_t first, std::size_t end,
                           const QuantityWords& words) {
  // "a $5 loss" is no Australian dollar.
  const NumberWord* word = words.number_word(pieces[first].form);
  const bool article = word != nullptr && word->kind == NumberWord::Kind::one;
  if (article && first + 1 < end && !pieces[first + 1].glued) return nullptr;
  std::string sign;
  for (std::size_t i = first; i < end; ++i) sign += pieces[i].form;
  const auto found = words.currency_signs.find(sign);
  return found == words.currency_signs.end() ? nullptr : &found->second;
}

}  // namespace

std::optional<CurrencyRead> currency_before(std::string_view text, const std::vector<Piece>& pieces,
                                            std::size_t free, std::size_t at,
                                            const QuantityWords& words) {
  constexpr std::size_t kLongest = 5;  // "u . s . $"
  for (std::size_t first = std::max(free, at < kLongest ? 0 : at - kLongest); first < at; ++first) {
    const bool apart = first == 0 || !pieces[first].glued || !pieces[first - 1].letters;
    if (!apart || is_possessive(pieces, first)) continue;
    if (const std::string* code = sign_of(pieces, first, at, words)) {
      return CurrencyRead{first, *code, 1};
    }
  }
  if (at <= free) return {};
  auto code = code_at(text, pieces[at - 1], words);
  if (code) code->at = at - 1;
  return code;
}

std::optional<CurrencyRead> currency_after(std::string_view text, const std::vector<Piece>& pieces,
                                           std::size_t at, const QuantityWords& words) {
  if (at >= pieces.size()) return {};
  const auto name = phrase_ahead(pieces, at, words.currency_words);
  if (name.first > at) return CurrencyRead{name.first, name.second->second, 1};
  const auto minor = words.minor_currency_words.find(pieces[at].form);
  const bool lines = at > 0 && words.picture_lines.contains(pieces[at - 1].form);
  const bool letter = minor != words.minor_currency_words.end() && minor->first.size() == 1;
  const bool apart = letter && !pieces[at].glued;  // "page 3 p" is no penny
  if (minor != words.minor_currency_words.end() && !lines && !apart)
    return CurrencyRead{at + 1, minor->second, 0.01};
  const bool next_number = at + 1 < pieces.size() && pieces[at + 1].number;
  if (next_number) return {};
  if (auto code = code_at(text, pieces[at], words)) {
    code->at = at + 1;
    return code;
  }
  if (const std::string* code = sign_of(pieces, at, at + 1, words); code && !pieces[at].letters) {
    return CurrencyRead{at + 1, *code, 1};
  }
  return {};
}

}  // namespace claimgraph
