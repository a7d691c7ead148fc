#include "ingest/merge.h"

#include <map>
#include <utility>

#include "ingest/derive.h"
#include "ingest/judge.h"
#include "store/records.h"

namespace claimgraph {
namespace {

constexpr std::size_t kMergedAtOnce = 64;

/// By what of two texts under one address one stays.
using Rank = std::pair<std::string, std::string>;

std::map<std::string, Rank> ranks_of(const Store& store) {
  std::map<std::string, Rank> ranks;
  for (const DocumentRow& each : store.documents()) {
    ranks[each.provenance.uri] = {each.provenance.published, each.id};
  }
  return ranks;
}

void count(MergeReport& report, PutOutcome outcome, const Extraction& theirs) {
  switch (outcome) {
    case PutOutcome::added:
      ++report.added;
      break;
    case PutOutcome::replaced:
      report.replaced.push_back(theirs.provenance.uri);
      break;
    case PutOutcome::unchanged:
      ++report.unchanged;
      return;
  }
  report.claims += theirs.claims.size();
}

void merge_articles(Store& into, const Store& other, const Ontology& ontology,
                    MergeReport& report) {
  const std::map<std::string, Rank> ours = ranks_of(into);
  std::size_t in_batch = 0;
  for (const auto& [uri, rank] : ranks_of(other)) {
    if (const auto at = ours.find(uri); at != ours.end() && !(at->second < rank)) {
      ++(at->second == rank ? report.unchanged : report.kept);
      continue;
    }
    const Result<Extraction> extraction = Records(other).extraction(rank.second);
    if (!extraction) {
      report.errors.push_back({extraction.error().what, uri});
      continue;
    }
    count(report, into.put(*extraction), *extraction);
    if (++in_batch % kMergedAtOnce != 0) continue;
    derive(into, ontology);
    into.commit();
    into.begin();
  }
  derive(into, ontology);
}

}  // namespace

MergeReport merge(Store& into, const Store& other, const std::string& name,
                  const Ontology& ontology, const std::string& now) {
  MergeReport report;
  into.begin();
  Records(into).begin_run("merge", now);
  merge_articles(into, other, ontology, report);
  Records(into).count({.added = report.added,
                       .replaced = report.replaced.size(),
                       .unchanged = report.unchanged + report.kept,
                       .failed = report.errors.size(),
                       .claims = report.claims});
  into.commit();
  std::vector<PlacedDecision> decisions;
  for (const StoredDecision& each : other.decisions()) {
    if (each.withdrawn.empty()) decisions.push_back({normal(each.decision), decisions.size() + 1});
  }
  if (decisions.empty()) return report;
  const Result<JudgeReport> judged = judge(into, ontology, decisions, name, now);
  if (judged) {
    report.decisions = judged->made;
    for (const RefusedDecision& each : judged->refused) {
      report.errors.push_back({"a decision was left out, it closes a circle: " + each.reason,
                               summary_of(each.decision.decision)});
    }
  } else {
    report.errors.push_back(
        {"decisions were left out: " + judged.error().what, judged.error().where});
  }
  return report;
}

}  // namespace claimgraph
