#include "query/facts.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/unicode.h"

namespace claimgraph {
namespace {

using Key = std::tuple<bool, std::string, std::string, std::string, std::string, bool>;

Key key_of(const StoredClaim& stored) {
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

std::string time_of(const StoredClaim& stored) {
  for (const StoredArgument& each : stored.qualifiers) {
    if (each.role == "time" && !each.value.date.empty()) return each.value.date;
  }
  return "";
}

std::string object_words(const StoredClaim& stored) {
  if (!stored.object) return "";
  if (stored.object->value.quantity || stored.object->entity.empty())
    return stored.object->value.text;
  return stored.object->name;
}

std::vector<Fact> facts_of(const std::vector<StoredClaim>& claims,
                           const std::vector<Conflict>& conflicts) {
  std::set<std::string> contested;
  for (const Conflict& each : conflicts) {
    contested.insert(each.a);
    contested.insert(each.b);
  }
  std::map<Key, Fact> grouped;
  for (const StoredClaim& each : claims) {
    Fact& fact = grouped[key_of(each)];
    fact.contested = fact.contested || each.contested || contested.count(each.claim.id) != 0;
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
    const std::string xt = time_of(x).empty() ? x.published : time_of(x);
    const std::string yt = time_of(y).empty() ? y.published : time_of(y);
    return std::tie(x.claim.open, x.claim.predicate, yt) <
           std::tie(y.claim.open, y.claim.predicate, xt);
  });
  return facts;
}

}  // namespace claimgraph
