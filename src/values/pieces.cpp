#include "values/pieces.h"

#include <algorithm>
#include <charconv>

#include "base/unicode.h"

namespace claimgraph {
namespace {

bool ascii_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t end_of_number(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end) {
    const bool digit_next = at + 1 < end && ascii_digit(text[at + 1]);
    if (!ascii_digit(text[at]) && !((text[at] == ',' || text[at] == '.') && digit_next)) break;
    ++at;
  }
  return at;
}

std::size_t end_of_letters(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end) {
    const CodePoint c = code_point_at(text, at);
    if (!is_letter(c.value)) break;
    at += c.size;
  }
  return at;
}

std::optional<double> digits_value(const std::string& form) {
  std::string digits;
  for (const char c : form) {
    if (c != ',') digits += c;
  }
  double value = 0;
  const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (result.ec != std::errc{} || result.ptr != digits.data() + digits.size()) return {};
  return value;
}

std::optional<ReadNumber> read_vague(const std::vector<Piece>& pieces, std::size_t at,
                                     const QuantityWords& words) {
  double low = 1;
  std::size_t end = at;
  while (end < pieces.size() && end < at + 5) {
    const auto found = words.vague.find(pieces[end].form);
    if (found == words.vague.end()) break;
    low *= found->second;
    ++end;
    if (end + 1 >= pieces.size() || pieces[end].form != "of" ||
        !words.vague.contains(pieces[end + 1].form)) {
      break;
    }
    ++end;
  }
  if (end == at) return {};
  return ReadNumber{low, low * 9.99, end};
}

}  // namespace

std::vector<Piece> pieces_of(std::string_view text, Span stretch) {
  std::vector<Piece> pieces;
  std::size_t at = stretch.start;
  bool glued = false;
  while (at < stretch.end) {
    const CodePoint c = code_point_at(text, at);
    if (is_space(c.value)) {
      at += c.size;
      glued = false;
      continue;
    }
    Piece piece;
    std::size_t end = at + c.size;
    piece.number = ascii_digit(text[at]);
    piece.letters = !piece.number && is_letter(c.value);
    if (piece.number) end = end_of_number(text, at, stretch.end);
    if (piece.letters) end = end_of_letters(text, at, stretch.end);
    piece.capital = is_upper(c.value);
    piece.glued = glued;
    piece.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
    piece.form = to_lower(text.substr(at, end - at));
    pieces.push_back(std::move(piece));
    glued = true;
    at = end;
  }
  return pieces;
}

std::vector<Span> stretches_of(const Document& document) {
  std::vector<Span> spans;
  for (const Sentence& sentence : document.sentences) spans.push_back(sentence.span);
  if (spans.empty()) spans.push_back({0, static_cast<std::uint32_t>(document.text.size())});
  return spans;
}

int small_integer(const Piece& piece) {
  if (!piece.number || piece.form.size() > 4) return -1;
  int value = 0;
  for (const char c : piece.form) {
    if (!ascii_digit(c)) return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<ReadNumber> read_number(const std::vector<Piece>& pieces, std::size_t at,
                                      const QuantityWords& words) {
  if (at >= pieces.size()) return {};
  if (const auto vague = read_vague(pieces, at, words)) return vague;
  double total = 0;
  double group = 0;
  bool any = false;
  std::size_t i = at;
  if (pieces[i].number) {
    const auto value = digits_value(pieces[i].form);
    if (!value) return {};
    group = *value;
    any = true;
    ++i;
  }
  // The longest number in words a text means takes fewer pieces; the limit keeps reading linear.
  constexpr std::size_t kLongest = 32;
  const std::size_t limit = std::min(pieces.size(), at + kLongest);
  for (std::size_t end = i; end < limit;) {
    const Piece& piece = pieces[end];
    if (any && end == i && (piece.form == "-" || piece.form == "and")) {
      const bool more = end + 1 < pieces.size() && !pieces[at].number &&
                        words.numbers.contains(pieces[end + 1].form);
      const bool joins = piece.form == "-" ? words.numbers.contains(pieces[end - 1].form)
                                           : pieces[end - 1].form == "hundred";
      if (!more || !joins) break;
      ++end;
      continue;
    }
    if (const auto small = words.numbers.find(piece.form);
        small != words.numbers.end() && !pieces[at].number) {
      group += small->second;
    } else if (const auto scale = words.scales.find(piece.form);
               scale != words.scales.end() && any &&
               (!words.letters.contains(piece.form) || (piece.glued && pieces[end - 1].number))) {
      group *= scale->second;
      if (scale->second >= 1000) {
        total += group;
        group = 0;
      }
    } else {
      break;
    }
    any = true;
    i = ++end;
  }
  const double value = total + group;
  if (!any || !(value <= 1e18)) return {};
  return ReadNumber{value, value, i};
}

}  // namespace claimgraph
