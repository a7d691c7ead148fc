#include "values/pieces.h"

#include "base/unicode.h"

namespace claimgraph {
namespace {

bool ascii_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t end_of_digits(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end && ascii_digit(text[at])) ++at;
  return at;
}

/// Whether the comma at `at` groups digits: "1,234,567" and "12,34,567", but not "22,24,26".
bool groups_digits(std::string_view text, std::size_t at, std::size_t end) {
  for (int pairs = 0; pairs < 6; ++pairs) {
    const std::size_t stop = end_of_digits(text, at + 1, end);
    if (stop - at == 4) return true;
    if (stop - at != 3 || stop >= end || text[stop] != ',') return false;
    at = stop;
  }
  return false;
}

/// Whether digits and points from `at` on are more than a decimal number: "23.04.2022",
/// "192.168.1.2".
bool dotted(std::string_view text, std::size_t at, std::size_t end) {
  int points = 0;
  while (
      points < 2 && at < end &&
      (ascii_digit(text[at]) || (text[at] == '.' && at + 1 < end && ascii_digit(text[at + 1])))) {
    points += text[at++] == '.' ? 1 : 0;
  }
  return points > 1;
}

std::size_t end_of_number(std::string_view text, std::size_t at, std::size_t end) {
  const bool within = at > 1 && text[at - 1] == '.' && ascii_digit(text[at - 2]);
  if (within || dotted(text, at, end)) return end_of_digits(text, at, end);
  while (at < end) {
    const bool digit_next = at + 1 < end && ascii_digit(text[at + 1]);
    const bool joins = (text[at] == '.' && digit_next) ||
                       (text[at] == ',' && digit_next && groups_digits(text, at, end));
    if (!ascii_digit(text[at]) && !joins) break;
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

/// The end of an address, "https://…", whose scheme ends at `at`; `at` where none is.
std::size_t end_of_address(std::string_view text, std::size_t at, std::size_t end) {
  if (text.substr(at, 3) != "://") return at;
  while (at < end && !is_space(code_point_at(text, at).value)) ++at;
  return std::min(at, end);
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
    const bool point = c.value == '.' && end < stretch.end && ascii_digit(text[end]);
    piece.number = ascii_digit(text[at]) ||
                   (point && !(glued && (pieces.back().letters || pieces.back().number)));
    piece.letters = !piece.number && is_letter(c.value);
    if (piece.number) end = end_of_number(text, at, stretch.end);
    if (piece.letters) end = end_of_letters(text, at, stretch.end);
    if (piece.letters) end = end_of_address(text, end, stretch.end);
    piece.capital = is_upper(c.value);
    piece.glued = glued;
    piece.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
    piece.form = c.value == 0x2019 ? "'" : to_lower(text.substr(at, end - at));
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

std::string phrase_of(const std::vector<Piece>& pieces, std::size_t first, std::size_t end) {
  std::string text;
  for (std::size_t i = first; i < end; ++i) {
    if (i > first && !pieces[i].glued) text += ' ';
    text += pieces[i].form;
  }
  return text;
}

}  // namespace claimgraph
