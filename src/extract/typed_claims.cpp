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
    return !seen
                .insert({each.anchor, claim.predicate, claim.subject.text,
                         claim.object ? claim.object->text : ""})
                .second;
  };
  candidates.erase(std::remove_if(candidates.begin(), candidates.end(), repeated),
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
  drop_repeated(builder.found());
  return std::move(builder.found());
}

}  // namespace claimgraph
