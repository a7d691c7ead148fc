#pragma once
// The door to Unicode's text boundaries (UAX 29, by ICU).

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace claimgraph {

/// Byte offsets at which Unicode's default rules for English end a sentence, the text's end
/// included; empty for empty text. Line ends count as blanks, for they may be mere wrapping.
/// REQUIRES: valid UTF-8 shorter than 2 GiB.
std::vector<std::uint32_t> sentence_ends(std::string_view text);

/// The text with a blank between words that no blank parts, as in Chinese or Thai; other text is
/// unchanged. REQUIRES: valid UTF-8 shorter than 2 GiB.
std::string searchable_words(std::string_view text);

}  // namespace claimgraph
