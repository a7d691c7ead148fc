// Derived rows as they stand: entities, agreement, conflicts.

#include "store/state.h"

namespace claimgraph {

std::vector<GraphEntity> Store::entities() const {
  std::vector<GraphEntity> found;
  translated(state_->path, [&] {
    SQLite::Database& database = *state_->database;
    SQLite::Statement entity(database, "SELECT id, kind, name, external FROM entity ORDER BY id");
    while (entity.executeStep()) {
      found.push_back({text_of(entity.getColumn(0)),
                       text_of(entity.getColumn(1)),
                       text_of(entity.getColumn(2)),
                       text_of(entity.getColumn(3)),
                       {},
                       {}});
    }
    const auto fill = [&](const char* sql, std::vector<std::string> GraphEntity::*list) {
      SQLite::Statement rows(database, sql);
      std::size_t at = 0;
      while (rows.executeStep()) {
        const std::string id = text_of(rows.getColumn(0));
        while (at < found.size() && found[at].id < id) ++at;
        if (at < found.size()) (found[at].*list).push_back(text_of(rows.getColumn(1)));
      }
    };
    fill("SELECT entity, name FROM entity_name ORDER BY entity, name", &GraphEntity::names);
    fill("SELECT entity, observed FROM entity_member ORDER BY entity, observed",
         &GraphEntity::members);
  });
  return found;
}

std::vector<NameReason> Store::name_reasons(const std::string& entity) const {
  std::vector<NameReason> found;
  translated(state_->path, [&] {
    SQLite::Statement row(*state_->database,
                          "SELECT family, bare, reason FROM name_target WHERE entity = ?1 UNION "
                          "SELECT family, bare, 'its Wikidata id' FROM name_key "
                          "WHERE external = ?1 ORDER BY 1, 2, 3");
    row.bind(1, entity);
    while (row.executeStep()) {
      found.push_back({text_of(row.getColumn(0)), text_of(row.getColumn(1)),
                       text_of(row.getColumn(2)), entity});
    }
  });
  return found;
}

std::vector<NameReason> Store::leads_of(const std::string& bare) const {
  std::vector<NameReason> found;
  translated(state_->path, [&] {
    SQLite::Statement row(*state_->database,
                          "SELECT family, reason, entity FROM name_target WHERE bare = ?1 UNION "
                          "SELECT family, 'its Wikidata id', external FROM name_key "
                          "WHERE bare = ?1 AND external IS NOT NULL ORDER BY 1, 3");
    row.bind(1, bare);
    while (row.executeStep()) {
      found.push_back(
          {text_of(row.getColumn(0)), bare, text_of(row.getColumn(1)), text_of(row.getColumn(2))});
    }
  });
  return found;
}

namespace {

ConflictState state_from(const std::string& name) {
  if (name == name_of(ConflictState::settled)) return ConflictState::settled;
  return name == name_of(ConflictState::dismissed) ? ConflictState::dismissed : ConflictState::open;
}

}  // namespace

std::vector<Conflict> Store::conflicts(Pairs which) const {
  std::vector<Conflict> found;
  translated(state_->path, [&] {
    SQLite::Statement rows(*state_->database,
                           std::string("SELECT p.entity, p.predicate, g.kind, g.reason, p.face, "
                                       "q.face, j.state, j.decision, j.stands, g.a, g.b "
                                       "FROM agreement g JOIN proposition p ON p.id = g.a "
                                       "JOIN proposition q ON q.id = g.b "
                                       "LEFT JOIN judged_pair j ON j.a = min(g.a, g.b) AND "
                                       "j.b = max(g.a, g.b) ") +
                               (which == Pairs::all ? "" : "WHERE g.contradicts = 1 ") +
                               "ORDER BY p.entity, p.predicate, g.a, g.b");
    while (rows.executeStep()) {
      const auto text = [&](int at) { return text_of(rows.getColumn(at)); };
      found.push_back(
          {text(0), text(1), agreement_kind_from(text(2)).value_or(AgreementKind::differs_in_value),
           text(3), text(4), text(5), state_from(text(6)), text(7), text(8), text(9), text(10)});
    }
  });
  return found;
}

std::vector<Agreement> Store::agreements() const {
  std::vector<Agreement> found;
  translated(state_->path, [&] {
    SQLite::Statement rows(*state_->database,
                           "SELECT a, b, kind, reason FROM agreement ORDER BY a, b");
    while (rows.executeStep()) {
      found.push_back(
          {text_of(rows.getColumn(0)), text_of(rows.getColumn(1)),
           agreement_kind_from(text_of(rows.getColumn(2))).value_or(AgreementKind::compatible),
           text_of(rows.getColumn(3))});
    }
  });
  return found;
}

}  // namespace claimgraph
