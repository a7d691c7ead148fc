#include "reconcile/entities.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "base/unicode.h"

namespace claimgraph {
namespace {

// A legal form's last word is short: "Corp.", "GmbH"; "Bank" or "Motors" is part of the name.
constexpr std::size_t kLongestLegalForm = 5;

/// Kinds that one thing may be taken for by turns: an unknown firm is an organization to one
/// article.
std::string family_of(const std::string& kind, const EntityKinds& kinds) {
  const EntityKind* known = kinds.find(kind);
  if (known == nullptr) return kind;
  switch (known->label) {
    case NameLabel::person:
      return "person";
    case NameLabel::organization:
      return "body";
    case NameLabel::place:
      return "place";
    case NameLabel::miscellaneous:
      return kind;
  }
  return kind;
}

/// The most frequent of some values; of equals the first in order.
class Poll {
 public:
  void add(const std::string& value) { ++votes_[value]; }
  std::string winner() const {
    const auto best =
        std::max_element(votes_.begin(), votes_.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return best == votes_.end() ? "" : best->first;
  }

 private:
  std::map<std::string, int> votes_{};
};

struct Group {
  GraphEntity entity{};
  Poll kinds{};
  Poll names{};
  std::set<std::string> forms{};
};

}  // namespace

std::string name_key(std::string_view name, const EntityKinds& kinds) {
  std::string_view rest = name;
  for (;;) {
    const std::size_t gap = rest.find_last_of(" ,");
    if (gap == std::string_view::npos || gap == 0) break;
    const std::string_view last = rest.substr(gap + 1);
    const bool legal = last.empty() || (last.size() <= kLongestLegalForm &&
                                        kinds.kind_of_ending(last) == "company");
    if (!legal) break;
    rest = rest.substr(0, gap);
  }
  return fold(rest);
}

std::vector<GraphEntity> join_entities(std::vector<ObservedEntity> observed,
                                       const EntityKinds& kinds) {
  std::sort(observed.begin(), observed.end(),
            [](const ObservedEntity& a, const ObservedEntity& b) { return a.id < b.id; });
  const auto named = [&](const ObservedEntity& each) {
    return family_of(each.kind, kinds) + ":" + name_key(each.name, kinds);
  };
  // Names that belong to exactly one known thing lead to it.
  std::map<std::string, std::set<std::string>> known;
  for (const ObservedEntity& each : observed) {
    if (each.external.empty()) continue;
    known[named(each)].insert(each.external);
  }
  std::map<std::string, Group> groups;
  for (const ObservedEntity& each : observed) {
    std::string key = each.external.empty() ? named(each) : each.external;
    const auto one = known.find(key);
    if (one != known.end() && one->second.size() == 1) key = *one->second.begin();
    Group& group = groups[key];
    group.entity.id = key;
    if (group.entity.external.empty()) group.entity.external = each.external;
    group.entity.members.push_back(each.id);
    group.kinds.add(each.kind);
    group.names.add(each.name);
    group.forms.insert(each.name);
    group.forms.insert(each.aliases.begin(), each.aliases.end());
  }
  std::vector<GraphEntity> entities;
  for (auto& [key, group] : groups) {
    group.entity.kind = group.kinds.winner();
    group.entity.name = group.names.winner();
    group.entity.names.assign(group.forms.begin(), group.forms.end());
    entities.push_back(std::move(group.entity));
  }
  return entities;
}

}  // namespace claimgraph
