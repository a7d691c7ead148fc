#include "query/compare.h"

#include <algorithm>
#include <map>
#include <set>

namespace claimgraph {
namespace {

/// The claims of the documents by what they say, in the order in which that is said first.
std::vector<SharedClaim> said_in(const Store& store, const std::vector<std::string>& documents) {
  std::vector<SharedClaim> said;
  std::map<std::string, std::size_t> known;
  for (const std::string& document : documents) {
    ClaimFilter filter;
    filter.document = document;
    for (StoredClaim& claim : store.claims(filter)) {
      const auto [at, fresh] = known.emplace(claim.proposition, said.size());
      if (fresh) said.push_back({});
      SharedClaim& here = said[at->second];
      if (here.documents.empty() || here.documents.back() != document) {
        here.documents.push_back(document);
      }
      here.claims.push_back(std::move(claim));
    }
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

Comparison compare_documents(const Store& store, const std::vector<std::string>& documents) {
  const std::vector<SharedClaim> said = said_in(store, documents);
  std::map<std::string, std::size_t> by_proposition;
  for (std::size_t i = 0; i < said.size(); ++i) {
    by_proposition.emplace(said[i].claims.front().proposition, i);
  }
  Comparison comparison;
  std::set<std::size_t> differing;
  for (const Agreement& each : store.agreements()) {
    const auto a = by_proposition.find(each.a);
    const auto b = by_proposition.find(each.b);
    if (a == by_proposition.end() || b == by_proposition.end()) continue;
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

}  // namespace claimgraph
