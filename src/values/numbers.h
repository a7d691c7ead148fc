#pragma once
// Numbers in digits and words, with their scales and fractions.

#include <optional>
#include <vector>

#include "knowledge/quantity_words.h"
#include "values/pieces.h"

namespace claimgraph {

/// A number read from pieces [at, end).
struct ReadNumber {
  double value = 0;
  double high = 0;  ///< differs for vague numbers ("hundreds of millions")
  std::size_t end = 0;
  bool in_digits = false;  ///< begins with digits
  bool alone = true;       ///< one plain number, without scale, sign or fraction
  double scale = 1;        ///< of the word that ends it: 1e6 of "4 million"
};

/// The number that starts at `at`: "5.5 million", "two hundred and six", "a dozen", "half a
/// million", "one and a half", "two thirds", "-3", "hundreds of millions". None where there is none
/// or it is beyond 1e18, where doubles stop counting anything a text can mean.
std::optional<ReadNumber> read_number(const std::vector<Piece>& pieces, std::size_t at,
                                      const QuantityWords& words);

/// The digits of a piece as an integer below 10000; -1 for everything else.
int small_integer(const Piece& piece);

}  // namespace claimgraph
