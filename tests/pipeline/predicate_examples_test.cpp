// What the analysts' examples promise: every example and counter-example of every predicate, from
// text to typed claims.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "annotate/annotator.h"
#include "core/notation.h"
#include "extract/extract.h"
#include "text/document.h"
#include "values/values.h"

namespace claimgraph {
namespace {

/// The share of promised claims that must be found. The rest is lost to trees, names and units that
/// the stations before get wrong; raise this with them, never lower it.
constexpr double kFloor = 1.0;

struct House {
  Knowledge knowledge = load_knowledge();
  Annotator annotator{knowledge};
};

const House& house() {
  static const House instance;
  return instance;
}

/// The lines of the typed claims in one text, with their polarity; how sure they are and who says
/// so has tests of its own.
std::vector<ClaimLine> lines_of(const std::string& text) {
  const Knowledge& knowledge = house().knowledge;
  Article article;
  article.text = text;
  article.blocks.push_back({Span{0, static_cast<std::uint32_t>(text.size())}});
  Document document = make_document(std::move(article), knowledge);
  house().annotator.annotate(document);
  find_dates(document, knowledge);
  find_quantities(document, knowledge);
  const Extraction extraction = extract(document, knowledge);
  std::vector<ClaimLine> lines;
  for (Claim claim : extraction.claims) {
    if (claim.open) continue;
    const bool negative = claim.polarity == Polarity::negative;
    claim.factuality = negative ? Factuality::certain_minus : Factuality::certain_plus;
    claim.attribution.clear();
    lines.push_back(line_of(claim, extraction));
  }
  return lines;
}

TEST(PredicateExamples, CounterExamplesGiveNoClaimOfTheirPredicate) {
  for (const Predicate& predicate : house().knowledge.predicates.all()) {
    for (const PredicateExample& example : predicate.examples) {
      if (!example.claims.empty()) continue;
      for (const ClaimLine& line : lines_of(example.text)) {
        EXPECT_NE(line.predicate, predicate.name) << example.place << ": " << example.text;
      }
    }
  }
}

TEST(PredicateExamples, MostExamplesGiveTheirClaims) {
  std::size_t promised = 0;
  std::size_t found = 0;
  std::string missing;
  for (const Predicate& predicate : house().knowledge.predicates.all()) {
    for (const PredicateExample& example : predicate.examples) {
      if (example.claims.empty()) continue;
      const std::vector<ClaimLine> lines = lines_of(example.text);
      for (const std::string& claim : example.claims) {
        auto wanted = parse_claim_line(claim);
        ASSERT_TRUE(wanted) << example.place << ": " << claim;
        if (wanted->factuality != Factuality::certain_minus) {
          wanted->factuality = Factuality::certain_plus;
        }
        ++promised;
        const bool there = std::find(lines.begin(), lines.end(), *wanted) != lines.end();
        if (there) ++found;
        if (!there) missing += example.place + ": " + claim + '\n';
      }
    }
  }
  EXPECT_GE(static_cast<double>(found), kFloor * static_cast<double>(promised)) << missing;
}

TEST(PredicateExamples, EveryPredicateHasThreeExamplesAndACounterExample) {
  for (const Predicate& predicate : house().knowledge.predicates.all()) {
    const auto counter =
        std::count_if(predicate.examples.begin(), predicate.examples.end(),
                      [](const PredicateExample& each) { return each.claims.empty(); });
    EXPECT_GE(counter, 1) << predicate.name;
    EXPECT_GE(static_cast<std::ptrdiff_t>(predicate.examples.size()) - counter, 3)
        << predicate.name;
  }
}

}  // namespace
}  // namespace claimgraph
