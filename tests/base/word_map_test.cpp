#include "base/word_map.h"

#include <gtest/gtest.h>

namespace claimgraph {
namespace {

TEST(WordHash, TellsWordsOfEveryLengthApart) {
  WordSet words;
  const std::string letters = "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz";
  for (std::size_t size = 0; size <= letters.size(); ++size) words.insert(letters.substr(0, size));
  EXPECT_EQ(words.size(), letters.size() + 1);
  for (std::size_t size = 0; size <= letters.size(); ++size) {
    EXPECT_TRUE(words.contains(std::string_view(letters).substr(0, size)));
    std::string other = letters.substr(0, size) + "?";
    EXPECT_FALSE(words.contains(other));
    // A change anywhere changes the hash: no part of a long word is left out.
    for (std::size_t at = 0; at < size; ++at) {
      other = letters.substr(0, size);
      other[at] = '?';
      EXPECT_NE(WordHash{}(other), WordHash{}(std::string_view(letters).substr(0, size))) << other;
    }
  }
}

}  // namespace
}  // namespace claimgraph
