#pragma once
// Trees on one line, for tables: "word/lemma/UPOS/XPOS/head/deprel", blanks between words, heads
// counted from 1, 0 for the root.

#include <gtest/gtest.h>

#include <array>
#include <sstream>
#include <string>

#include "core/conllu.h"

namespace claimgraph {

/// The features that the tag implies, as far as clauses look at them.
inline std::string features_of(const std::string& xpos) {
  if (xpos == "VBD" || xpos == "VBZ" || xpos == "VBP" || xpos == "MD") return "VerbForm=Fin";
  if (xpos == "VBN" || xpos == "VBG") return "VerbForm=Part";
  if (xpos == "VB") return "VerbForm=Inf";
  return xpos == "WDT" || xpos == "WP" ? "PronType=Rel" : "_";
}

inline Document small_tree(const std::string& line) {
  std::string conllu;
  std::istringstream words(line);
  int number = 0;
  for (std::string word; words >> word;) {
    std::array<std::string, 6> fields;
    std::istringstream parts(word);
    for (std::string& field : fields) std::getline(parts, field, '/');
    conllu += std::to_string(++number);
    for (int i = 0; i < 4; ++i) conllu += '\t' + fields[static_cast<std::size_t>(i)];
    conllu += '\t' + features_of(fields[3]) + '\t' + fields[4] + '\t' + fields[5] + "\t_\t_\n";
  }
  auto document = read_conllu(conllu);
  EXPECT_TRUE(document) << line;
  return document ? std::move(*document) : Document{};
}

}  // namespace claimgraph
