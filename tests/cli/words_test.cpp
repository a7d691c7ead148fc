// The small words of the terminal: suggestions, counts, the bar.

#include <gtest/gtest.h>

#include "cli/claim_output.h"
#include "cli/messages.h"
#include "cli/progress.h"
#include "cli/suggest.h"

namespace claimgraph {
namespace {

TEST(Nearest, IsAThirdOfTheWordAwayAtMost) {
  const std::vector<std::string> known = {"show", "search", "acquired", "DeepSeek"};
  const struct {
    std::string word;
    std::string near;
  } cases[] = {{"shwo", "show"},
               {"serch", "search"},
               {"aquired", "acquired"},
               {"deepseak", "DeepSeek"},
               {"frob", ""},
               {"", ""},
               {"ab", ""},
               {std::string(300, 'a'), ""}};
  for (const auto& each : cases) EXPECT_EQ(nearest(each.word, known), each.near) << each.word;
}

TEST(Counted, MakesPlurals) {
  EXPECT_EQ(counted(1, "claim"), "1 claim");
  EXPECT_EQ(counted(0, "claim"), "0 claims");
  EXPECT_EQ(counted(2, "entity", "entities"), "2 entities");
}

TEST(ProgressLine, FillsWithTheFiles) {
  EXPECT_EQ(progress_line(0, 4, 0, 0.61),
            "reading ──────────────────────── 0/4 files · 0 articles · 0.6 s");
  EXPECT_EQ(progress_line(1, 4, 7, 1.0),
            "reading ━━━━━━────────────────── 1/4 files · 7 articles · 1.0 s");
  EXPECT_EQ(progress_line(1, 1, 1, 2.0),
            "reading ━━━━━━━━━━━━━━━━━━━━━━━━ 1/1 file · 1 article · 2.0 s");
}

TEST(ShownDate, NamesQuartersAndSeasons) {
  const std::pair<std::string, std::string> cases[] = {
      {"2025-33", "2025 Q1"}, {"2025-41", "2025 H2"},       {"2025-23", "2025 autumn"},
      {"2025-12", "2025-12"}, {"2025-02-33", "2025-02-33"}, {"", ""}};
  for (const auto& [edtf, shown] : cases) EXPECT_EQ(shown_date(edtf), shown);
}

}  // namespace
}  // namespace claimgraph
