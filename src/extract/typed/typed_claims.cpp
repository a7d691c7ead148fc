#include "extract/typed/typed_claims.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "extract/typed/brackets.h"
#include "extract/typed/claim_builder.h"
#include "extract/typed/frames.h"
#include "extract/typed/labels.h"
#include "extract/typed/match.h"
#include "extract/typed/measures.h"
#include "extract/typed/possession.h"
#include "extract/typed/relation_nouns.h"

namespace claimgraph {
namespace {

std::string object_of(const Claim& claim) {
  return claim.object ? claim.object->text + '\x1f' + claim.object->date : "";
}

std::string qualifiers_of(const Claim& claim) {
  std::string line;
  for (const Qualifier& each : claim.qualifiers) {
    line += each.role + '=' + each.value.text + '\x1f';
  }
  return line;
}

/// Adds the circumstances that `other` tells and the claim does not.
void add_missing_qualifiers(const Claim& other, Claim& claim) {
  for (const Qualifier& each : other.qualifiers) {
    const bool told = std::any_of(claim.qualifiers.begin(), claim.qualifiers.end(),
                                  [&](const Qualifier& own) { return own.role == each.role; });
    if (!told) claim.qualifiers.push_back(each);
  }
}

/// "raised its stake to 30%": whether one of the words is the other's.
bool hangs_on(const Reading& reading, std::uint32_t one, std::uint32_t two) {
  const auto& tokens = reading.document.tokens;
  return tokens[one].head == two || tokens[two].head == one;
}

/// Of rules that find the same in one sentence, the first one's claim stays, with what others find
/// at the same word or what it hangs on; one rule at one word may say it twice with other
/// circumstances ("professor at Acme and Beta").
void drop_repeated(const Reading& reading, std::vector<Candidate>& candidates) {
  using Key = std::tuple<std::uint32_t, std::string, std::string, std::string>;
  struct First {
    std::size_t place = 0;
    std::set<std::string> qualifiers{};
  };
  std::map<Key, First> seen;
  std::vector<Candidate> kept;
  for (Candidate& each : candidates) {
    const Claim& claim = each.claim;
    const auto [at, is_first] =
        seen.insert({Key{reading.tree.sentence_of(each.anchor), claim.predicate, claim.subject.text,
                         object_of(claim)},
                     First{kept.size(), {qualifiers_of(claim)}}});
    Candidate* first = is_first ? nullptr : &kept[at->second.place];
    const bool same_word = !is_first && first->anchor == each.anchor;
    const bool same_rule = same_word && first->claim.rule == claim.rule;
    const bool one_act = !is_first && (same_word || hangs_on(reading, first->anchor, each.anchor));
    if (one_act && !same_rule) add_missing_qualifiers(claim, first->claim);
    const bool again = same_rule && at->second.qualifiers.insert(qualifiers_of(claim)).second;
    if (is_first || again) kept.push_back(std::move(each));
  }
  candidates = std::move(kept);
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

/// How narrowly a claim's predicate and rule fit: what the rule asks for, then what the roles shut
/// out.
std::pair<int, int> fit_of(const Predicates& predicates, const Candidate& each) {
  const Predicate* predicate = predicates.find(each.claim.predicate);
  return {each.narrowness, -predicate->openness()};
}

/// Of predicates that one word says of the same two, the one that fits most narrowly stays; the
/// first in the schema's order where none is narrower.
void drop_wider(const Predicates& predicates, std::vector<Candidate>& candidates) {
  using Key = std::tuple<std::uint32_t, std::string, std::string>;
  std::map<Key, const Candidate*> narrowest;
  const auto key_of = [](const Candidate& each) {
    const std::string object = object_of(each.claim);
    const std::string subject = each.claim.subject.text + '\x1f';
    return Key{each.anchor, std::min(subject, object), std::max(subject, object)};
  };
  for (const Candidate& each : candidates) {
    const Candidate*& best = narrowest[key_of(each)];
    if (best == nullptr || fit_of(predicates, each) > fit_of(predicates, *best)) best = &each;
  }
  std::vector<Candidate> kept;
  for (Candidate& each : candidates) {
    if (narrowest[key_of(each)]->claim.predicate == each.claim.predicate) kept.push_back(each);
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
  find_behind_names(builder);
  find_in_brackets(builder);
  find_labelled_values(builder);
  find_restated_amounts(builder);
  drop_displaced(reading.knowledge.predicates, builder.found());
  drop_repeated(reading, builder.found());
  drop_wider(reading.knowledge.predicates, builder.found());
  builder.leave_out_places();
  return std::move(builder.found());
}

}  // namespace claimgraph
