#pragma once
// Quotes that begin with the verb of a subject outside: `said it "is not in talks" with Norway`.
// Treebanks have few of them, and their marks cut the clause in two for the network.

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "annotate/models.h"
#include "core/document.h"

namespace claimgraph {

/// The first mark and the last of a quote, counted from the sentence's first token.
using QuoteMarks = std::pair<std::uint32_t, std::uint32_t>;

/// The quotes of a sentence that go on with what a noun or pronoun before them does, as `tags` of
/// its words tell; in their order.
std::vector<QuoteMarks> quoted_predicates(const Document& document, const Sentence& sentence,
                                          const SyntaxModel& model, std::span<const TagId> tags);

/// What the network reads of a sentence's words without the marks of those quotes; the marks hang
/// on what heads the words between them. REQUIRES: a word is left.
Syntax read_syntax_without(const std::vector<QuoteMarks>& quotes, const SyntaxModel& model,
                           const std::vector<Word>& words, NetworkRooms& rooms);

}  // namespace claimgraph
