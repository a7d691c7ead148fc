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

TEST(WordMap, KeepsWhatAWordHadFirstInTheOrderOfArrival) {
  WordMap<std::size_t> numbers;
  EXPECT_EQ(numbers.find("none"), numbers.end());
  for (std::size_t i = 0; i < 1000; ++i) {
    EXPECT_TRUE(numbers.emplace(std::to_string(i), i).second);
    EXPECT_FALSE(numbers.emplace(std::to_string(i / 2), 7).second);
  }
  numbers["1000"] = 1000;
  for (std::size_t i = 0; i <= 1000; ++i) EXPECT_EQ(numbers.at(std::to_string(i)), i);
  EXPECT_EQ(numbers.begin()->first, "0");
  EXPECT_FALSE(numbers.contains("1001"));
  EXPECT_THROW(numbers.at("1001"), std::out_of_range);
}

}  // namespace
}  // namespace claimgraph
