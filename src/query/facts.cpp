#include "query/facts.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/unicode.h"

namespace claimgraph {
namespace {

using FactKey = std::tuple<bool, std::string, std::string, std::string, std::string, bool>;

FactKey fact_key_of(const StoredClaim& stored) {
  const Claim& claim = stored.claim;
  return {claim.open,
          claim.open ? fold(claim.relation) : claim.predicate,
          stored.subject.entity.empty() ? fold(stored.subject.name) : stored.subject.entity,
          stored.object && !stored.object->entity.empty() ? stored.object->entity
                                                          : fold(object_words(stored)),
          time_of(stored),
          claim.polarity == Polarity::negative};
}

}  // namespace

std::string object_words(const StoredClaim& stored) {
  if (!stored.object) return "";
  if (stored.object->value.quantity || stored.object->entity.empty())
    return stored.object->value.text;
  return stored.object->name;
}

std::vector<Fact> facts_of(const std::vector<StoredClaim>& claims) {
  std::map<FactKey, Fact> grouped;
  for (const StoredClaim& each : claims) {
    Fact& fact = grouped[fact_key_of(each)];
    fact.contested = fact.contested || each.contested;
    fact.origins = std::max(fact.origins, each.support.origins);
    fact.claims.push_back(each);
  }
  std::vector<Fact> facts;
  for (auto& [key, fact] : grouped) {
    std::set<std::string> sources;
    for (const StoredClaim& each : fact.claims) sources.insert(each.source);
    fact.sources.assign(sources.begin(), sources.end());
    facts.push_back(std::move(fact));
  }
  std::stable_sort(facts.begin(), facts.end(), [](const Fact& a, const Fact& b) {
    const StoredClaim& x = a.claims.front();
    const StoredClaim& y = b.claims.front();
    const std::string xt = when_of(x);
    const std::string yt = when_of(y);
    return std::tie(x.claim.open, x.claim.predicate, yt) <
           std::tie(y.claim.open, y.claim.predicate, xt);
  });
  return facts;
}

std::string bracket_of(Rivalry rivalry) {
  switch (rivalry) {
    case Rivalry::none:
      return "";
    case Rivalry::first:
      return "┐";
    case Rivalry::between:
      return "┤";
    case Rivalry::last:
      return "┘";
  }
  return "";
}

std::vector<Rivalry> put_rivals_together(std::vector<Fact>& facts,
                                         const std::vector<Conflict>& pairs) {
  std::map<std::string, std::size_t> place;  // of a proposition's fact
  for (std::size_t i = 0; i < facts.size(); ++i) {
    for (const StoredClaim& each : facts[i].claims) place.emplace(each.proposition, i);
  }
  std::map<std::size_t, std::set<std::size_t>> rivals;
  for (const Conflict& each : pairs) {
    if (!contradicts(each.kind) || each.state != ConflictState::open) continue;
    const auto a = place.find(each.a_proposition);
    const auto b = place.find(each.b_proposition);
    if (a == place.end() || b == place.end() || a->second == b->second) continue;
    rivals[a->second].insert(b->second);
    rivals[b->second].insert(a->second);
  }
  std::vector<Fact> ordered;
  std::vector<Rivalry> rivalries;
  std::vector<bool> taken(facts.size(), false);
  for (std::size_t i = 0; i < facts.size(); ++i) {
    // Everything that hangs together with this one by contradiction, in the order of the list.
    std::set<std::size_t> group;
    std::vector<std::size_t> open = {i};
    while (!open.empty()) {
      const std::size_t at = open.back();
      open.pop_back();
      if (taken[at] || !group.insert(at).second) continue;
      if (const auto more = rivals.find(at); more != rivals.end()) {
        open.insert(open.end(), more->second.begin(), more->second.end());
      }
    }
    for (const std::size_t at : group) {
      taken[at] = true;
      ordered.push_back(std::move(facts[at]));
      rivalries.push_back(group.size() == 1       ? Rivalry::none
                          : at == *group.begin()  ? Rivalry::first
                          : at == *group.rbegin() ? Rivalry::last
                                                  : Rivalry::between);
    }
  }
  facts = std::move(ordered);
  return rivalries;
}

}  // namespace claimgraph
