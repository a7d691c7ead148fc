// Trees stay trees, whatever a mender asks for.

#include "extract/trees/tree_editor.h"

#include <gtest/gtest.h>

#include <random>

namespace claimgraph {
namespace {

/// Whether every walk up ends at a root.
bool is_forest(const Document& document) {
  for (std::uint32_t token = 0; token < document.tokens.size(); ++token) {
    std::size_t steps = 0;
    for (std::uint32_t up = token; up != Token::kRoot; up = document.tokens[up].head) {
      if (++steps > document.tokens.size()) return false;
    }
  }
  return true;
}

TEST(TreeEditor, MakesNoCircles) {
  constexpr std::uint32_t kTokens = 12;
  Document document;
  document.tokens.resize(kTokens);
  for (std::uint32_t i = 0; i < kTokens; ++i) {
    document.tokens[i].head = i == 0 ? Token::kRoot : i - 1;
  }
  TreeEditor editor(document);
  std::mt19937 random(7);
  std::size_t moved = 0;
  for (int round = 0; round < 2000; ++round) {
    const auto token = static_cast<std::uint32_t>(random() % kTokens);
    const auto head = static_cast<std::uint32_t>(random() % kTokens);
    const std::uint32_t before = document.tokens[token].head;
    editor.hang(token, round % 50 == 0 ? Token::kRoot : head);
    if (document.tokens[token].head != before) ++moved;
    ASSERT_TRUE(is_forest(document)) << "round " << round;
  }
  EXPECT_GT(moved, 300U);
}

}  // namespace
}  // namespace claimgraph
