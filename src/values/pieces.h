#pragma once
// Text cut into runs of letters, numbers and single signs: what the rules of values read, whatever
// the tokens are.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/document.h"
#include "knowledge/quantity_words.h"

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

/// A number read from pieces [at, end).
struct ReadNumber {
  double value = 0;
  double high = 0;  ///< differs for vague numbers ("hundreds of millions")
  std::size_t end = 0;
};

/// The number in digits or words that starts at `at`, with its scale; none where there is none or
/// it is beyond 1e18, where doubles stop counting anything a text can mean.
std::optional<ReadNumber> read_number(const std::vector<Piece>& pieces, std::size_t at,
                                      const QuantityWords& words);

/// The digits of a piece as an integer below 10000; -1 for everything else.
int small_integer(const Piece& piece);

}  // namespace claimgraph
