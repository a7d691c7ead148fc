#include "knowledge/gazetteer.h"

#include <gtest/gtest.h>

namespace claimgraph {
namespace {

TEST(Gazetteer, NamesSpelledApartAreTriedToTheirEnd) {
  Gazetteer gazetteer;
  gazetteer.add({.name = "XYCorbin Labs"}, {"X.Y. Corbin"});
  gazetteer.add({.name = "Ada"}, {});
  gazetteer.index_starts();
  for (const std::string_view name : {"XYCorbin Labs", "X.Y. Corbin Labs", "X.Y. Corbin"}) {
    EXPECT_NE(gazetteer.find(name), nullptr) << name;
    const std::string_view first = name.substr(0, name.find(' '));
    EXPECT_GE(gazetteer.longest_from(first), Gazetteer::telling_size(name)) << name;
  }
  EXPECT_EQ(gazetteer.longest_from("Ada"), 3U);
  EXPECT_EQ(gazetteer.longest_from("Corbin"), 0U);
}

}  // namespace
}  // namespace claimgraph
