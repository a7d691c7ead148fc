#include "query/asking.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "core/date.h"
#include "query/facts.h"
#include "query/standing.h"
#include "reconcile/origins.h"

namespace claimgraph {
namespace {

using Day = std::chrono::sys_days;

bool out_by(const std::string& published, Day day) {
  const auto days = days_of(published);
  return days && days->last <= day;
}

// ---- what was known -----------------------------------------------------------------------------

/// Support and contest as the articles of a day give them.
class Then {
 public:
  Then(const Store& store, const AgreementWords& words, Day day) : copies_(store.copies()) {
    for (const SupportRow& row : store.supports()) {
      if (!out_by(row.published, day)) continue;
      supporters_[row.proposition].push_back(supporter_of(row, words));
    }
    for (const Conflict& each : store.conflicts()) {
      const bool both = known(each.a_proposition) && known(each.b_proposition);
      if (!both || each.state != ConflictState::open) continue;
      contested_.insert(each.a_proposition);
      contested_.insert(each.b_proposition);
    }
  }

  void count_anew(StoredClaim& claim) const {
    const auto at = supporters_.find(claim.proposition);
    if (at != supporters_.end()) claim.support = support_of(at->second, copies_);
    claim.contested = contested_.count(claim.proposition) != 0;
  }

 private:
  bool known(const std::string& proposition) const { return supporters_.count(proposition) != 0; }

  Copies copies_;
  std::map<std::string, std::vector<Supporter>> supporters_{};
  std::set<std::string> contested_{};
};

// ---- what held ----------------------------------------------------------------------------------

std::optional<Day> begin_of(const StoredClaim& claim) {
  const auto days = days_of(claim);
  return days ? std::optional(days->first) : std::nullopt;
}

bool lasts(const StoredClaim& claim, const Predicates& predicates) {
  if (time_of(claim).empty()) return true;
  const Predicate* predicate = predicates.find(claim.claim.predicate);
  return predicate != nullptr && predicate->cardinality == Cardinality::one_at_a_time;
}

/// From which day on each replaced proposition no longer holds.
std::map<std::string, Day> ends_of(const Store& store, const std::vector<StoredClaim>& claims) {
  std::map<std::string, Day> begins;
  for (const StoredClaim& each : claims) {
    const auto begin = begin_of(each);
    if (!begin) continue;
    const auto [at, fresh] = begins.emplace(each.proposition, *begin);
    at->second = std::min(at->second, *begin);
  }
  std::map<std::string, Day> ends;
  for (const Replaced& each : replaced_in(store.conflicts(Store::Pairs::all))) {
    const auto by = begins.find(each.by);
    if (by == begins.end()) continue;
    const auto [at, fresh] = ends.emplace(each.proposition, by->second);
    at->second = std::min(at->second, by->second);
  }
  return ends;
}

bool held_on(const StoredClaim& claim, const DayRange& day, const Predicates& predicates,
             const std::map<std::string, Day>& ends) {
  const auto time = days_of(time_of(claim));
  if (time && time->overlaps(day)) return true;
  const auto begin = begin_of(claim);
  if (!begin || !lasts(claim, predicates) || *begin > day.last) return false;
  const auto end = ends.find(claim.proposition);
  return end == ends.end() || end->second > day.last;
}

// ---- what happened between two days -------------------------------------------------------------

bool happened(const StoredClaim& claim, const std::optional<DayRange>& since,
              const std::optional<DayRange>& until) {
  const auto days = days_of(claim);
  if (!days) return false;
  const bool begins = !time_of(claim).starts_with(kUntil);
  return (!since || days->last >= since->first) &&
         (!until || (begins ? days->first : days->last) <= until->last);
}

}  // namespace

std::vector<Replaced> replaced_in(const std::vector<Conflict>& pairs) {
  std::vector<Replaced> found;
  for (const Conflict& each : pairs) {
    const bool replaces = each.kind == AgreementKind::update ||
                          each.kind == AgreementKind::corrects ||
                          each.kind == AgreementKind::plan_vs_outcome;
    if (replaces) found.push_back({each.b_proposition, each.a_proposition, each.kind});
  }
  return found;
}

std::vector<StoredClaim> narrowed(const Store& store, const Ontology& ontology,
                                  std::vector<StoredClaim> claims, const AskOptions& options) {
  const auto since = days_of(options.since);
  const auto until = days_of(options.until);
  if (since || until) {
    std::erase_if(claims, [&](const StoredClaim& each) { return !happened(each, since, until); });
  }
  if (const auto days = days_of(options.as_of)) {
    std::erase_if(claims,
                  [&](const StoredClaim& each) { return !out_by(each.published, days->last); });
    const Then then(store, words_of(store, ontology), days->last);
    for (StoredClaim& each : claims) then.count_anew(each);
  }
  if (const auto day = days_of(options.valid_at)) {
    // What ends a claim may be about somebody whom the question leaves out.
    const std::map<std::string, Day> ends = ends_of(store, store.claims({}));
    std::erase_if(claims, [&](const StoredClaim& each) {
      return !held_on(each, *day, ontology.predicates, ends);
    });
  }
  std::erase_if(claims, [&](const StoredClaim& each) {
    return each.support.origins < options.min_origins || (options.contested && !each.contested);
  });
  return claims;
}

}  // namespace claimgraph
