// What decisions of people change in the derived rows.

#include <map>
#include <set>

#include "store/derivation.h"
#include "store/marks.h"
#include "store/state.h"

namespace claimgraph {
namespace {

std::map<std::string, std::string> joins_of(Store::State& state) {
  std::map<std::string, std::string> joins;
  SQLite::Statement& row = state.prepared("SELECT machine, entity FROM joined_entity");
  row.reset();
  while (row.executeStep()) joins[text_of(row.getColumn(0))] = text_of(row.getColumn(1));
  row.reset();
  return joins;
}

/// The things that names or their own ids lead to this entity, decisions apart.
std::vector<std::string> things_led_to(Store::State& state, const std::string& machine) {
  return Binder(state.prepared(
                    "SELECT k.observed FROM name_target t JOIN name_key k ON k.bare = t.bare AND "
                    "k.family = t.family AND k.external IS NULL WHERE t.entity = ?1 "
                    "UNION SELECT observed FROM name_key WHERE external = ?1 ORDER BY 1"))
      .word(machine)
      .texts();
}

}  // namespace

std::vector<Decision> Derivation::decisions() const {
  std::vector<Decision> standing;
  for (StoredDecision& each : store_.decisions()) {
    if (each.withdrawn.empty()) standing.push_back(std::move(each.decision));
  }
  return standing;
}

void Derivation::put_joins(const std::map<std::string, std::string>& joins) {
  translated(store_.state_->path, [&] {
    Store::State& state = *store_.state_;
    std::map<std::string, std::string> old = joins_of(state);
    if (old == joins) return;
    std::set<std::string> changed;
    for (const auto& [machine, entity] : joins) {
      if (const auto at = old.find(machine); at == old.end() || at->second != entity) {
        changed.insert(machine);
      }
      old.erase(machine);
    }
    for (const auto& [machine, entity] : old) changed.insert(machine);
    Binder(state.prepared("DELETE FROM joined_entity")).run();
    for (const auto& [machine, entity] : joins) {
      Binder(state.prepared("INSERT INTO joined_entity VALUES (?,?)"))
          .word(machine)
          .word(entity)
          .run();
    }
    for (const std::string& machine : changed) {
      for (const std::string& observed : things_led_to(state, machine)) move(observed, machine);
      Binder(state.prepared("INSERT OR IGNORE INTO stale SELECT 'claim', c.id FROM decision d "
                            "JOIN claim c ON c.anchor = d.anchor WHERE d.kind = 'fix' AND "
                            "d.withdrawn IS NULL AND instr(d.fixes, '=' || ?) > 0"))
          .word(machine)
          .run();
    }
  });
}

std::string Derivation::judged_entity(const std::string& machine) const {
  const std::string entity =
      Binder(store_.state_->prepared("SELECT entity FROM joined_entity WHERE machine = ?"))
          .word(machine)
          .first();
  return entity.empty() ? machine : entity;
}

void Derivation::drop_claim(const std::string& claim) {
  translated(store_.state_->path, [&] {
    Store::State& state = *store_.state_;
    const std::string old =
        Binder(state.prepared("SELECT proposition FROM claim_proposition WHERE claim = ?"))
            .word(claim)
            .first();
    if (!old.empty()) mark("proposition", old);
    Binder(state.prepared("DELETE FROM claim_proposition WHERE claim = ?")).word(claim).run();
    Binder(state.prepared("DELETE FROM claim_origin WHERE claim = ?")).word(claim).run();
  });
}

std::vector<std::pair<std::string, std::string>> Derivation::judged_copies() const {
  std::vector<std::pair<std::string, std::string>> found;
  translated(store_.state_->path, [&] {
    SQLite::Statement& row = store_.state_->prepared(
        "SELECT x.words, y.words FROM decision j JOIN document a ON a.uri = j.a "
        "JOIN document b ON b.uri = j.b JOIN document_words x ON x.document = a.id "
        "JOIN document_words y ON y.document = b.id "
        "WHERE j.kind = 'copy' AND j.withdrawn IS NULL AND x.words <> y.words ORDER BY 1, 2");
    row.reset();
    while (row.executeStep()) {
      found.emplace_back(claimgraph::text_of(row.getColumn(0)),
                         claimgraph::text_of(row.getColumn(1)));
    }
    row.reset();
  });
  return found;
}

void Derivation::renew_judged_pairs() {
  translated(store_.state_->path, [&] {
    Store::State& state = *store_.state_;
    Binder(state.prepared("DELETE FROM judged_pair")).run();
    // The side that stands is the decision's first; a copy of a sentence is judged with it.
    Binder(state.prepared(
               "INSERT OR IGNORE INTO judged_pair "
               "SELECT min(p.proposition, q.proposition), max(p.proposition, q.proposition), "
               "CASE j.kind WHEN 'settle' THEN 'settled' ELSE 'dismissed' END, "
               "CASE j.kind WHEN 'settle' THEN p.proposition END, j.id "
               "FROM decision j JOIN claim c ON c.anchor = j.anchor "
               "JOIN claim_proposition p ON p.claim = c.id "
               "JOIN claim d ON d.anchor = j.against_anchor "
               "JOIN claim_proposition q ON q.claim = d.id "
               "WHERE j.kind IN ('dismiss', 'settle') AND j.withdrawn IS NULL "
               "AND p.proposition <> q.proposition ORDER BY j.id, 1, 2"))
        .run();
  });
}

}  // namespace claimgraph
