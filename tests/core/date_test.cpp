#include "core/date.h"

#include <gtest/gtest.h>

#include <string>

namespace claimgraph {
namespace {

std::string iso(std::chrono::sys_days days) {
  const std::chrono::year_month_day date{days};
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text;
}

TEST(DaysOf, CoversWhatAValueMayMean) {
  const struct {
    std::string edtf;
    std::string days;
  } cases[] = {
      {"2025", "2025-01-01 2025-12-31"},
      {"2024-02", "2024-02-01 2024-02-29"},
      {"2025-01-20", "2025-01-20 2025-01-20"},
      {"2025-01-20T14:30", "2025-01-20 2025-01-20"},
      {"2025-02~", "2025-02-01 2025-02-28"},
      {"202X", "2020-01-01 2029-12-31"},
      {"19XX", "1900-01-01 1999-12-31"},
      {"2025-33", "2025-01-01 2025-03-31"},
      {"2025-36", "2025-10-01 2025-12-31"},
      {"2025-40", "2025-01-01 2025-06-30"},
      {"2025-41", "2025-07-01 2025-12-31"},
      {"2025-21", "2025-03-01 2025-05-31"},
      {"2025-24", "2025-12-01 2026-02-28"},
      {"2022-10/2023-10", "2022-10-01 2023-10-31"},
      {"2023/..", "2023-01-01 9999-12-31"},
      {"../2023", "0001-01-01 2023-12-31"},
      {"XXXX-01-20", ""},
      {"FY2026-Q1", ""},
      {"PRESENT_REF", ""},
      {"P2Y", ""},
      {"2025-02-30", ""},
      {"2025-13", ""},
      {"2024/2023", ""},
      {"../..", ""},
      {"", ""},
  };
  for (const auto& c : cases) {
    const auto days = days_of(c.edtf);
    EXPECT_EQ(days ? iso(days->first) + " " + iso(days->last) : "", c.days) << c.edtf;
  }
}

}  // namespace
}  // namespace claimgraph
