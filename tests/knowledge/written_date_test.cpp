// Days of publication as inputs write them.

#include <gtest/gtest.h>

#include "knowledge/files.h"
#include "knowledge/reading_words.h"

namespace claimgraph {
namespace {

TEST(WrittenDate, IsADayThatThereIsOrNone) {
  const ReadingWords words = load_reading_words(Files::builtin());
  const struct {
    std::string_view text;
    std::string_view date;
  } cases[] = {
      {"2025-02-03T10:00Z", "2025-02-03"},
      {"2024-02-29", "2024-02-29"},
      {"2025-02-30", ""},
      {"2023-02-29", ""},
      {"2025-04-31T08:00:00Z", ""},
      {"2025-02-00", ""},
      {"2025-13", ""},
      {"2025-02", "2025-02"},
      {"Feb. 3, 2025", "2025-02-03"},
      {"February 30, 2025", ""},
      {"31 April 2025", ""},
      {"February 2025", "2025-02"},
      {"2025", "2025"},
      {"yesterday", ""},
      {"20250101", ""},
  };
  for (const auto& row : cases) EXPECT_EQ(written_date(row.text, words), row.date) << row.text;
}

}  // namespace
}  // namespace claimgraph
