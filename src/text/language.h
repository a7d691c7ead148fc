#pragma once
// Which language a text is in, by its script and its most frequent words.

#include <string>
#include <string_view>

#include "knowledge/reading_words.h"

namespace claimgraph {

/// BCP 47: "en", another listed language, "zh", "ja", "ko", "ru", "ar" by script, or "und". Texts
/// of fewer than 20 words in Latin script are taken for English unless another language's words
/// outnumber the English ones. Looks at the first 20,000 bytes.
std::string language_of(std::string_view text, const ReadingWords& words);

}  // namespace claimgraph
