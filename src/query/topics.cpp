#include "query/topics.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "query/standing.h"
#include "reconcile/origins.h"
#include "reconcile/quantities.h"

namespace claimgraph {
namespace {

constexpr std::size_t kMostPaired = 20;

/// What is known of each proposition's standing.
struct Standing {
  std::map<std::string, std::vector<std::pair<std::string, AgreementKind>>> others{};
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

Standing standing_in(const Store& store) {
  Standing standing;
  for (const Agreement& each : store.agreements()) {
    standing.others[each.a].emplace_back(each.b, each.kind);
    if (!each.one_thing) continue;
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

std::vector<Topic> topics_of(const Store& store, const AgreementWords& given) {
  const AgreementWords words = words_of(store, given);
  Standing standing = standing_in(store);
  const Copies copies = store.copies();
  std::map<std::string, std::vector<SupportRow>> rows;
  for (SupportRow& row : store.supports()) rows[row.proposition].push_back(std::move(row));
  std::vector<Topic> topics;
  std::set<std::string> here;  // propositions
  std::vector<Supporter> all;
  std::map<std::string, std::vector<Supporter>> of_thing;
  const auto corroborated = [&] {
    return std::any_of(of_thing.begin(), of_thing.end(), [&](const auto& each) {
      return support_of(each.second, copies).origins >= 2;
    });
  };
  const auto kinds = [&] {
    std::set<AgreementKind> found;
    for (const std::string& each : here) {
      for (const auto& [other, kind] : standing.others[each]) {
        if (here.count(other) != 0) found.insert(kind);
      }
    }
    return found;
  };
  const auto finish = [&] {
    if (topics.empty()) return;
    topics.back().origins = origins_of(all, copies);
    topics.back().verdict = verdict_of(kinds(), corroborated());
    here.clear();
    all.clear();
    of_thing.clear();
  };
  for (const TopicRow& member : store.topic_rows()) {
    if (is_of_figure(member.topic)) continue;
    if (topics.empty() || topics.back().key != member.topic) {
      finish();
      topics.push_back({member.topic, {}, {}, Verdict::single_origin});
    }
    const std::string thing = root_of(standing.thing, member.proposition);
    for (const SupportRow& row : rows[member.proposition]) {
      topics.back().claims.push_back(row.claim);
      all.push_back(supporter_of(row, words));
      of_thing[thing].push_back(all.back());
      all.back().keys = keys_within(row.keys, thing);
    }
    here.insert(member.proposition);
  }
  finish();
  return topics;
}

namespace {

/// Propositions that nothing is said of, though they stand near each other.
class SideBySide {
 public:
  explicit SideBySide(const std::vector<Agreement>& known) {
    for (const Agreement& each : known) pairs_.insert(std::minmax(each.a, each.b));
  }

  /// One after another in a list; each is paired with those shortly before it.
  void add(std::vector<std::string>& near, const std::string& proposition, const char* reason) {
    constexpr std::size_t kWindow = 32;
    for (const std::string& other : near) {
      if (!pairs_.insert(std::minmax(proposition, other)).second) continue;
      found_.push_back({proposition, other, AgreementKind::compatible, reason});
    }
    near.push_back(proposition);
    if (near.size() > kWindow) near.erase(near.begin());
  }
  std::vector<Agreement> take() { return std::move(found_); }

 private:
  std::set<std::pair<std::string, std::string>> pairs_{};
  std::vector<Agreement> found_{};
};

/// The entities of a topic's name, "name:acme ~ cost"; empty for topics of other kinds.
std::string thing_in(const std::string& topic) {
  const std::size_t sign = topic.find(" ~ ");
  return sign == std::string::npos ? "" : topic.substr(0, sign);
}

/// The entity that each proposition is said of, where it is said of one.
std::map<std::string, std::string> subjects_in(const std::vector<StoredClaim>& claims) {
  std::map<std::string, std::string> subjects;
  for (const StoredClaim& each : claims) {
    if (!each.subject.entity.empty()) subjects.emplace(each.proposition, each.subject.entity);
  }
  return subjects;
}

/// The propositions that each sentence tells.
std::map<std::string, std::vector<std::string>> told_in_sentences(
    const std::vector<StoredClaim>& claims) {
  std::map<std::string, std::vector<std::string>> told;
  for (const StoredClaim& each : claims) {
    const std::string place = each.document + '\n' + std::to_string(each.claim.sentence.start);
    std::vector<std::string>& here = told[place];
    if (std::find(here.begin(), here.end(), each.proposition) == here.end())
      here.push_back(each.proposition);
  }
  return told;
}

/// What speaks of one matter, stands in one sentence, or says something of one thing and has
/// another in common, and neither rules the other out.
std::vector<Agreement> side_by_side(const Store& store, const std::vector<Agreement>& known) {
  SideBySide beside(known);
  std::map<std::string, std::set<std::string>> things;  // of each proposition
  std::vector<std::string> order;                       // of propositions, as they come first
  std::string topic;
  std::vector<std::string> near;
  for (const TopicRow& row : store.topic_rows()) {
    if (row.topic != topic) near.clear();
    topic = row.topic;
    beside.add(near, row.proposition, "speak of one matter, and neither rules the other out");
    const std::string thing = thing_in(topic);
    if (thing.empty()) continue;
    if (things.count(row.proposition) == 0) order.push_back(row.proposition);
    things[row.proposition].insert(thing);
  }
  const std::vector<StoredClaim> claims = store.claims({});
  const std::map<std::string, std::string> subjects = subjects_in(claims);
  std::map<std::string, std::vector<std::string>> near_of;  // by subject and another thing
  for (const std::string& proposition : order) {
    const auto subject = subjects.find(proposition);
    if (subject == subjects.end()) continue;
    for (const std::string& other : things[proposition]) {
      if (other == subject->second) continue;
      beside.add(near_of[subject->second + '\n' + other], proposition,
                 "say something of one thing and have another in common, and neither rules the "
                 "other out");
    }
  }
  for (const auto& [place, told] : told_in_sentences(claims)) {
    std::vector<std::string> within;
    for (const std::string& each : told)
      beside.add(within, each, "one sentence says both, and neither rules the other out");
  }
  return beside.take();
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
