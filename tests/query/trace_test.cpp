#include "query/trace.h"

#include <gtest/gtest.h>

#include "knowledge/ontology.h"
#include "query/claims.h"

namespace claimgraph {
namespace {

StoredClaim step(const std::string& id, const std::string& predicate, Modality modality,
                 const std::string& published) {
  StoredClaim made = dated(claim(id, "Acme", predicate, "plant"), "", published);
  made.claim.modality = modality;
  return made;
}

/// "plan: planned 1, so 2" a trace; what stands before the colon is its predicate.
std::string traced(const std::vector<StoredClaim>& claims, const TraceTopic& topic) {
  static const Ontology ontology = load_ontology();
  static const std::vector<StageWords> stages = load_stage_words(ontology.files);
  std::string line;
  for (const Trace& trace : traces_of(claims, topic, stages, ontology.agreement_words.matters)) {
    line += (line.empty() ? "" : "; ") + trace.predicate + ":";
    for (const TraceStep& each : trace.steps) line += " " + each.stage + " " + each.claim.claim.id;
  }
  return line;
}

TEST(Trace, IsTheWayOfOneMatter) {
  StoredClaim delayed = step("3", "delayed", Modality::asserted, "2024-03-01");
  delayed.sentence = "Acme delayed the plant.";
  delayed.claim.span = delayed.claim.sentence = {0, 23};
  StoredClaim again = step("5", "builds", Modality::planned, "2023-01-01");
  again.proposition = "p-1";  // the same, said earlier
  const std::vector<StoredClaim> claims = {
      step("1", "builds", Modality::planned, "2024-01-01"),
      step("2", "builds", Modality::asserted, "2024-06-01"),
      delayed,
      step("4", "sells", Modality::possible, "2024-01-02"),
      again,
  };
  const struct {
    TraceTopic topic;
    std::string shown;
  } cases[] = {
      {{}, "builds: planned 5 delayed 3 so 2; sells: considered 4"},
      {{.about = {"plant"}}, "builds: planned 5 delayed 3 so 2; sells: considered 4"},
      {{.about = {"elsewhere"}, .name = "elsewhere"}, ""},
      {{.words = "sells"}, "sells: considered 4"},
      {{.words = "sell"}, "sells: considered 4"},  // number apart
      {{.words = "zebra"}, ""},
  };
  for (const auto& each : cases) EXPECT_EQ(traced(claims, each.topic), each.shown);
}

}  // namespace
}  // namespace claimgraph
