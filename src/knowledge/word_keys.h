#pragma once
// Tables of words: which key of a TOML file fills which member of a struct. One line a key says
// what the file may hold and where it goes, so that neither can be forgotten.

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/word_map.h"
#include "knowledge/config.h"

namespace claimgraph {

/// Whether words are kept as the file has them or folded.
enum class Spelling : std::uint8_t { exact, folded };

/// A key, "naming_verbs" or "prepositions.owner" in the table of that name, and what it fills: a
/// set, a list, a word, or a table of sets or words.
template <typename Words>
struct WordKey {
  std::string_view key;
  std::variant<WordSet Words::*, std::vector<std::string> Words::*, std::string Words::*,
               WordMap<WordSet> Words::*, WordMap<std::string> Words::*>
      member;
  Spelling spelling = Spelling::exact;  ///< of sets and lists
};

/// Throws Failure("file:line: unknown key …") where `top`, or a table in it that a dotted key
/// names, has a key that is not among `keys`.
void allow_only_keys(const ConfigNode& top, const std::vector<std::string_view>& keys);

/// The node of a key, dotted or not. Throws Failure where there is none.
const ConfigNode& node_at(const ConfigNode& top, std::string_view key);

inline void read_words(const ConfigNode& node, Spelling spelling, WordSet& to) {
  to = spelling == Spelling::folded ? node.as_folded_words() : node.as_words();
}
inline void read_words(const ConfigNode& node, Spelling spelling, std::vector<std::string>& to) {
  to = spelling == Spelling::folded ? node.as_folded() : node.as_strings();
}
inline void read_words(const ConfigNode& node, Spelling, std::string& to) { to = node.as_string(); }
inline void read_words(const ConfigNode& node, Spelling, WordMap<WordSet>& to) {
  for (const auto& [key, words] : node.as_table()) to[key] = words.as_words();
}
inline void read_words(const ConfigNode& node, Spelling, WordMap<std::string>& to) {
  for (const auto& [key, word] : node.as_table()) to.emplace(key, word.as_string());
}

/// Fills the members from the file. Throws Failure("file:line: …") where a key is missing, or of
/// another type.
template <typename Words>
void fill_words(const ConfigNode& top, std::span<const WordKey<Words>> keys, Words& words) {
  for (const WordKey<Words>& each : keys) {
    const ConfigNode& node = node_at(top, each.key);
    std::visit([&](auto member) { read_words(node, each.spelling, words.*member); }, each.member);
  }
}

/// The same of a file that has no other keys than these and `others`, which are for the caller to
/// read.
template <typename Words>
void load_words(const ConfigNode& top, std::span<const WordKey<Words>> keys,
                std::initializer_list<std::string_view> others, Words& words) {
  std::vector<std::string_view> known(others);
  for (const WordKey<Words>& each : keys) known.push_back(each.key);
  allow_only_keys(top, known);
  fill_words(top, keys, words);
}

}  // namespace claimgraph
