#include "base/unicode.h"
#include "core/date.h"
#include "knowledge/reading_words.h"

namespace claimgraph {
namespace {

struct Piece {
  std::string_view text;
  bool digits = false;
};

bool is_digit_byte(char c) { return c >= '0' && c <= '9'; }
bool is_letter_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces;
  for (std::size_t i = 0; i < text.size();) {
    const bool digits = is_digit_byte(text[i]);
    if (!digits && !is_letter_byte(text[i])) {
      ++i;
      continue;
    }
    const std::size_t start = i;
    while (i < text.size() && (digits ? is_digit_byte(text[i]) : is_letter_byte(text[i]))) ++i;
    pieces.push_back({text.substr(start, i - start), digits});
  }
  return pieces;
}

unsigned number_of(std::string_view digits) {
  unsigned value = 0;
  for (const char c : digits) value = value * 10 + static_cast<unsigned>(c - '0');
  return value;
}

bool is_year(const Piece& piece) {
  return piece.digits && piece.text.size() == 4 && (piece.text[0] == '1' || piece.text[0] == '2');
}

bool is_day(const Piece& piece) {
  return piece.digits && piece.text.size() <= 2 && number_of(piece.text) >= 1 &&
         number_of(piece.text) <= 31;
}

std::string two(unsigned value) {
  return {static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)};
}

bool is_number(std::string_view text) {
  return text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// A date of that day or month where there is one: no 30 February.
std::string if_there_is(const std::string& date) { return days_of(date) ? date : std::string(); }

/// "2025-02-03", also before a time of day.
std::string iso_date(std::string_view text) {
  for (std::size_t i = 0; i + 7 <= text.size(); ++i) {
    if (i > 0 && is_digit_byte(text[i - 1])) continue;
    const std::string_view year = text.substr(i, 4);
    const std::string_view month = text.substr(i + 5, 2);
    if (!is_number(year) || text[i + 4] != '-' || !is_number(month)) continue;
    if (number_of(month) < 1 || number_of(month) > 12) continue;
    std::string value = std::string(year) + "-" + std::string(month);
    const std::string_view day =
        i + 10 <= text.size() && text[i + 7] == '-' ? text.substr(i + 8, 2) : "";
    if (!day.empty() && is_number(day)) value += "-" + std::string(day);
    return if_there_is(value);
  }
  return {};
}

}  // namespace

std::string written_date(std::string_view text, const ReadingWords& words) {
  text = text.substr(0, 200);
  if (std::string iso = iso_date(text); !iso.empty()) return iso;
  std::vector<Piece> pieces = pieces_of(text);
  std::erase_if(pieces, [](const Piece& piece) {
    return piece.text == "st" || piece.text == "nd" || piece.text == "rd" || piece.text == "th";
  });
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const auto found =
        pieces[i].digits ? words.months.end() : words.months.find(fold(pieces[i].text));
    if (found == words.months.end()) continue;
    const std::string month = "-" + two(found->second);
    const bool day_after = i + 1 < pieces.size() && is_day(pieces[i + 1]);
    if (day_after && i + 2 < pieces.size() && is_year(pieces[i + 2])) {
      return if_there_is(std::string(pieces[i + 2].text) + month + "-" +
                         two(number_of(pieces[i + 1].text)));
    }
    if (i + 1 < pieces.size() && is_year(pieces[i + 1])) {
      std::string value = std::string(pieces[i + 1].text) + month;
      if (i > 0 && is_day(pieces[i - 1])) value += "-" + two(number_of(pieces[i - 1].text));
      return if_there_is(value);
    }
  }
  if (pieces.size() == 1 && is_year(pieces[0])) return std::string(pieces[0].text);
  return {};
}

}  // namespace claimgraph
