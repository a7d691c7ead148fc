#pragma once
// What lists of names (data/names) say of the words of a sentence: that a word is a first name, a
// large city, part of a company's name. The networks read it as they read a word's shape.

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "annotate/hash_index.h"
#include "annotate/words.h"
#include "core/document.h"
#include "knowledge/files.h"

namespace claimgraph {

class NameLists {
 public:
  /// Lists without a name.
  NameLists() = default;
  /// Reads data/names/*.tsv; throws Failure where a list is missing or not of one column.
  explicit NameLists(const Files& files);

  /// Sets Word::lists. A name of several words marks its words by their place in it; the longest
  /// name wins, and case does not matter. REQUIRES: a word a form.
  void mark(std::span<const std::string_view> forms, std::span<Word> words) const;

  // The two steps of that: what is found of a word alone, and the names that words make together.
  void look_up(std::string_view form, Word& word) const;
  void mark_names(std::span<Word> words) const;  ///< REQUIRES: all were looked up

 private:
  HashIndex words_;    // names of one word → bits of their lists
  HashIndex starts_;   // first words of longer names → words of the longest
  HashIndex phrases_;  // longer names → what they name, counted from 1
};

}  // namespace claimgraph
