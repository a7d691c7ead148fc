#include "core/notation.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace claimgraph {
namespace {

TEST(ClaimLine, PrintsWhatItReads) {
  const std::string lines[] = {
      "released(Acme, Acme One) time=2025-01-20",
      "spent(Acme, USD 5.5M) for=training @ Acme",
      "PR+ spent(Acme, ~USD 100M) for=training @ \"third-party estimates\"",
      "CT- has_ties_to(Acme, the government) degree=strong @ \"Jane Roe\" < \"The Daily\"",
      "resigned(Jane Roe)",
      "Uu sued(Acme\\, Inc., Beta) purpose=\"to stop (all) sales\"",
      "said(A\\)b, c) note=\"a \\\"word\\\" said\"",
  };
  for (const std::string& text : lines) {
    const Result<ClaimLine> line = parse_claim_line(text);
    ASSERT_TRUE(line) << text << ": " << line.error().what;
    EXPECT_EQ(print(*line), text);
  }
}

TEST(ClaimLine, SaysWhatItExpected) {
  const struct {
    std::string text;
    std::string error;
  } cases[] = {
      {"", "expected a predicate at byte 0"},
      {"released", "expected '(' after the predicate at byte 8"},
      {"released(Acme, One", "expected ')' after the arguments at byte 18"},
      {"released(Acme) time", "expected role=value at byte 19"},
      {"released(Acme) @ Jane x", "expected the end of the line at byte 22"},
  };
  for (const auto& c : cases) {
    const Result<ClaimLine> line = parse_claim_line(c.text);
    ASSERT_FALSE(line) << c.text;
    EXPECT_EQ(line.error().what, c.error);
  }
}

TEST(ClaimLine, AnyValuesSurvivePrintingAndReading) {
  std::mt19937 random(7);
  const std::string alphabet = "ab ,()\\\"=<@~é";
  const auto word = [&](std::size_t least) {
    std::string text;
    const std::size_t length = least + random() % 6;
    while (text.size() < length) text += alphabet[random() % 11];
    return text;
  };
  for (int round = 0; round < 3000; ++round) {
    ClaimLine line{.predicate = "p", .subject = word(0), .object = word(0)};
    // Blanks at the start of an object are the printer's own.
    while (!line.object.empty() && line.object.front() == ' ') line.object.erase(0, 1);
    for (std::size_t i = random() % 3; i > 0; --i) line.qualifiers.emplace_back("role", word(0));
    for (std::size_t i = random() % 3; i > 0; --i) line.speakers.push_back(word(0));
    const Result<ClaimLine> again = parse_claim_line(print(line));
    ASSERT_TRUE(again) << print(line);
    EXPECT_EQ(*again, line) << print(line);
  }
}

TEST(PrintQuantity, ShowsBoundIntervalUnitAndPeriod) {
  const struct {
    Quantity quantity;
    std::string text;
  } cases[] = {
      {{.low = 5.5e6, .high = 5.5e6, .currency = "USD"}, "USD 5.5M"},
      {{.low = 1e8, .high = 1e8, .currency = "USD", .bound = Bound::about}, "~USD 100M"},
      {{.low = 10000, .unit = "chip", .bound = Bound::more_than}, ">10000 chip"},
      {{.high = 1.34e11, .currency = "USD", .bound = Bound::up_to}, "..USD 134B"},
      {{.low = 3, .high = 6, .unit = "month"}, "3..6 month"},
      {{.low = 40, .high = 40, .unit = "percent", .period = "P1Y"}, "40 percent/P1Y"},
      {{.low = 2.0 / 3, .high = 2.0 / 3}, "2/3"},
      {{.low = 0.333333333333333, .high = 0.333333333333333, .unit = "user"}, "1/3 user"},
      {{.low = 0.3333, .high = 0.3333}, "0.3333"},
      {{.low = 1234567891, .high = 1234567891}, "1.23457B"},
  };
  for (const auto& c : cases) EXPECT_EQ(print_quantity(c.quantity), c.text);
}

}  // namespace
}  // namespace claimgraph
