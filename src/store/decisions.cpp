// Judged rows: decisions of people, appended and withdrawn, never overwritten.

#include "store/decisions.h"

#include <sstream>

#include "core/decision.h"
#include "store/marks.h"
#include "store/state.h"

namespace claimgraph {
namespace {

constexpr const char* kDecisionColumns =
    "kind, a, b, claim, quote, against, against_quote, fixes, note, made, id, withdrawn ";

std::string lines_of(const Decision& decision) {
  std::string lines;
  for (const auto& [role, value] : decision.fixes) {
    lines += (lines.empty() ? "" : "\n") + role + "=" + value;
  }
  return lines;
}

StoredDecision decision_of(SQLite::Statement& row) {
  const auto text = [&](int at) { return text_of(row.getColumn(at)); };
  StoredDecision stored;
  Decision& decision = stored.decision;
  decision.kind = decision_kind_from(text(0)).value_or(DecisionKind::unsure);
  decision.a = text(1);
  decision.b = text(2);
  decision.claim = {text(3), text(4)};
  decision.against = {text(5), text(6)};
  std::istringstream fixes(text(7));
  for (std::string line; std::getline(fixes, line);) {
    const std::size_t sign = line.find('=');
    if (sign != std::string::npos) {
      decision.fixes.emplace_back(line.substr(0, sign), line.substr(sign + 1));
    }
  }
  decision.note = text(8);
  decision.made = text(9);
  stored.id = text(10);
  stored.withdrawn = text(11);
  return stored;
}

std::string anchor_key(const ClaimAnchor& anchor) {
  return anchor.line.empty() ? "" : key_of(anchor);
}

/// "body:acme" and "name:acme" are of the name "acme".
void mark_key(Store::State& state, const std::string& key) {
  mark_name(state, key.substr(key.find(':') + 1));
}

void mark(Store::State& state, const char* sql) { Binder(state.prepared(sql)).run(); }

/// Marks stale what comes out otherwise with and without the decision.
void mark_touched(Store::State& state, const Decision& decision) {
  switch (decision.kind) {
    case DecisionKind::same:
    case DecisionKind::not_same:
      mark(state, "INSERT OR IGNORE INTO stale VALUES ('judged', 'entities')");
      mark_key(state, decision.a);
      mark_key(state, decision.b);
      return;
    case DecisionKind::reject:
    case DecisionKind::fix:
      Binder(state.prepared("INSERT OR IGNORE INTO stale SELECT 'claim', id FROM claim "
                            "WHERE anchor = ?"))
          .word(key_of(decision.claim))
          .run();
      return;
    case DecisionKind::family:
      // A house may be credited anywhere.
      mark(state, "INSERT OR IGNORE INTO stale SELECT 'claim', id FROM claim");
      return;
    case DecisionKind::copy:
      Binder(
          state.prepared("INSERT OR IGNORE INTO stale SELECT DISTINCT 'proposition', p.proposition "
                         "FROM document d JOIN claim c ON c.document = d.id "
                         "JOIN claim_proposition p ON p.claim = c.id WHERE d.uri IN (?, ?)"))
          .word(decision.a)
          .word(decision.b)
          .run();
      return;
    case DecisionKind::unsure:
    case DecisionKind::confirm:
    case DecisionKind::dismiss:
    case DecisionKind::settle:
      return;
  }
}

bool holds(Store::State& state, std::string_view sql, const std::string& value) {
  return Binder(state.prepared(sql)).word(value).any();
}

/// What the decision is about and the graph does not hold.
std::vector<std::string> missing_of(Store::State& state, const Decision& decision) {
  std::vector<std::string> missing;
  for (const ClaimAnchor* each : {&decision.claim, &decision.against}) {
    if (each->line.empty()) continue;
    if (!holds(state, "SELECT 1 FROM claim WHERE anchor = ?", key_of(*each))) {
      missing.push_back("claim " + each->line);
    }
  }
  for (const std::string* side : {&decision.a, &decision.b}) {
    if (side->empty()) continue;
    switch (decision.kind) {
      case DecisionKind::family:
        if (!has_outlet(state, *side)) missing.push_back("outlet " + *side);
        break;
      case DecisionKind::copy:
        if (!holds(state, "SELECT 1 FROM document WHERE uri = ?", *side)) {
          missing.push_back("article " + *side);
        }
        break;
      default:
        if (!has_key(state, *side)) missing.push_back("entity " + *side);
    }
  }
  return missing;
}

}  // namespace

bool has_outlet(Store::State& state, const std::string& outlet) {
  return holds(state,
               "SELECT 1 FROM document WHERE coalesce(publisher, uri) = ? COLLATE NOCASE LIMIT 1",
               outlet);
}

bool has_key(Store::State& state, const std::string& key) {
  const std::size_t colon = key.find(':');
  const bool named =
      colon != std::string::npos &&
      Binder(state.prepared("SELECT 1 FROM name_key WHERE bare = ? AND family = ? LIMIT 1"))
          .word(key.substr(colon + 1))
          .word(key.substr(0, colon))
          .any();
  return named || holds(state, "SELECT 1 FROM name_target WHERE entity = ? LIMIT 1", key) ||
         holds(state, "SELECT 1 FROM name_key WHERE external = ? LIMIT 1", key);
}

std::optional<StoredDecision> decision_numbered(Store::State& state, std::int64_t number) {
  static const std::string sql =
      "SELECT " + std::string(kDecisionColumns) + "FROM decision WHERE number = ?";
  SQLite::Statement& row = state.prepared(sql);
  Binder(row).integer(number);
  std::optional<StoredDecision> found;
  if (row.executeStep()) found = decision_of(row);
  row.reset();
  return found;
}

bool Store::put_decision(const Decision& decision) {
  bool fresh = false;
  translated(state_->path, [&] {
    const std::string id = id_of(decision);
    if (holds(*state_, "SELECT 1 FROM decision WHERE id = ? AND withdrawn IS NULL", id)) return;
    fresh = true;
    Binder(state_->prepared(
               "INSERT INTO decision(id, kind, a, b, claim, quote, anchor, against, against_quote, "
               "against_anchor, fixes, note, made, run) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)"))
        .word(id)
        .word(name_of(decision.kind))
        .text(decision.a)
        .text(decision.b)
        .text(decision.claim.line)
        .text(decision.claim.quote)
        .text(anchor_key(decision.claim))
        .text(decision.against.line)
        .text(decision.against.quote)
        .text(anchor_key(decision.against))
        .text(lines_of(decision))
        .text(decision.note)
        .text(decision.made)
        .integer(state_->run)
        .run();
    mark_touched(*state_, decision);
  });
  return fresh;
}

bool Store::withdraw(const std::string& id, const std::string& day) {
  bool found = false;
  translated(state_->path, [&] {
    SQLite::Statement& number =
        state_->prepared("SELECT number FROM decision WHERE id = ? AND withdrawn IS NULL");
    Binder(number).word(id);
    found = number.executeStep();
    const std::int64_t at = found ? number.getColumn(0).getInt64() : 0;
    number.reset();
    if (!found) return;
    const auto stored = decision_numbered(*state_, at);
    Binder(state_->prepared("UPDATE decision SET withdrawn = ? WHERE number = ?"))
        .word(day)
        .integer(at)
        .run();
    mark_touched(*state_, stored->decision);
  });
  return found;
}

std::vector<StoredDecision> Store::decisions() const {
  std::vector<StoredDecision> found;
  translated(state_->path, [&] {
    SQLite::Statement row(*state_->database, std::string("SELECT ") + kDecisionColumns +
                                                 "FROM decision ORDER BY number");
    while (row.executeStep()) found.push_back(decision_of(row));
    for (StoredDecision& each : found) each.missing = missing_of(*state_, each.decision);
  });
  return found;
}

bool Store::knows_key(const std::string& key) const {
  bool found = false;
  translated(state_->path, [&] { found = has_key(*state_, key); });
  return found;
}

std::vector<std::string> Store::outlets() const {
  std::vector<std::string> found;
  translated(state_->path, [&] {
    found = Binder(state_->prepared("SELECT DISTINCT coalesce(publisher, uri) FROM document "
                                    "ORDER BY 1"))
                .texts();
  });
  return found;
}

}  // namespace claimgraph
