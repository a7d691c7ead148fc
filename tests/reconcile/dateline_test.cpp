// The day of an article from a dateline without its year.

#include "reconcile/dateline.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace claimgraph {
namespace {

TEST(DayOfDateline, NeedsTheDayOfTheWeekAndOneYear) {
  const struct {
    std::vector<DatedPlace> dates;
    std::string day;
  } cases[] = {
      // 10 February was a Tuesday in 2015 and in 2026.
      {{{60, "XXXX-02-10"}, {200, "XXXX-WXX-2"}, {300, "2024-05/2026-01"}}, "2026-02-10"},
      {{{60, "XXXX-02-10"}, {200, "XXXX-WXX-2"}, {300, "2025"}}, "2026-02-10"},
      {{{60, "XXXX-02-10"}, {200, "XXXX-WXX-2"}, {300, "2015"}, {400, "2025"}}, "2026-02-10"},
      {{{60, "XXXX-02-10"}, {200, "XXXX-WXX-2"}, {300, "2025"}, {400, "2031", true}}, "2026-02-10"},
      {{{60, "XXXX-02-10"}, {200, "XXXX-WXX-2"}, {400, "2027-33", true}}, "2026-02-10"},
      // "Called Acme until 2018, founded in 2015": long ago, and not written in 2015.
      {{{60, "XXXX-02-10"}, {200, "XXXX-WXX-2"}, {300, "2015"}, {400, "../2018"}}, ""},
      // A target that nobody saw was one, and plans that reach years ahead.
      {{{60, "XXXX-02-10"}, {200, "XXXX-WXX-2"}, {300, "2025"}, {400, "2029"}}, "2026-02-10"},
      {{{60, "XXXX-02-10"}, {200, "XXXX-WXX-2"}, {400, "2030", true}}, "2026-02-10"},
      {{{60, "XXXX-02-10"}, {200, "XXXX-WXX-3"}, {300, "2025"}}, ""},
      {{{60, "XXXX-02-10"}, {200, "XXXX-WXX-2"}}, ""},
      {{{60, "XXXX-02-10"}, {300, "2025"}}, ""},
      {{{500, "XXXX-02-10"}, {600, "XXXX-WXX-2"}, {700, "2025"}}, ""},
      {{}, ""},
  };
  for (const auto& c : cases) EXPECT_EQ(day_of_dateline(c.dates), c.day);
}

TEST(WithYear, TakesTheNearest) {
  EXPECT_EQ(with_year("XXXX-10-02", "2026-11-05"), "2026-10-02");
  EXPECT_EQ(with_year("XXXX-12", "2026-01-20"), "2025-12");
  // A plan lies ahead.
  EXPECT_EQ(with_year("XXXX-12", "2026-01-20", Side::ahead), "2026-12");
  EXPECT_EQ(with_year("XXXX-01", "2026-01-20", Side::ahead), "2026-01");
  EXPECT_EQ(with_year("XXXX-01", "2026-12-20"), "2027-01");
  EXPECT_EQ(with_year("XXXX-02-29", "2024-12-30"), "2024-02-29");
  EXPECT_EQ(with_year("XXXX-02-29", "2022-12-30"), "XXXX-02-29");
  EXPECT_EQ(with_year("XXXX-WXX-3", "2026-11-05"), "XXXX-WXX-3");
  EXPECT_EQ(with_year("2019-10", "2026-11-05"), "2019-10");
  EXPECT_EQ(with_year("XXXX-10-02", ""), "XXXX-10-02");
}

}  // namespace
}  // namespace claimgraph
