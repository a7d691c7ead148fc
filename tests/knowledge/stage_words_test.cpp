#include "knowledge/stage_words.h"

#include <gtest/gtest.h>

namespace claimgraph {
namespace {

TEST(StageWords, TellWhereAMatterStands) {
  const std::vector<StageWords> stages = load_stage_words(Files::builtin());
  const struct {
    std::string text;
    std::string stage;
  } cases[] = {
      {"Acme delayed the plant", "delayed"},
      {"the ministry withdrew the announced rule", "withdrawn"},
      {"the rule took effect in May", "in force"},
      {"Acme announced a plant", "announced"},
      {"Acme is considering a plant", "considered"},
      {"Acme builds a plant", ""},
      {"the undelayed plant", ""},
  };
  for (const auto& each : cases) EXPECT_EQ(stage_in(each.text, stages), each.stage) << each.text;
}

}  // namespace
}  // namespace claimgraph
