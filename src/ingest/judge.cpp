#include "ingest/judge.h"

#include <fmt/format.h>

#include <map>

#include "ingest/derive.h"
#include "reconcile/judgements.h"
#include "store/records.h"

namespace claimgraph {
namespace {

std::string day_of(const std::string& moment) {
  constexpr std::size_t kDay = 10;  // of "2026-11-25T22:31:10Z"
  return moment.substr(0, kDay);
}

bool is_entity_kind(DecisionKind kind) {
  return kind == DecisionKind::same || kind == DecisionKind::not_same ||
         kind == DecisionKind::unsure;
}

/// The standing decision that only put off the answer which this one gives.
const StoredDecision* put_off_by(const Decision& decision,
                                 const std::vector<StoredDecision>& standing) {
  if (!is_entity_kind(decision.kind) || decision.kind == DecisionKind::unsure) return nullptr;
  for (const StoredDecision& each : standing) {
    const bool same_pair = each.decision.a == decision.a && each.decision.b == decision.b;
    if (each.decision.kind == DecisionKind::unsure && each.withdrawn.empty() && same_pair) {
      return &each;
    }
  }
  return nullptr;
}

/// Why the decision makes an article a copy of itself by way of others; empty: it does not.
/// `chains` then hold it.
std::string circle_closed_by(const Decision& decision, CopyChains& chains) {
  if (decision.kind != DecisionKind::copy) return "";
  const std::vector<std::string> chain = chains.add(decision.a, decision.b);
  std::string reason;
  for (std::size_t i = 0; i + 1 < chain.size(); ++i) {
    reason += (i == 0 ? "" : ", ") + chain[i] + (i == 0 ? " is a copy of " : " of ") + chain[i + 1];
  }
  return reason;
}

}  // namespace

Result<JudgeReport> judge(Store& store, const Ontology& ontology,
                          const std::vector<PlacedDecision>& decisions, const std::string& file,
                          const std::string& now) {
  const std::string today = day_of(now);
  const std::vector<StoredDecision> history = store.decisions();
  std::vector<Decision> all;
  std::vector<std::string> places;
  CopyChains chains;
  for (const StoredDecision& each : history) {
    if (!each.withdrawn.empty()) continue;
    circle_closed_by(each.decision, chains);
    all.push_back(each.decision);
    places.push_back("decision " + each.id);
  }
  for (const PlacedDecision& each : decisions) {
    all.push_back(each.decision);
    all.back().made.clear();
    places.push_back(file.empty() ? "this" : fmt::format("{}:{}", file, each.line));
  }
  for (Decision& each : all) each.made.clear(), each.note.clear();
  if (const auto clash = contradiction_in(all)) {
    const auto [first, second] = *clash;
    return Error{fmt::format("'{}' contradicts {}, '{}'; withdraw or take out one of them",
                             summary_of(all[second]), places[first], summary_of(all[first])),
                 places[second] == "this" ? "" : places[second]};
  }
  JudgeReport report;
  std::vector<PlacedDecision> accepted;
  for (const PlacedDecision& each : decisions) {
    std::string reason = circle_closed_by(each.decision, chains);
    if (reason.empty()) {
      accepted.push_back(each);
    } else {
      report.refused.push_back({each, std::move(reason)});
    }
  }
  store.begin();
  Records(store).begin_run("judge", now);
  for (const PlacedDecision& each : accepted) {
    Decision decision = each.decision;
    if (decision.made.empty()) decision.made = today;
    if (const StoredDecision* old = put_off_by(decision, history)) store.withdraw(old->id, today);
    ++(store.put_decision(decision) ? report.made : report.known);
  }
  derive(store, ontology);
  store.commit();
  std::map<std::string, std::string> missing;
  for (const StoredDecision& each : store.decisions()) {
    if (each.withdrawn.empty() && !each.missing.empty()) missing[each.id] = each.missing.front();
  }
  for (const PlacedDecision& each : accepted) {
    const auto at = missing.find(id_of(each.decision));
    if (at == missing.end()) continue;
    report.orphans.push_back(each);
    report.missing.push_back(at->second);
  }
  return report;
}

bool withdraw(Store& store, const Ontology& ontology, const std::string& id,
              const std::string& now) {
  const std::string today = day_of(now);
  store.begin();
  Records(store).begin_run("judge", now);
  const bool found = store.withdraw(id, today);
  if (found) derive(store, ontology);
  store.commit();
  return found;
}

}  // namespace claimgraph
