// Pairs of amounts and how they stand: tests/reconcile/quantities.tsv.

#include "reconcile/quantities.h"

#include <gtest/gtest.h>

#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "core/claim.h"
#include "files.h"

namespace claimgraph {
namespace {

std::string_view name_of_relation(AmountRelation relation) {
  switch (relation) {
    case AmountRelation::equal:
      return "equal";
    case AmountRelation::close:
      return "close";
    case AmountRelation::same_rate:
      return "same_rate";
    case AmountRelation::apart:
      return "apart";
    case AmountRelation::other_period:
      return "other_period";
    case AmountRelation::other_unit:
      return "other_unit";
  }
  return "";
}

/// "[bound] LOW[..HIGH] [CURRENCY|unit][/PERIOD]"; "*" is an open end.
Quantity quantity_from(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  Quantity quantity;
  std::size_t at = 0;
  if (const auto bound = bound_from(words.at(0))) {
    quantity.bound = *bound;
    ++at;
  }
  const std::string number = words.at(at++);
  const std::size_t dots = number.find("..");
  const auto end = [](const std::string& digits) {
    return digits == "*" ? std::nullopt : std::optional<double>(std::stod(digits));
  };
  quantity.low = end(number.substr(0, dots));
  quantity.high = dots == std::string::npos ? quantity.low : end(number.substr(dots + 2));
  if (at < words.size()) {
    std::string unit = words[at];
    if (const std::size_t slash = unit.find('/'); slash != std::string::npos) {
      quantity.period = unit.substr(slash + 1);
      unit.resize(slash);
    }
    const bool currency = unit.size() == 3 && unit[0] >= 'A' && unit[0] <= 'Z';
    (currency ? quantity.currency : quantity.unit) = unit;
  }
  return quantity;
}

TEST(Quantities, StandAsTheTableSays) {
  for (const TableRow& row : rows_of("tests/reconcile/quantities.tsv", 300)) {
    ASSERT_GE(row.fields.size(), 3U) << row.place;
    const Quantity a = quantity_from(row.fields[0]);
    const Quantity b = quantity_from(row.fields[1]);
    EXPECT_EQ(name_of_relation(relation_of(a, b, 0)), row.fields[2]) << row.place;
    EXPECT_EQ(relation_of(a, b, 0), relation_of(b, a, 0)) << row.place;
  }
}

}  // namespace
}  // namespace claimgraph
