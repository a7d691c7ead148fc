#include "extract/typed_claims.h"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "extract/claim_builder.h"
#include "extract/frames.h"
#include "extract/match.h"
#include "extract/measures.h"
#include "extract/relation_nouns.h"

namespace claimgraph {
namespace {

/// Of two rules that find the same of one anchor, the first one's claim stays.
void drop_repeated(std::vector<Candidate>& candidates) {
  using Key = std::tuple<std::uint32_t, std::string, std::string, std::string>;
  std::set<Key> seen;
  const auto repeated = [&](const Candidate& each) {
    const Claim& claim = each.claim;
    return !seen.insert({each.anchor, claim.predicate, claim.subject.text,
                         claim.object ? claim.object->text : ""})
                .second;
  };
  candidates.erase(std::remove_if(candidates.begin(), candidates.end(), repeated),
                   candidates.end());
}

/// "was allowed to buy" says more than "bought", so the claim of the latter goes.
void drop_displaced(const Predicates& predicates, std::vector<Candidate>& candidates) {
  std::set<std::pair<std::uint32_t, std::string>> displaced;
  for (const Candidate& each : candidates) {
    const Predicate* predicate = predicates.find(each.claim.predicate);
    for (const std::string& other : predicate->instead_of) displaced.insert({each.anchor, other});
  }
  candidates.erase(std::remove_if(candidates.begin(), candidates.end(),
                                  [&](const Candidate& each) {
                                    return displaced.count({each.anchor, each.claim.predicate}) > 0;
                                  }),
                   candidates.end());
}

}  // namespace

std::vector<Candidate> typed_claims(const Reading& reading, const std::vector<Clause>& clauses) {
  ClaimBuilder builder(reading, clauses);
  find_by_frames(builder);
  find_by_patterns(builder);
  find_by_measures(builder);
  find_by_relation_nouns(builder);
  find_by_possession(builder);
  find_restated_amounts(builder);
  drop_displaced(reading.knowledge.predicates, builder.found());
  drop_repeated(builder.found());
  return std::move(builder.found());
}

}  // namespace claimgraph
