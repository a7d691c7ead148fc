#include "query/topics.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "query/standing.h"
#include "reconcile/origins.h"

namespace claimgraph {
namespace {

constexpr std::size_t kMostPaired = 20;

/// What is said of each proposition's standing.
std::map<std::string, std::set<AgreementKind>> kinds_by_proposition(const Store& store) {
  std::map<std::string, std::set<AgreementKind>> kinds;
  for (const Agreement& each : store.agreements()) {
    kinds[each.a].insert(each.kind);
    kinds[each.b].insert(each.kind);
  }
  return kinds;
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

std::vector<Topic> topics_of(const Store& store, const AgreementWords& given) {
  const AgreementWords words = words_of(store, given);
  const auto kinds = kinds_by_proposition(store);
  const Copies copies = store.copies();
  std::map<std::string, std::vector<SupportRow>> rows;
  for (SupportRow& row : store.supports()) rows[row.topic].push_back(std::move(row));
  std::vector<Topic> topics;
  for (const auto& [key, members] : rows) {
    Topic topic;
    topic.key = key;
    std::set<AgreementKind> here;
    std::vector<Supporter> all;
    std::map<std::string, std::vector<Supporter>> by_proposition;
    for (const SupportRow& row : members) {
      topic.claims.push_back(row.claim);
      all.push_back(supporter_of(row, words));
      by_proposition[row.proposition].push_back(all.back());
      if (const auto known = kinds.find(row.proposition); known != kinds.end()) {
        here.insert(known->second.begin(), known->second.end());
      }
    }
    const bool corroborated =
        std::any_of(by_proposition.begin(), by_proposition.end(),
                    [&](const auto& each) { return support_of(each.second, copies).origins >= 2; });
    topic.origins = origins_of(all, copies);
    topic.verdict = verdict_of(here, corroborated);
    topics.push_back(std::move(topic));
  }
  return topics;
}

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
  for (const Agreement& each : store.agreements()) {
    for (const std::string& a : claims[each.a]) {
      for (const std::string& b : claims[each.b]) pairs.push_back({a, b, each.kind, each.reason});
    }
  }
  return pairs;
}

}  // namespace claimgraph
