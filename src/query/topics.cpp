#include "query/topics.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/unicode.h"
#include "reconcile/origins.h"

namespace claimgraph {
namespace {

constexpr std::size_t kMostPaired = 20;

Supporter supporter_of(const SupportRow& row, const AgreementWords& words) {
  const std::string& outlet = row.publisher.empty() ? row.uri : row.publisher;
  return {row.claim, row.document, fold(outlet), words.house_of(outlet), row.words, row.keys};
}

/// What is known of each proposition's standing.
struct Standing {
  std::map<std::string, std::set<AgreementKind>> kinds{};
  std::map<std::string, std::string> thing{};  ///< equal for propositions that say one thing
};

/// The name of a group, found along its members.
std::string root_of(std::map<std::string, std::string>& parents, const std::string& id) {
  std::string at = id;
  for (auto up = parents.find(at); up != parents.end() && up->second != at; up = parents.find(at)) {
    at = up->second;
  }
  if (at != id) parents[id] = at;
  return at;
}

/// Who corrects himself says one thing in two versions, as far as counting goes.
Standing standing_in(const Store& store) {
  Standing standing;
  for (const Agreement& each : store.agreements()) {
    standing.kinds[each.a].insert(each.kind);
    standing.kinds[each.b].insert(each.kind);
    if (!each.one_thing && each.kind != AgreementKind::corrects) continue;
    const std::string a = root_of(standing.thing, each.a);
    const std::string b = root_of(standing.thing, each.b);
    standing.thing[std::max(a, b)] = std::min(a, b);
  }
  return standing;
}

Verdict verdict_of(const std::set<AgreementKind>& kinds, bool corroborated) {
  if (kinds.count(AgreementKind::corrects) != 0) return Verdict::corrected;
  if (std::any_of(kinds.begin(), kinds.end(), contradicts)) return Verdict::contested;
  if (kinds.count(AgreementKind::update) != 0) return Verdict::updated;
  if (kinds.count(AgreementKind::plan_vs_outcome) != 0) return Verdict::updated;
  return corroborated ? Verdict::corroborated : Verdict::single_origin;
}

}  // namespace

std::string_view name_of(Verdict verdict) {
  constexpr std::array<std::string_view, 5> kNames = {"corrected", "contested", "updated",
                                                      "corroborated", "single_origin"};
  return kNames[static_cast<std::size_t>(verdict)];
}

std::vector<Topic> topics_of(const Store& store, const AgreementWords& words) {
  Standing standing = standing_in(store);
  const Copies copies = store.copies();
  std::map<std::string, std::vector<SupportRow>> rows;
  for (SupportRow& row : store.supports()) rows[row.proposition].push_back(std::move(row));
  std::vector<Topic> topics;
  std::set<AgreementKind> here;
  std::vector<Supporter> all;
  bool corroborated = false;
  const auto finish = [&] {
    if (topics.empty()) return;
    topics.back().origins = origins_of(all, copies);
    topics.back().verdict = verdict_of(here, corroborated);
    here.clear();
    all.clear();
    corroborated = false;
  };
  for (const TopicRow& member : store.topic_rows()) {
    if (topics.empty() || topics.back().key != member.topic) {
      finish();
      topics.push_back({member.topic, {}, {}, Verdict::single_origin});
    }
    std::vector<Supporter> own;
    for (const SupportRow& row : rows[member.proposition]) {
      topics.back().claims.push_back(row.claim);
      own.push_back(supporter_of(row, words));
      all.push_back(own.back());
      all.back().keys = keys_within(row.keys, root_of(standing.thing, member.proposition));
    }
    corroborated = corroborated || support_of(own, copies).origins >= 2;
    const auto& kinds = standing.kinds[member.proposition];
    here.insert(kinds.begin(), kinds.end());
  }
  finish();
  return topics;
}

namespace {

/// Propositions near each other in a topic that nothing is said of: they speak of one matter, and
/// neither rules the other out.
std::vector<Agreement> side_by_side(const Store& store, const std::vector<Agreement>& known) {
  constexpr std::size_t kWindow = 16;
  std::set<std::pair<std::string, std::string>> pairs;
  for (const Agreement& each : known) pairs.insert(std::minmax(each.a, each.b));
  std::vector<Agreement> found;
  std::string topic;
  std::vector<std::string> near;
  for (const TopicRow& row : store.topic_rows()) {
    if (row.topic != topic) near.clear();
    topic = row.topic;
    for (const std::string& other : near) {
      if (!pairs.insert(std::minmax(row.proposition, other)).second) continue;
      found.push_back({row.proposition, other, AgreementKind::compatible,
                       "speak of one matter, and neither rules the other out"});
    }
    near.push_back(row.proposition);
    if (near.size() > kWindow) near.erase(near.begin());
  }
  return found;
}

}  // namespace

std::vector<ClaimPair> claim_pairs(const Store& store) {
  std::map<std::string, std::vector<std::string>> claims;
  for (const SupportRow& row : store.supports()) {
    auto& list = claims[row.proposition];
    if (list.size() < kMostPaired) list.push_back(row.claim);
  }
  std::vector<ClaimPair> pairs;
  for (const auto& [proposition, list] : claims) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        pairs.push_back({list[i], list[j], AgreementKind::same, "the same is said"});
      }
    }
  }
  std::vector<Agreement> agreements = store.agreements();
  const std::vector<Agreement> others = side_by_side(store, agreements);
  agreements.insert(agreements.end(), others.begin(), others.end());
  for (const Agreement& each : agreements) {
    for (const std::string& a : claims[each.a]) {
      for (const std::string& b : claims[each.b]) pairs.push_back({a, b, each.kind, each.reason});
    }
  }
  return pairs;
}

}  // namespace claimgraph
