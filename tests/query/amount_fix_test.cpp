#include "query/amount_fix.h"

#include <gtest/gtest.h>

#include "core/notation.h"

namespace claimgraph {
namespace {

struct AmountCase {
  std::string old{};
  std::string value{};
  std::string fixed{};  ///< or the error
};

const AmountCase kAmounts[] = {
    {"805000 chip", "300000", "300000 chip"},
    {"805000 chip", "<=300000", "<=300000 chip"},
    {"805000 chip", "300000..400000", "300000..400000 chip"},
    {"805000 chip", "805000 chip", "805000 chip"},
    {"805000 chip", "805000 chips", "805000 chip"},
    {"805000 chip", "805000 wafers", "805000 wafer"},
    {"USD 5M", "9M", "USD 9M"},
    {"USD 5M/P1Y", "~9M", "~USD 9M/P1Y"},
    {"USD 5 per share", "6", "USD 6 per share"},
    {"USD 5M", "EUR 9M", "EUR 9M"},
    {"USD 5M/P1Y", "USD 9M", "USD 9M"},
    {"5", "6", "6"},
    {"5", "6 chips", "6 chip"},
    {"9 percent", "USD 9",
     "USD where the claim has percent; reject it if it is about something else"},
    {"USD 9/P1Y", "9 percent",
     "percent where the claim has USD/P1Y; reject it if it is about something else"},
    {"9 percent", "much", "no amount; write 'USD 5.5M', '~40 percent' or '3..6 month'"},
};

TEST(AmountFix, KeepsTheMeasureThatItDoesNotName) {
  const UnitReader read = [](const std::string& unit) {
    return unit.ends_with('s') ? unit.substr(0, unit.size() - 1) : unit;
  };
  for (const AmountCase& each : kAmounts) {
    const auto fixed = fixed_amount(*parse_quantity(each.old), each.value, read);
    EXPECT_EQ(fixed ? *fixed : fixed.error().what, each.fixed) << each.old << " → " << each.value;
  }
}

}  // namespace
}  // namespace claimgraph
