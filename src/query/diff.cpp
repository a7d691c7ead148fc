#include "query/diff.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "query/standing.h"
#include "reconcile/origins.h"

namespace claimgraph {
namespace {

/// What was said by the earlier run, and by whom.
class Before {
 public:
  Before(const Store& store, const AgreementWords& words, std::int64_t run)
      : copies_(store.copies()) {
    const Records records(store);
    for (const RecordedDocument& each : records.documents()) {
      if (each.run > run) late_.insert(each.document);
      if (each.first_run > run) fresh_.push_back(each.uri);
      if (each.run > run && each.first_run <= run) again_[each.document] = each.uri;
    }
    for (PastClaim& each : records.past_claims()) {
      if (each.since > run || each.run <= run) continue;
      said_.insert(each.proposition);
      past_said_.emplace(each.uri, each.proposition);
      past_[each.uri].push_back(std::move(each));
    }
    for (const SupportRow& row : store.supports()) {
      // A rewritten text still supports what its earlier form said, too.
      const bool late = late_.count(row.document) != 0;
      if (late && past_said_.count({row.uri, row.proposition}) == 0) continue;
      said_.insert(row.proposition);
      supporters_[row.proposition].push_back(supporter_of(row, words));
    }
  }

  bool said(const std::string& proposition) const { return said_.count(proposition) != 0; }
  std::size_t origins(const std::string& proposition) const {
    const auto at = supporters_.find(proposition);
    return at == supporters_.end() ? 1 : support_of(at->second, copies_).origins;
  }
  const std::vector<std::string>& fresh_addresses() const { return fresh_; }
  const std::map<std::string, std::string>& read_again() const { return again_; }
  std::vector<PastClaim> past_of(const std::string& uri) const {
    const auto at = past_.find(uri);
    return at == past_.end() ? std::vector<PastClaim>{} : at->second;
  }

 private:
  Copies copies_;
  std::set<std::string> late_{};  // documents that came after the run
  std::vector<std::string> fresh_{};
  std::map<std::string, std::string> again_{};  // document → address that had another text
  std::map<std::string, std::vector<PastClaim>> past_{};
  std::set<std::pair<std::string, std::string>> past_said_{};  // address, proposition
  std::set<std::string> said_{};
  std::map<std::string, std::vector<Supporter>> supporters_{};
};

/// Each proposition by its earliest claim.
std::map<std::string, StoredClaim> faces_of(const std::vector<StoredClaim>& claims) {
  std::map<std::string, StoredClaim> faces;
  for (const StoredClaim& each : claims) {
    const auto [at, fresh] = faces.emplace(each.proposition, each);
    if (!fresh && std::tie(each.published, each.claim.id) <
                      std::tie(at->second.published, at->second.claim.id)) {
      at->second = each;
    }
  }
  faces.erase("");
  return faces;
}

bool has_amount(const StoredClaim& claim) {
  const auto amount = [](const StoredArgument& each) { return each.value.quantity.has_value(); };
  return (claim.object && amount(*claim.object)) ||
         std::any_of(claim.qualifiers.begin(), claim.qualifiers.end(), amount);
}

bool empty(const Rewritten& each) {
  return each.added.empty() && each.removed.empty() && each.changed.empty();
}

/// In the order of publication, of one article in that of its text.
auto order_of(const StoredClaim& claim) {
  return std::tie(claim.published, claim.uri, claim.claim.sentence.start, claim.claim.span.start,
                  claim.claim.id);
}

void put_in_order(ChangeReport& report) {
  const auto by = [](auto claim_of_change) {
    return [claim_of_change](const auto& a, const auto& b) {
      return order_of(claim_of_change(a)) < order_of(claim_of_change(b));
    };
  };
  const auto itself = [](const StoredClaim& each) -> const StoredClaim& { return each; };
  const auto gained = [](const GainedOrigin& each) -> const StoredClaim& { return each.claim; };
  const auto moved = [](const MovedValue& each) -> const StoredClaim& { return each.now; };
  std::stable_sort(report.claims.begin(), report.claims.end(), by(itself));
  std::stable_sort(report.origins.begin(), report.origins.end(), by(gained));
  std::stable_sort(report.values.begin(), report.values.end(), by(moved));
}

class Comparer {
 public:
  Comparer(const Store& store, const Ontology& ontology, std::int64_t run)
      : store_(store), run_(run), before_(store, words_of(store, ontology), run) {}

  ChangeReport report() {
    const std::vector<StoredClaim> claims = store_.claims({});
    faces_ = faces_of(claims);
    report_.articles = before_.fresh_addresses();
    removed();
    propositions();
    pairs();
    closed();
    std::map<std::string, std::vector<StoredClaim>> by_document;
    for (const StoredClaim& each : claims) by_document[each.document].push_back(each);
    for (const auto& [document, uri] : before_.read_again()) {
      Rewritten found = rewritten(uri, before_.past_of(uri), by_document[document]);
      if (!empty(found)) report_.rewritten.push_back(std::move(found));
    }
    put_in_order(report_);
    return std::move(report_);
  }

 private:
  void propositions() {
    for (const auto& [proposition, face] : faces_) {
      if (!before_.said(proposition)) {
        report_.claims.push_back(face);
      } else if (const std::size_t old = before_.origins(proposition); face.support.origins > old) {
        report_.origins.push_back({face, old, face.support.origins});
      }
    }
  }

  void removed() {
    const Records records(store_);
    report_.removed = records.removed_after(run_);
    const std::set<std::string> addresses(report_.removed.begin(), report_.removed.end());
    std::set<std::string> told;
    for (PastClaim& each : records.past_claims()) {
      const bool was_there = each.since <= run_ && each.run > run_ && addresses.count(each.uri);
      if (!was_there || faces_.count(each.proposition) != 0) continue;
      const std::string& said = each.proposition.empty() ? each.line : each.proposition;
      if (told.insert(said).second) report_.gone.push_back(std::move(each));
    }
  }

  void pairs() {
    for (const Conflict& each : store_.conflicts(Store::Pairs::all)) {
      const auto a = faces_.find(each.a_proposition);
      const auto b = faces_.find(each.b_proposition);
      if (a == faces_.end() || b == faces_.end()) continue;
      const bool a_new = !before_.said(each.a_proposition);
      const bool b_new = !before_.said(each.b_proposition);
      if (!a_new && !b_new) continue;
      const bool moves = each.kind == AgreementKind::update ||
                         each.kind == AgreementKind::corrects || contradicts(each.kind);
      if (moves && a_new != b_new && has_amount(a->second) && has_amount(b->second)) {
        const StoredClaim& old = a_new ? b->second : a->second;
        const StoredClaim& now = a_new ? a->second : b->second;
        report_.values.push_back({old, now, each.kind, each.reason});
      }
      if (contradicts(each.kind) && each.state == ConflictState::open) {
        report_.opened.push_back(
            {std::string(name_of(each.kind)), each.reason, a->second.line, b->second.line, ""});
      }
    }
  }

  void closed() {
    const Records records(store_);
    const std::vector<std::string> late = records.decisions_after(run_);
    std::set<std::pair<std::string, std::string>> standing;
    for (const Conflict& each : store_.conflicts()) {
      standing.emplace(each.a_proposition, each.b_proposition);
      const bool decided = std::find(late.begin(), late.end(), each.decision) != late.end();
      const auto a = faces_.find(each.a_proposition);
      const auto b = faces_.find(each.b_proposition);
      if (each.state == ConflictState::open || !decided || a == faces_.end() || b == faces_.end()) {
        continue;
      }
      report_.closed.push_back({std::string(name_of(each.kind)), each.reason, a->second.line,
                                b->second.line, std::string(name_of(each.state))});
    }
    std::set<std::pair<std::string, std::string>> told;
    for (const PastConflict& each : records.past_conflicts()) {
      if (each.run <= run_ || standing.count({each.a, each.b}) != 0) continue;
      if (!told.emplace(each.a, each.b).second) continue;
      report_.closed.push_back(
          {each.kind, each.reason, each.one, each.other,
           (std::binary_search(report_.removed.begin(), report_.removed.end(), each.uri)
                ? "removed: "
                : "rewritten: ") +
               each.uri});
    }
  }

  const Store& store_;
  std::int64_t run_;
  Before before_;
  std::map<std::string, StoredClaim> faces_{};
  ChangeReport report_{};
};

}  // namespace

Rewritten rewritten(const std::string& uri, std::vector<PastClaim> past,
                    std::vector<StoredClaim> now) {
  Rewritten found{.uri = uri};
  std::set<std::string> old_lines;
  for (const PastClaim& each : past) old_lines.insert(each.line);
  std::set<std::string> new_lines;
  for (const StoredClaim& each : now) new_lines.insert(each.line);
  std::erase_if(past, [&](const PastClaim& each) { return new_lines.count(each.line) != 0; });
  std::erase_if(now, [&](const StoredClaim& each) { return old_lines.count(each.line) != 0; });
  for (PastClaim& old : past) {
    const auto successor = std::find_if(now.begin(), now.end(), [&](const StoredClaim& each) {
      const std::string& predicate =
          each.claim.relation.empty() ? each.claim.predicate : each.claim.relation;
      return predicate == old.predicate && each.claim.subject.text == old.subject;
    });
    if (successor == now.end()) {
      found.removed.push_back(std::move(old));
    } else {
      found.changed.emplace_back(std::move(old), std::move(*successor));
      now.erase(successor);
    }
  }
  found.added = std::move(now);
  return found;
}

ChangeReport changes_since(const Store& store, const Ontology& ontology, std::int64_t run) {
  return Comparer(store, ontology, run).report();
}

}  // namespace claimgraph
