#pragma once
// Which words in -s can be verbs, and which nothing else (data/lexicon/verb_forms.tsv): spelling
// knows what a network that never met the word can only guess.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/words.h"
#include "base/word_map.h"
#include "knowledge/files.h"

namespace claimgraph {

class VerbForms {
 public:
  /// Without a form, which rules nothing out.
  VerbForms() = default;
  /// Throws Failure("file:line: …") where the table is missing or wrong.
  explicit VerbForms(const Files& files);

  /// Says something of plain words of four letters or more, in lower case, that end in one -s.
  WordClass class_of(std::string_view form) const;

  /// Whether it has an ending that is of any verbs: "Outbidding".
  bool ends_like_verb(std::string_view form) const;

 private:
  bool may_be_verb(std::string_view form) const;

  WordMap<WordClass> forms_;
  std::vector<std::string> endings_;  // of any verbs
};

}  // namespace claimgraph
