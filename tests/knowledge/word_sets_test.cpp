#include "knowledge/word_sets.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/error.h"

namespace claimgraph {
namespace {

using Words = std::vector<std::string>;

WordSets sets_in(const std::string& text) {
  WordSets sets;
  sets.add(parse_config("words.toml", text));
  return sets;
}

TEST(WordSets, StandForTheirWords) {
  const WordSets sets =
      sets_in("ships = [\"ferry\", \"barge\"]\nvehicles = [\"car\", \"@ships\"]\n");
  EXPECT_EQ(sets.spelled_out({"train", "@vehicles", "ferry"}),
            (Words{"train", "car", "ferry", "barge"}));
  EXPECT_EQ(sets.spelled_out({"train", "ferry"}), (Words{"train", "ferry"}));
}

TEST(WordSets, RefuseWhatDoesNotStandAbove) {
  EXPECT_THROW(sets_in("vehicles = [\"@ships\"]\nships = [\"ferry\"]\n"), Failure);
  EXPECT_THROW(sets_in("ships = [\"@ships\"]\n"), Failure);
  EXPECT_THROW(sets_in("ships = \"ferry\"\n").spelled_out({"@ferries"}), WordSetError);
}

TEST(WordSets, StandOnce) {
  WordSets sets = sets_in("ships = [\"ferry\"]\n");
  EXPECT_THROW(sets.add(parse_config("more.toml", "ships = [\"barge\"]\n")), Failure);
}

}  // namespace
}  // namespace claimgraph
