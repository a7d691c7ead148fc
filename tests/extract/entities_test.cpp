// Names of one thing: tests/extract/entities.tsv.
#include "extract/names/entities.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

#include "extract/names/name_forms.h"
#include "files.h"

namespace claimgraph {
namespace {

/// A text of blank-separated words, "[Name of Thing|kind]" among them.
struct Text {
  Document document;
  std::vector<FoundName> names;

  explicit Text(const std::string& written) {
    std::istringstream in(written);
    std::uint32_t first = 0;
    for (std::string word; in >> word;) {
      if (word.front() == '[') {
        first = static_cast<std::uint32_t>(document.tokens.size());
        word.erase(0, 1);
      }
      const auto bar = word.find('|');
      add(word.substr(0, bar));
      if (bar == std::string::npos) continue;
      const auto end = static_cast<std::uint32_t>(document.tokens.size());
      names.push_back({first, end, word.substr(bar + 1, word.size() - bar - 2), nullptr, false});
    }
    const auto size = static_cast<std::uint32_t>(document.tokens.size());
    document.sentences.push_back({document.span_of(0, size), 0, size, 0});
    document.blocks.emplace_back();
  }

 private:
  void add(const std::string& word) {
    if (!document.text.empty()) document.text += ' ';
    Token& token = document.tokens.emplace_back();
    token.span.start = static_cast<std::uint32_t>(document.text.size());
    document.text += word;
    token.span.end = static_cast<std::uint32_t>(document.text.size());
    const bool article = word == "the" || word == "The";
    token.upos = article ? Upos::DET : word == "(" ? Upos::PUNCT : Upos::PROPN;
  }
};

TEST(Entities, NamesOfOneThingAreJoined) {
  const Knowledge knowledge = load_knowledge();
  for (const TableRow& row : rows_of("tests/extract/entities.tsv", 20)) {
    const Text text(row.fields[0]);
    const NamedEntities named = link_names(text.document, text.names, knowledge);
    std::string found;
    for (const Entity& entity : named.entities) {
      if (entity.aliases.size() < 2) continue;
      found += found.empty() ? "" : "; ";
      for (const std::string& alias : entity.aliases)
        found += (alias == entity.aliases.front() ? "" : " = ") + alias;
    }
    EXPECT_EQ(found, row.fields.size() > 1 ? row.fields[1] : "") << row.place;
  }
}

TEST(Entities, AcronymsGiveALetterAWord) {
  EXPECT_TRUE(abbreviates("BMM", "Bureau of Mines and Metals"));
  EXPECT_TRUE(abbreviates("BOMAM", "Bureau of Mines and Metals"));
  EXPECT_TRUE(abbreviates("B.M.", "Bureau of Mines"));
  EXPECT_FALSE(abbreviates("BM", "Bureau of Mines and Metals"));
  EXPECT_FALSE(abbreviates("BMMX", "Bureau of Mines and Metals"));
  EXPECT_FALSE(abbreviates("Bureau", "Bureau of Mines"));
  EXPECT_TRUE(shortens("HRB", "Harbour Boats"));
  EXPECT_FALSE(abbreviates("HRB", "Harbour Boats"));
  EXPECT_FALSE(shortens("HBR", "Harbour Boats and Ropes Works"));
  EXPECT_FALSE(shortens("BRH", "Harbour Boats"));
}

}  // namespace
}  // namespace claimgraph
