// Pairs of dates and how they stand: tests/reconcile/dates.tsv.

#include <gtest/gtest.h>

#include "files.h"
#include "reconcile/pairs.h"

namespace claimgraph {
namespace {

std::string_view name_of_values(Values values) {
  switch (values) {
    case Values::equal:
      return "equal";
    case Values::close:
      return "close";
    case Values::narrower:
      return "narrower";
    case Values::apart:
      return "apart";
    case Values::other_period:
      return "other_period";
    case Values::unknown:
      return "unknown";
  }
  return "";
}

TEST(Dates, StandAsTheTableSays) {
  for (const TableRow& row : rows_of("tests/reconcile/dates.tsv", 200)) {
    ASSERT_GE(row.fields.size(), 3U) << row.place;
    EXPECT_EQ(name_of_values(dates_between(row.fields[0], row.fields[1])), row.fields[2])
        << row.place;
    EXPECT_EQ(dates_between(row.fields[0], row.fields[1]),
              dates_between(row.fields[1], row.fields[0]))
        << row.place;
  }
}

}  // namespace
}  // namespace claimgraph
