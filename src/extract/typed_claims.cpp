#include "extract/typed_claims.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "extract/brackets.h"
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

/// How much a role leaves open: plain words most, one kind least.
int openness(const RoleFiller& filler) {
  if (filler.text) return 3;
  if (filler.any) return 2;
  return filler.kinds.size() > 1 ? 1 : 0;
}

/// How narrowly a claim's predicate and rule fit: what the rule asks for, then what the roles shut
/// out.
std::pair<int, int> fit_of(const Predicates& predicates, const Candidate& each) {
  const Predicate* predicate = predicates.find(each.claim.predicate);
  return {each.narrowness, -openness(predicate->subject) - openness(predicate->object)};
}

/// Of predicates that one word says of the same two, the one that fits most narrowly stays; the
/// first in the schema's order where none is narrower.
void drop_wider(const Predicates& predicates, std::vector<Candidate>& candidates) {
  using Key = std::tuple<std::uint32_t, std::string, std::string>;
  std::map<Key, const Candidate*> narrowest;
  const auto key_of = [](const Candidate& each) {
    const std::string object = each.claim.object ? each.claim.object->text : "";
    const auto ends = std::minmax(each.claim.subject.text, object);
    return Key{each.anchor, ends.first, ends.second};
  };
  for (const Candidate& each : candidates) {
    const Candidate*& best = narrowest[key_of(each)];
    if (best == nullptr || fit_of(predicates, each) > fit_of(predicates, *best)) best = &each;
  }
  std::vector<Candidate> kept;
  for (Candidate& each : candidates) {
    if (narrowest[key_of(each)] == &each) kept.push_back(each);
  }
  candidates = std::move(kept);
}

}  // namespace

std::vector<Candidate> typed_claims(const Reading& reading, const std::vector<Clause>& clauses) {
  ClaimBuilder builder(reading, clauses);
  find_by_frames(builder);
  find_by_patterns(builder);
  find_by_measures(builder);
  find_by_relation_nouns(builder);
  find_by_possession(builder);
  find_in_brackets(builder);
  find_restated_amounts(builder);
  drop_displaced(reading.knowledge.predicates, builder.found());
  drop_repeated(builder.found());
  drop_wider(reading.knowledge.predicates, builder.found());
  return std::move(builder.found());
}

}  // namespace claimgraph
