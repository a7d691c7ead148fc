#pragma once
// What a number counts: "10,000 Nvidia A100 chips", "600 of its 9,000 jobs".

#include <cstddef>
#include <string>
#include <vector>

#include "core/document.h"
#include "knowledge/quantity_words.h"
#include "values/pieces.h"

namespace claimgraph {

/// The lemma of the noun that the number counts, whose pieces end before piece `at`: by the tree,
/// or else the last word of the run of plain words behind it that looks plural. Empty: none.
std::string counted_noun(const Document& document, const std::vector<Piece>& pieces,
                         const QuantityWords& words, std::size_t at, Span number);

/// "a 140-billion-parameter model" counts parameters: the word that a hyphen joins to the number.
/// `at`: the hyphen. Empty where none stands there.
std::string counted_by_hyphen(const std::vector<Piece>& pieces, const QuantityWords& words,
                              std::size_t at);

}  // namespace claimgraph
