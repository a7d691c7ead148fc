#include "values/values.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <random>

namespace claimgraph {
namespace {

const Knowledge& knowledge() {
  // Only the words of values: a fault in another file is another test's.
  static const Knowledge instance = [] {
    Knowledge words;
    words.files = Files::builtin();
    words.date_words = load_date_words(words.files);
    words.quantity_words = load_quantity_words(words.files);
    return words;
  }();
  return instance;
}

Document read(std::string text, std::string published) {
  Document document;
  document.text = std::move(text);
  document.provenance.published = std::move(published);
  find_dates(document, knowledge());
  find_quantities(document, knowledge());
  return document;
}

std::string print(const Quantity& quantity) {
  constexpr const char* kBounds[] = {"exact",   "about",     "at_least", "more_than",
                                     "at_most", "less_than", "up_to"};
  const auto end = [](const std::optional<double>& value) {
    return value ? fmt::format("{:.15g}", *value) : std::string();
  };
  std::string out = end(quantity.low) + ".." + end(quantity.high);
  for (const std::string& part : {quantity.currency, quantity.unit, quantity.period}) {
    if (!part.empty()) out += " " + part;
  }
  return out + " " + kBounds[static_cast<std::size_t>(quantity.bound)];
}

TEST(Dates, ExamplesBesideTheWordsHold) {
  for (const ValueExample& example : knowledge().date_words.examples) {
    std::vector<std::string> values;
    for (const DateMention& date : read(example.text, "2025-01-20").dates) {
      values.push_back(date.value);
    }
    EXPECT_EQ(values, example.values) << example.text;
  }
}

TEST(Dates, UnknownDocumentDateStaysOpen) {
  const Document document = read("On January 20 it closed; last year it did not.", "");
  ASSERT_EQ(document.dates.size(), 2U);
  EXPECT_EQ(document.dates[0].value, "XXXX-01-20");
  EXPECT_EQ(document.dates[1].value, "PAST_REF");
}

TEST(Quantities, ExamplesBesideTheWordsHold) {
  for (const ValueExample& example : knowledge().quantity_words.examples) {
    std::vector<std::string> values;
    for (const QuantityMention& found : read(example.text, "2025-01-20").quantities) {
      values.push_back(print(found.quantity));
    }
    EXPECT_EQ(values, example.values) << example.text;
  }
}

TEST(Values, AnyInputGivesOrderedSpansInsideTheText) {
  const std::string parts[] = {"January", "2024",    "-",     "/",     "$",    " ",
                               "million", "\xff",    "1e999", "three", "last", "week",
                               "of",      "hundred", "00",    "é"};
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (int i = 0; i < 40; ++i) text += parts[random() % std::size(parts)];
    const Document document = read(text, "2025-01-20");
    std::uint32_t end = 0;
    for (const QuantityMention& found : document.quantities) {
      EXPECT_LE(end, found.span.start) << text;
      EXPECT_LE(found.span.end, text.size()) << text;
      end = found.span.end;
    }
  }
}

}  // namespace
}  // namespace claimgraph
