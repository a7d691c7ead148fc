#pragma once
// "218-213", "7-2": how a vote or a game ended.

#include <cstddef>
#include <vector>

#include "knowledge/quantity_words.h"
#include "values/pieces.h"

namespace claimgraph {

/// Whether a number with a hyphen and a smaller one right behind it stands at `at`: "the House
/// 218-213", but not "a 737-800".
bool is_score(const std::vector<Piece>& pieces, std::size_t at);

/// The same in words: "the Clean Air Act 54 to 45".
bool is_told_score(const std::vector<Piece>& pieces, std::size_t at, const QuantityWords& words);

}  // namespace claimgraph
