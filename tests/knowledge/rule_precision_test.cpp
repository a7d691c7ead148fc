#include "knowledge/rule_precision.h"

#include <gtest/gtest.h>

#include <fstream>

#include "base/error.h"
#include "files.h"

namespace claimgraph {
namespace {

/// What is known where the table has these rows.
RulePrecision precision_with(const std::string& rows) {
  const TemporaryFolder folder;
  std::filesystem::create_directories(folder.path() / "data/rules");
  std::ofstream(folder.path() / "data/rules/precision.tsv") << "rule\tright\tof\n" << rows;
  Files files = Files::builtin();
  files.overlay(folder.path());
  return load_rule_precision(files);
}

TEST(RulePrecision, IsThatOfTheRuleElseOfItsPredicate) {
  const RulePrecision precision =
      precision_with("corporate.toml#acquired\t41\t44\nopen#svo/1\t3\t4\n");
  EXPECT_EQ(precision.of("corporate.toml#acquired/buy"), (Measured{41, 44}));
  EXPECT_EQ(precision.of("open#svo/1"), (Measured{3, 4}));
  EXPECT_EQ(precision.of("open#copula/1"), (Measured{0, 0}));
  EXPECT_EQ(precision.of(""), (Measured{0, 0}));
}

TEST(RulePrecision, RefusesWhatCannotBe) {
  for (const char* row : {"open#svo/1\t5\t4\n", "open#svo/1\tmany\t4\n", "open#svo/1\t-1\t4\n"}) {
    EXPECT_THROW(precision_with(row), Failure) << row;
  }
}

}  // namespace
}  // namespace claimgraph
