#pragma once
// Sentences: Unicode's boundaries, corrected by abbreviations, initials and quotes.

#include <string_view>
#include <vector>

#include "core/span.h"
#include "knowledge/text_words.h"

namespace claimgraph {

/// The sentences of one block, ordered and disjoint, without white space at their ends; together
/// they hold everything in the block but white space. A closing quote or bracket belongs to the
/// sentence before it. REQUIRES: valid UTF-8.
std::vector<Span> sentences_of(std::string_view text, Span block, const TextWords& words);

}  // namespace claimgraph
