#pragma once
// Text cut into runs of letters, numbers and single signs: what the rules of values read, whatever
// the tokens are.

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/document.h"

namespace claimgraph {

struct Piece {
  Span span{};
  std::string form{};   ///< lower case
  bool number = false;  ///< digits, with their commas and decimal point
  bool letters = false;
  bool glued = false;    ///< no white space before it
  bool capital = false;  ///< begins upper-case
};

/// The pieces of one stretch of text; linear.
std::vector<Piece> pieces_of(std::string_view text, Span stretch);

/// The sentences' spans, or the whole text where none were found yet.
std::vector<Span> stretches_of(const Document& document);

/// The text of pieces [first, end), blanks where white space stood.
std::string phrase_of(const std::vector<Piece>& pieces, std::size_t first, std::size_t end);

/// The longest phrase of the table that starts at `at`: its end and its entry; `at` and the table's
/// end where there is none.
template <typename Table>
auto phrase_ahead(const std::vector<Piece>& pieces, std::size_t at, const Table& table) {
  constexpr std::size_t kLongest = 5;
  for (std::size_t end = std::min(at + kLongest, pieces.size()); end > at; --end) {
    const auto found = table.find(phrase_of(pieces, at, end));
    if (found != table.end()) return std::make_pair(end, found);
  }
  return std::make_pair(at, table.end());
}

/// The longest phrase of the table that ends before `at`: its start and its entry.
template <typename Table>
auto phrase_behind(const std::vector<Piece>& pieces, std::size_t at, const Table& table) {
  constexpr std::size_t kLongest = 4;
  for (std::size_t first = at < kLongest ? 0 : at - kLongest; first < at; ++first) {
    const auto found = table.find(phrase_of(pieces, first, at));
    if (found != table.end()) return std::make_pair(first, found);
  }
  return std::make_pair(at, table.end());
}

}  // namespace claimgraph
