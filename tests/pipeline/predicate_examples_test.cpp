// What the analysts' examples promise: every example and counter-example of every predicate, from
// text to typed claims.

#include <gtest/gtest.h>

#include <string>

#include "annotate/annotator.h"
#include "ingest/schema_check.h"

namespace claimgraph {
namespace {

/// One line a finding; nothing where all is well.
std::string told(const std::vector<Finding>& findings) {
  std::string lines;
  for (const Finding& each : findings) {
    lines += each.place + ": " + each.predicate + ": " + each.what + '\n';
  }
  return lines;
}

bool every_predicate(const Predicate& /*predicate*/) { return true; }

TEST(PredicateExamples, GiveTheirClaimsAndCounterExamplesDoNot) {
  const Knowledge knowledge = load_knowledge();
  const Annotator annotator(knowledge);
  EXPECT_EQ(told(failing_examples(knowledge, annotator, every_predicate)), "");
}

TEST(PredicateExamples, NoTwoPredicatesLeaveAClaimToChance) {
  EXPECT_EQ(told(overlaps(load_knowledge().predicates, every_predicate)), "");
}

}  // namespace
}  // namespace claimgraph
