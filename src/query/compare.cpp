#include "query/compare.h"

#include <algorithm>
#include <map>
#include <set>

namespace claimgraph {
namespace {

/// The claims by what they say, in the order in which that is said first.
std::vector<SharedClaim> by_proposition(const std::vector<StoredClaim>& claims) {
  std::vector<SharedClaim> said;
  std::map<std::string, std::size_t> known;
  for (const StoredClaim& claim : claims) {
    const auto [at, fresh] = known.emplace(claim.proposition, said.size());
    if (fresh) said.push_back({});
    SharedClaim& here = said[at->second];
    if (here.documents.empty() || here.documents.back() != claim.document) {
      here.documents.push_back(claim.document);
    }
    here.claims.push_back(claim);
  }
  return said;
}

/// A claim of each side, from different articles where there are such.
Difference difference_of(const Agreement& agreement, const SharedClaim& a, const SharedClaim& b) {
  Difference made{a.claims.front(), b.claims.front(), agreement.kind, agreement.reason};
  for (const StoredClaim& other : b.claims) {
    if (other.document == made.a.document) continue;
    made.b = other;
    break;
  }
  return made;
}

}  // namespace

Comparison comparison_of(const std::vector<StoredClaim>& claims,
                         const std::vector<Agreement>& agreements) {
  const std::vector<SharedClaim> said = by_proposition(claims);
  std::map<std::string, std::size_t> place;
  for (std::size_t i = 0; i < said.size(); ++i) {
    place.emplace(said[i].claims.front().proposition, i);
  }
  Comparison comparison;
  std::set<std::size_t> differing;
  for (const Agreement& each : agreements) {
    const auto a = place.find(each.a);
    const auto b = place.find(each.b);
    if (a == place.end() || b == place.end()) continue;
    const Difference found = difference_of(each, said[a->second], said[b->second]);
    if (found.a.document == found.b.document) continue;
    comparison.differences.push_back(found);
    differing.insert({a->second, b->second});
  }
  std::stable_sort(comparison.differences.begin(), comparison.differences.end(),
                   [](const Difference& x, const Difference& y) {
                     return contradicts(x.kind) > contradicts(y.kind);
                   });
  for (std::size_t i = 0; i < said.size(); ++i) {
    if (said[i].documents.size() > 1) {
      comparison.shared.push_back(said[i]);
    } else if (differing.count(i) == 0) {
      comparison.alone.push_back(said[i]);
    }
  }
  return comparison;
}

Comparison compare_documents(const Store& store, const std::vector<std::string>& documents) {
  std::vector<StoredClaim> claims;
  for (const std::string& document : documents) {
    ClaimFilter filter;
    filter.document = document;
    for (StoredClaim& claim : store.claims(filter)) claims.push_back(std::move(claim));
  }
  return comparison_of(claims, store.agreements());
}

}  // namespace claimgraph
