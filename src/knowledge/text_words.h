#pragma once
// The words that decide where sentences and tokens end (data/lexicon/text.toml).

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "base/word_map.h"
#include "knowledge/config.h"
#include "knowledge/files.h"

namespace claimgraph {

/// Folded forms without final period; what each set does stands beside it in the file.
struct TextWords {
  WordSet titles{};
  WordSet name_openers{};
  WordSet before_number{};
  WordSet may_end{};
  WordSet words_too{};
  WordSet starters{};
  WordSet joined_prefixes{};
  WordSet parted_prefixes{};  ///< of names: "ex-Acme"
  WordSet joined_suffixes{};
  WordSet clitics{};
  WordSet possessive_names{};          ///< without their "'s"; capitals matter
  WordMap<std::size_t> split_words{};  ///< bytes of the first token
  WordMap<std::string> closed_up{};    ///< "start-up": what it is read as, "startup"
  WordSet units{};
  WordSet currency_prefixes{};
  WordSet faces{};
  WordSet exchanges{};
  WordSet exchange_suffixes{};  ///< capitals matter
};

/// "Ms", "Prof.", no "MS": whether the word is a title that opens a person's name.
bool opens_name(const TextWords& words, std::string_view form);

/// "startup" of "Start-up"; null: it is no such word.
const std::string* closed_up(const TextWords& words, std::string_view form);

/// Throws Failure("file:line: …") where the file is wrong.
TextWords load_text_words(const Files& files);

}  // namespace claimgraph
