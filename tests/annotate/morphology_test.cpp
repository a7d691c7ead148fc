#include "annotate/morphology.h"

#include <gtest/gtest.h>

#include "annotate/words.h"

namespace claimgraph {
namespace {

TEST(Morphology, ScriptsChangeCaseAndEnding) {
  const struct {
    LemmaScript script;
    std::string_view form, lemma;
  } cases[] = {
      {{true, 1, ""}, "Chips", "chip"},
      {{false, 0, ""}, "IBM", "IBM"},
      {{true, 3, "y"}, "Companies", "company"},
      {{true, 9, "x"}, "no", "no"},  // more than there is: left alone
      {{true, 1, "x"}, "né", "nx"},  // no character is cut in two
  };
  for (const auto& row : cases) EXPECT_EQ(apply_script(row.script, row.form), row.lemma);
}

TEST(Morphology, TheLongestKnownEndingDecides) {
  Morphology morphology;
  morphology.scripts = {{true, 0, ""}, {true, 1, ""}, {true, 3, "y"}, {true, 0, "!"}};
  morphology.endings = HashIndex(
      {{ending_key("", 0, 5), 0}, {ending_key("s", 1, 5), 1}, {ending_key("ies", 3, 5), 2}});
  morphology.forms = HashIndex({{whole_form_key("series", 5), 3}});
  EXPECT_EQ(morphology.lemma_of("Model", 5), "model");
  EXPECT_EQ(morphology.lemma_of("models", 5), "model");
  EXPECT_EQ(morphology.lemma_of("factories", 5), "factory");
  EXPECT_EQ(morphology.lemma_of("series", 5), "series!");
  EXPECT_EQ(morphology.lemma_of("models", 6), "models");  // nothing known of this tag
  EXPECT_EQ(morphology.lemma_of("", 5), "");
  EXPECT_EQ(morphology.lemma_of("73,500", 5), "73500");
  EXPECT_EQ(morphology.lemma_of("1,234.5", 5), "1234.5");
}

TEST(Words, FoldingMakesOneWordOfSpellings) {
  const struct {
    std::string_view form, folded;
  } cases[] = {
      {"Acme", "acme"},
      {"2025", "0000"},
      {"don\u2019t", "don't"},
      {"\u201C", "\""},
      {"``", "\""},
      {"2019\u201320", "0000-00"},
      {"\u00C9cole", "\u00E9cole"},
  };
  for (const auto& row : cases) EXPECT_EQ(folded_word(row.form), row.folded);
}

TEST(Words, CapitalsAreSeen) {
  const Lexicon none;
  EXPECT_TRUE(word_of("Acme", none).capital);
  EXPECT_FALSE(word_of("Acme", none).all_capital);
  EXPECT_TRUE(word_of("U.S.", none).all_capital);
  EXPECT_FALSE(word_of("3.5", none).all_capital);
  EXPECT_EQ(word_of("Beta", none).shape, word_of("Gamma", none).shape);
  EXPECT_NE(word_of("BETA", none).shape, word_of("Gamma", none).shape);
}

}  // namespace
}  // namespace claimgraph
