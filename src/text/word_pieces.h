#pragma once
// The inside of words: hyphens, clitics, units, currency signs, abbreviations, web addresses.

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/span.h"
#include "knowledge/text_words.h"

namespace claimgraph {

/// Where the clitic of a word starts ("do|n't", "it|'s", "can|not"), or its size.
std::size_t clitic_start(std::string_view word, const TextWords& words);

/// Whether an apostrophe before `rest` belongs to it: "'s", "'70s".
bool stays_before(std::string_view rest, const TextWords& words);

/// Whether the final period of `word` belongs to it. `at_end`: the word ends its sentence, where
/// a lone letter ("plan B.") and a word that is an abbreviation by chance lose theirs.
bool keeps_period(std::string_view word, bool at_end, const TextWords& words);

/// Whether the ASCII mark at `at` parts words: a slash between words, a colon or comma outside
/// numbers, a period between two sentences without blank.
bool is_separator(std::string_view word, std::size_t at);

/// The bytes of a URL, web domain or e-mail address at the start of `word`; 0 if there is none.
std::size_t address_size(std::string_view word);

/// A word cut at those of its hyphens that part tokens, the hyphens included.
std::vector<Span> parts_at_hyphens(std::string_view word, const TextWords& words);

/// A word without hyphens to part cut into currency sign, number, unit, stem and clitic.
std::vector<Span> pieces_of(std::string_view word, const TextWords& words);

}  // namespace claimgraph
