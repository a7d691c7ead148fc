#include "query/path.h"

#include <algorithm>
#include <deque>
#include <map>
#include <set>

namespace claimgraph {
namespace {

struct Step {
  std::string from{};  // the entity it was reached from
  std::size_t claim = 0;
  std::size_t length = 0;
};

}  // namespace

std::vector<StoredClaim> shortest_path(const std::vector<StoredClaim>& claims,
                                       const std::vector<std::string>& from,
                                       const std::vector<std::string>& to) {
  std::map<std::string, std::vector<std::size_t>> touching;
  for (const bool open : {false, true}) {
    for (std::size_t i = 0; i < claims.size(); ++i) {
      const StoredClaim& each = claims[i];
      if (each.claim.open != open || !each.object) continue;
      if (each.subject.entity.empty() || each.object->entity.empty()) continue;
      touching[each.subject.entity].push_back(i);
      touching[each.object->entity].push_back(i);
    }
  }
  std::map<std::string, Step> reached;
  std::deque<std::string> open;
  for (const std::string& each : from) {
    reached[each] = {};
    open.push_back(each);
  }
  const std::set<std::string> goals(to.begin(), to.end());
  while (!open.empty()) {
    const std::string here = open.front();
    open.pop_front();
    if (goals.count(here) != 0) {
      std::vector<StoredClaim> chain;
      for (std::string at = here; reached[at].length > 0; at = reached[at].from) {
        chain.push_back(claims[reached[at].claim]);
      }
      std::reverse(chain.begin(), chain.end());
      return chain;
    }
    if (reached[here].length == kLongestPath) continue;
    for (const std::size_t i : touching[here]) {
      const std::string& next =
          claims[i].subject.entity == here ? claims[i].object->entity : claims[i].subject.entity;
      if (reached.emplace(next, Step{here, i, reached[here].length + 1}).second)
        open.push_back(next);
    }
  }
  return {};
}

}  // namespace claimgraph
