#pragma once
// Things that are called like quarters: "the Torrent Q1".

#include <string_view>
#include <vector>

#include "base/word_map.h"
#include "core/document.h"
#include "knowledge/date_words.h"
#include "values/pieces.h"

namespace claimgraph {

/// What a document calls by a name that ends like a quarter: behind an article and a word with a
/// capital, and before no noun ("the Acme Q1 results" are of a quarter).
class QuarterNames {
 public:
  QuarterNames(const Document& document, const DateWords& words);

  /// Whether the quarter of pieces [first, end) is such a thing's name, or the end of it.
  bool has(const std::vector<Piece>& pieces, std::size_t first, std::size_t end) const;

 private:
  bool is_quarter(const std::vector<Piece>& pieces, std::size_t at) const;

  const DateWords& words_;
  WordSet names_{};     ///< folded: "torrent q1"
  WordSet quarters_{};  ///< the last parts of them: "q1"
};

}  // namespace claimgraph
