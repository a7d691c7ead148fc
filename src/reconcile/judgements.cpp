#include "reconcile/judgements.h"

#include <algorithm>

#include "base/unicode.h"

namespace claimgraph {
namespace {

constexpr std::string_view kWikidata = "wikidata:";
constexpr std::string_view kAnyFamily = "name:";

/// Union-find over keys; the representative is the key that stands for its group.
class KeyGroups {
 public:
  std::string find(const std::string& key) {
    std::vector<std::string> path;
    std::string top = key;
    for (auto at = parent_.find(top); at != parent_.end() && at->second != top;
         at = parent_.find(top)) {
      path.push_back(top);
      top = at->second;
    }
    for (const std::string& each : path) parent_[each] = top;  // shorter the next time
    return top;
  }
  void join(const std::string& a, const std::string& b) {
    const std::string x = find(a);
    const std::string y = find(b);
    const bool x_first = before(x, y);
    parent_[x] = x_first ? x : y;
    parent_[y] = x_first ? x : y;
  }
  std::vector<std::string> keys() const {
    std::vector<std::string> all;
    for (const auto& [key, parent] : parent_) all.push_back(key);
    return all;
  }

 private:
  static bool before(const std::string& a, const std::string& b) {
    const bool a_known = a.starts_with(kWikidata);
    const bool b_known = b.starts_with(kWikidata);
    return a_known != b_known ? a_known : a < b;
  }
  std::map<std::string, std::string> parent_{};
};

std::pair<std::string, std::string> in_order(const std::string& a, const std::string& b) {
  return {std::min(a, b), std::max(a, b)};
}

std::string bare_of(const std::string& key) { return key.substr(key.find(':') + 1); }

/// The forms by which a decision may speak of a name.
std::vector<std::string> forms_of(const NameKey& name) {
  return {name.family + ":" + name.bare, std::string(kAnyFamily) + name.bare};
}

}  // namespace

Judgements::Judgements(const std::vector<Decision>& standing) {
  KeyGroups groups;
  for (const Decision& each : standing) {
    if (each.kind == DecisionKind::same) groups.join(each.a, each.b);
    if (each.kind == DecisionKind::family) families_.emplace_back(each.a, each.b);
    if (each.kind != DecisionKind::not_same) continue;
    apart_.insert(in_order(each.a, each.b));
    if (bare_of(each.a) == bare_of(each.b)) split_.insert(bare_of(each.a));
  }
  for (const std::string& key : groups.keys()) {
    if (const std::string top = groups.find(key); top != key) joins_[key] = top;
  }
  std::sort(families_.begin(), families_.end());
}

bool Judgements::has(const std::string& a, const std::string& b) const {
  return apart_.count(in_order(a, b)) != 0;
}

bool Judgements::apart(const NameKey& name, const NameKey& other) const {
  if (apart_.empty()) return false;
  for (const std::string& a : forms_of(name)) {
    for (const std::string& b : forms_of(other)) {
      if (has(a, b)) return true;
    }
  }
  return false;
}

bool Judgements::apart(const NameKey& name, const std::string& entity) const {
  if (apart_.empty()) return false;
  const std::vector<std::string> forms = forms_of(name);
  return std::any_of(forms.begin(), forms.end(),
                     [&](const std::string& form) { return has(form, entity); });
}

AgreementWords Judgements::with_families(AgreementWords words) const {
  if (families_.empty()) return words;
  KeyGroups groups;
  for (const auto& [a, b] : families_) groups.join(words.house_of(a), words.house_of(b));
  // Publishers of a house that now belongs to another go along.
  for (auto& [publisher, house] : words.houses) house = groups.find(house);
  for (const std::string& key : groups.keys()) words.houses.insert_or_assign(key, groups.find(key));
  return words;
}

std::vector<std::string> CopyChains::add(const std::string& copy, const std::string& original) {
  std::map<std::string, std::string> came_from = {{original, ""}};
  std::vector<std::string> open = {original};
  while (!open.empty() && came_from.count(copy) == 0) {
    const std::string at = open.back();
    open.pop_back();
    const auto next = originals_.find(at);
    if (next == originals_.end()) continue;
    for (const std::string& each : next->second) {
      if (came_from.emplace(each, at).second) open.push_back(each);
    }
  }
  std::vector<std::string> chain;
  if (came_from.count(copy) == 0) {
    originals_[copy].insert(original);
    return chain;
  }
  for (std::string at = copy; !at.empty(); at = came_from[at]) chain.push_back(at);
  std::reverse(chain.begin(), chain.end());
  return chain;
}

std::optional<std::pair<std::size_t, std::size_t>> contradiction_in(
    const std::vector<Decision>& decisions) {
  KeyGroups groups;
  for (const Decision& each : decisions) {
    if (each.kind == DecisionKind::same) groups.join(each.a, each.b);
  }
  std::map<std::string, std::size_t> last_join;  // of a group
  for (std::size_t i = 0; i < decisions.size(); ++i) {
    if (decisions[i].kind == DecisionKind::same) last_join[groups.find(decisions[i].a)] = i;
  }
  std::map<std::pair<ClaimAnchor, ClaimAnchor>, std::size_t> judged;
  const auto in_turn = [](std::size_t i, std::size_t j) {
    return std::pair{std::min(i, j), std::max(i, j)};
  };
  for (std::size_t i = 0; i < decisions.size(); ++i) {
    const Decision& each = decisions[i];
    if (each.kind == DecisionKind::not_same && groups.find(each.a) == groups.find(each.b)) {
      return in_turn(last_join[groups.find(each.a)], i);
    }
    if (!is_on_claim(each.kind) && !is_on_two_claims(each.kind)) continue;
    auto anchors = std::pair{each.claim, each.against};
    if (anchors.second < anchors.first) std::swap(anchors.first, anchors.second);
    const auto [known, fresh] = judged.emplace(anchors, i);
    if (!fresh && !(decisions[known->second] == each)) return in_turn(known->second, i);
  }
  return std::nullopt;
}

}  // namespace claimgraph
