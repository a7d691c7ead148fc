#include "annotate/arcs.h"

#include <gtest/gtest.h>

namespace claimgraph {
namespace {

bool crosses(const std::vector<Place>& heads) {
  for (Place a = 0; a < heads.size(); ++a) {
    for (Place b = 0; b < heads.size(); ++b) {
      if (heads[a] == heads.size() || heads[b] == heads.size()) continue;
      const auto [a1, a2] = std::minmax(a, heads[a]);
      const auto [b1, b2] = std::minmax(b, heads[b]);
      if (a1 < b1 && b1 < a2 && a2 < b2) return true;
    }
  }
  return false;
}

std::int64_t total(const std::vector<Place>& heads, const std::vector<std::int32_t>& scores) {
  std::int64_t sum = 0;
  for (std::size_t at = 0; at < heads.size(); ++at)
    sum += scores[at * (heads.size() + 1) + heads[at]];
  return sum;
}

/// A tree hides no word below an arc that hangs from the root elsewhere: the root's arc crosses
/// none.
bool covers_root(const std::vector<Place>& heads) {
  const auto root =
      std::find(heads.begin(), heads.end(), static_cast<Place>(heads.size())) - heads.begin();
  for (Place at = 0; at < heads.size(); ++at) {
    if (heads[at] == heads.size()) continue;
    const auto [low, high] = std::minmax(at, heads[at]);
    if (static_cast<std::ptrdiff_t>(low) < root && root < static_cast<std::ptrdiff_t>(high))
      return true;
  }
  return false;
}

TEST(Arcs, ATreeHasOneRootAndNoCycle) {
  const struct {
    std::vector<Place> heads;
    bool tree;
  } cases[] = {
      {{1}, true},     {{0}, false},      {{2, 0}, true},     {{2, 2}, false},
      {{1, 0}, false}, {{1, 3, 1}, true}, {{3, 2, 1}, false},
  };
  for (const auto& row : cases)
    EXPECT_EQ(is_tree(row.heads), row.tree) << testing::PrintToString(row.heads);
}

/// All assignments of heads to up to four words, against the algorithm.
TEST(Arcs, BestProjectiveIsTheBestOfAllProjectiveTrees) {
  std::uint32_t state = 3;
  for (std::size_t words = 1; words <= 4; ++words) {
    for (int round = 0; round < 50; ++round) {
      std::vector<std::int32_t> scores(words * (words + 1));
      for (auto& score : scores) {
        state = state * 1664525U + 1013904223U;
        score = static_cast<std::int32_t>(state >> 20) - 2048;
      }
      std::int64_t best = std::numeric_limits<std::int64_t>::min();
      std::vector<Place> heads(words, 0);
      for (;;) {
        bool self = false;
        for (Place at = 0; at < words; ++at) self = self || heads[at] == at;
        if (!self && is_tree(heads) && !crosses(heads) && !covers_root(heads))
          best = std::max(best, total(heads, scores));
        std::size_t at = 0;
        while (at < words && heads[at] == words) heads[at++] = 0;
        if (at == words) break;
        ++heads[at];
      }
      const auto found = best_projective(scores, words);
      ASSERT_TRUE(is_tree(found));
      ASSERT_FALSE(crosses(found));
      ASSERT_EQ(total(found, scores), best);
    }
  }
}

}  // namespace
}  // namespace claimgraph
