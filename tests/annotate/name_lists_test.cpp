#include "annotate/name_lists.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "annotate/words.h"
#include "core/document.h"

namespace claimgraph {
namespace {

std::vector<Word> marked(std::vector<std::string_view> forms) {
  static const Files files = Files::builtin();
  static const NameLists lists(files);
  std::vector<Word> words;
  for (const std::string_view form : forms) words.push_back(word_of(form, {}));
  lists.mark(forms, words);
  return words;
}

TEST(SortByHash, KeepsTheOrderOfEqualOnes) {
  HashIndex::Entries entries;
  for (std::uint32_t i = 0; i < 1000; ++i)
    entries.push_back({(i * 2654435761U) ^ (i % 7 << 29), i});
  for (std::uint32_t i = 0; i < 500; ++i) entries.push_back({entries[i].hash, 1000 + i});
  HashIndex::Entries expected = entries;
  std::stable_sort(expected.begin(), expected.end(),
                   [](const auto& a, const auto& b) { return a.hash < b.hash; });
  sort_by_hash(entries);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    ASSERT_EQ(entries[i].hash, expected[i].hash);
    ASSERT_EQ(entries[i].value, expected[i].value);
  }
}

TEST(NameLists, SayWhatAWordAloneMayName) {
  const auto words = marked({"Mary", "runs", "Paris", "Monday", "Acmean"});
  EXPECT_NE(words[0].lists[0], 0);
  EXPECT_EQ(words[1].lists, (std::array<std::uint8_t, kListTables>{}));
  EXPECT_NE(words[2].lists[1], 0);
  EXPECT_NE(words[3].lists[2], 0);
  EXPECT_EQ(words[4].lists, (std::array<std::uint8_t, kListTables>{}));
}

TEST(NameLists, MarkLongNamesByPlaceInThem) {
  const auto words = marked({"in", "New", "York", "City", "and", "Lockheed", "Martin"});
  const auto label = [](NameLabel each) { return static_cast<unsigned>(each) * 4; };
  EXPECT_EQ(words[0].lists[3], 0);
  EXPECT_EQ(words[1].lists[3], label(NameLabel::place) + 1);
  EXPECT_EQ(words[2].lists[3], label(NameLabel::place) + 2);
  EXPECT_EQ(words[3].lists[3], label(NameLabel::place) + 3);
  EXPECT_EQ(words[5].lists[3], label(NameLabel::organization) + 1);
  EXPECT_EQ(words[6].lists[3], label(NameLabel::organization) + 3);
}

TEST(NameLists, CapitalsAccentsAndTokensOfTheTreebanksDoNotMatter) {
  EXPECT_NE(marked({"NEW", "york"})[1].lists[3], 0);
  EXPECT_EQ(marked({"Bogotá"})[0].lists, marked({"Bogota"})[0].lists);
  EXPECT_NE(marked({"Coca", "-", "Cola"})[2].lists[3], 0);
  EXPECT_NE(marked({"McDonald", "'s"})[1].lists[3], 0);
}

}  // namespace
}  // namespace claimgraph
