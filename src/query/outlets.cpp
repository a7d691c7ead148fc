#include "query/outlets.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "core/date.h"
#include "query/standing.h"

namespace claimgraph {
namespace {

std::string outlet_of(const std::string& publisher, const std::string& uri) {
  return publisher.empty() ? uri : publisher;
}

/// Who has a proposition, and from when on.
struct Saying {
  std::set<std::string> outlets{};
  std::map<std::string, DayRange> earliest{};  // of outlets whose day is known
};

/// The outlet that was out before all others could be; empty: none, or not known.
std::string first_of(const Saying& saying) {
  if (saying.outlets.size() < 2 || saying.earliest.size() < saying.outlets.size()) return "";
  const auto first =
      std::min_element(saying.earliest.begin(), saying.earliest.end(),
                       [](const auto& a, const auto& b) { return a.second.last < b.second.last; });
  const bool before_all =
      std::all_of(saying.earliest.begin(), saying.earliest.end(), [&](const auto& each) {
        return each.first == first->first || first->second.last < each.second.first;
      });
  return before_all ? first->first : "";
}

std::map<std::string, Saying> sayings_of(const Store& store) {
  std::map<std::string, Saying> sayings;
  for (const SupportRow& row : store.supports()) {
    Saying& saying = sayings[row.proposition];
    const std::string outlet = outlet_of(row.publisher, row.uri);
    saying.outlets.insert(outlet);
    const auto days = days_of(row.published);
    if (!days) continue;
    const auto [at, fresh] = saying.earliest.emplace(outlet, *days);
    if (!fresh && days->first < at->second.first) at->second = *days;
  }
  return sayings;
}

/// Whether an outlet that does not have `old` has `other`, and later.
bool later_elsewhere(const Saying& old, const std::string& outlet, const Saying& other) {
  const auto when = old.earliest.find(outlet);
  if (when == old.earliest.end()) return false;
  return std::any_of(other.earliest.begin(), other.earliest.end(), [&](const auto& each) {
    return each.first != outlet && when->second.last < each.second.first;
  });
}

}  // namespace

std::vector<OutletRow> outlets_of(const Store& store, const Ontology& ontology) {
  const AgreementWords words = words_of(store, ontology);
  std::map<std::string, OutletRow> rows;
  for (const DocumentRow& each : store.documents()) {
    const std::string outlet = outlet_of(each.provenance.publisher, each.provenance.uri);
    OutletRow& row = rows[outlet];
    row.outlet = outlet;
    row.family = words.house_of(outlet);
    ++row.articles;
    ++row.languages[each.language];
  }
  const std::map<std::string, Saying> sayings = sayings_of(store);
  for (const auto& [proposition, saying] : sayings) {
    for (const std::string& outlet : saying.outlets) ++rows[outlet].said;
    if (saying.outlets.size() == 1) ++rows[*saying.outlets.begin()].alone;
    if (const std::string first = first_of(saying); !first.empty()) ++rows[first].first;
  }
  std::set<std::pair<std::string, std::string>> counted;  // outlet, proposition
  for (const Conflict& each : store.conflicts(Store::Pairs::all)) {
    if (!contradicts(each.kind) && each.kind != AgreementKind::corrects) continue;
    if (each.state == ConflictState::dismissed) continue;
    for (const bool turned : {false, true}) {
      const std::string& old = turned ? each.a_proposition : each.b_proposition;
      const std::string& other = turned ? each.b_proposition : each.a_proposition;
      const auto a = sayings.find(old);
      const auto b = sayings.find(other);
      if (a == sayings.end() || b == sayings.end()) continue;
      for (const std::string& outlet : a->second.outlets) {
        if (!later_elsewhere(a->second, outlet, b->second)) continue;
        if (counted.emplace(outlet, old).second) ++rows[outlet].contradicted;
      }
    }
  }
  std::vector<OutletRow> found;
  for (auto& [outlet, row] : rows) found.push_back(std::move(row));
  std::stable_sort(found.begin(), found.end(), [](const OutletRow& a, const OutletRow& b) {
    return std::tie(a.family, a.outlet) < std::tie(b.family, b.outlet);
  });
  return found;
}

}  // namespace claimgraph
