#pragma once
// Tokens: where words begin and end, by the conventions of the English Web Treebank.

#include <string_view>
#include <vector>

#include "core/span.h"
#include "knowledge/text_words.h"

namespace claimgraph {

/// The tokens of one sentence: ordered, disjoint, white space and tickers alone between them.
/// Compounds are
/// split at hyphens ("two|-|year") but for prefixes ("anti-trust") and names with a number
/// ("GPT-4", "COVID-19": there the treebanks differ, and one name is one token here). Clitics,
/// currency signs, percent signs and units are split off; abbreviations keep their period.
/// Linear in the sentence. REQUIRES: valid UTF-8.
std::vector<Span> tokens_of(std::string_view text, Span sentence, const TextWords& words);

/// Whether the final period of `word` belongs to it: "Inc.", "U.S.", "J.". REQUIRES: word ends
/// in '.'.
bool is_abbreviation(std::string_view word, const TextWords& words);

}  // namespace claimgraph
