#include "query/lookup.h"

#include <algorithm>
#include <set>

#include "base/unicode.h"

namespace claimgraph {

std::vector<GraphEntity> entities_named(const Store& store, std::string_view name) {
  const std::string wanted = fold(name);
  std::vector<GraphEntity> found;
  for (GraphEntity& entity : store.entities()) {
    const auto same = [&](const std::string& form) { return fold(form) == wanted; };
    if (same(entity.name) || std::any_of(entity.names.begin(), entity.names.end(), same)) {
      found.push_back(std::move(entity));
    }
  }
  std::stable_sort(found.begin(), found.end(), [](const GraphEntity& a, const GraphEntity& b) {
    return a.members.size() > b.members.size();
  });
  return found;
}

std::vector<std::string> ids_of(const std::vector<GraphEntity>& entities) {
  std::vector<std::string> ids;
  for (const GraphEntity& entity : entities) ids.push_back(entity.id);
  return ids;
}

std::vector<std::string> all_names(const Store& store) {
  std::set<std::string> names;
  for (const GraphEntity& entity : store.entities()) {
    names.insert(entity.name);
    names.insert(entity.names.begin(), entity.names.end());
  }
  return {names.begin(), names.end()};
}

}  // namespace claimgraph
