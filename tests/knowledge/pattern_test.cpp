// What an analyst may write as a pattern, and how mistakes are told.

#include "knowledge/pattern.h"

#include <gtest/gtest.h>

#include <string>

namespace claimgraph {
namespace {

std::string complaint_about(const std::string& text) {
  try {
    parse_pattern(text, WordSets());
  } catch (const PatternError& error) {
    return error.what();
  }
  return "";
}

TEST(Pattern, ReadsNodesRelationsAndRoles) {
  const Pattern pattern = parse_pattern(
      "{lemma:/sell|ship/;upos:VERB} >nsubj {}=subject !>aux {word:did} "
      ">obl:to ({kind:place}=object <<conj {} . {})",
      WordSets());
  ASSERT_EQ(pattern.nodes.size(), 6U);
  EXPECT_EQ(pattern.lemmas, (std::vector<std::string>{"sell", "ship"}));
  EXPECT_TRUE(pattern.has_role("subject"));
  EXPECT_TRUE(pattern.has_role("object"));
  EXPECT_FALSE(pattern.has_role("time"));
  ASSERT_EQ(pattern.nodes[0].edges.size(), 3U);
  EXPECT_TRUE(pattern.nodes[0].edges[1].negated);
  ASSERT_EQ(pattern.nodes[0].edges[2].relations.size(), 1U);
  EXPECT_EQ(pattern.nodes[0].edges[2].relations[0].name, "obl:to");
  EXPECT_EQ(pattern.nodes[0].edges[2].relations[0].base, Deprel::obl);
  EXPECT_EQ(pattern.nodes[0].edges[2].relations[0].whole, std::nullopt);
  EXPECT_EQ(pattern.nodes[0].edges[2].relations[0].preposition, "to");
  ASSERT_EQ(pattern.nodes[3].edges.size(), 2U) << "what stands in brackets is the inner node's";
  EXPECT_EQ(pattern.nodes[3].edges[0].direction, PatternEdge::Direction::ancestor);
  EXPECT_EQ(pattern.nodes[3].edges[1].direction, PatternEdge::Direction::next);
}

TEST(Pattern, TellsMistakesWithTheirColumn) {
  const struct {
    const char* text;
    const char* complaint;
  } cases[] = {
      {"", "column 1: expected '{'"},
      {"{upos:VERB}", "the first node names no lemma"},
      {"{lemma:sell", "expected '}'"},
      {"{lemma:}", "expected a value"},
      {"{stem:sell}", "column 6: expected lemma, word, upos, xpos or kind"},
      {"{lemma:/sell}", "expected '/' at the end"},
      {"{lemma:sell} >nsubj", "expected '{'"},
      {"{lemma:sell} >nsubj ({}", "expected ')'"},
      {"{lemma:sell} !{}", "expected a relation after '!'"},
      {"{lemma:sell} nsubj {}", "expected a relation such as >nsubj"},
      {"{lemma:sell} !>nsubj {}=subject", "'=subject' on a node that must not be there"},
      {"{lemma:sell} !>obj ({} >nmod {}=object)", "'=object' on a node that must not be there"},
  };
  for (const auto& each : cases) {
    EXPECT_NE(complaint_about(each.text).find(each.complaint), std::string::npos)
        << each.text << ": " << complaint_about(each.text);
  }
}

TEST(Pattern, TakesTheWordsOfASet) {
  WordSets sets;
  sets.add(parse_config("trade.toml", "selling = [\"sell\", \"ship\"]"));
  const Pattern pattern =
      parse_pattern("{lemma:/@selling|export/} >obj {lemma:@selling}=object", sets);
  EXPECT_EQ(pattern.lemmas, (std::vector<std::string>{"sell", "ship", "export"}));
  EXPECT_EQ(pattern.nodes[1].tests[0].values, (std::vector<std::string>{"sell", "ship"}));
  EXPECT_THROW(parse_pattern("{lemma:@buying}", sets), PatternError);
}

}  // namespace
}  // namespace claimgraph
