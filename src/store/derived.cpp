// Derived rows: entities across articles and conflicts, replaced as a whole.

#include "base/unicode.h"
#include "store/state.h"

namespace claimgraph {

void Store::replace_entities(const std::vector<GraphEntity>& entities) {
  translated(state_->path, [&] {
    SQLite::Database& database = *state_->database;
    for (const char* table : {"conflict", "entity_member", "entity_name", "entity"}) {
      database.exec(std::string("DELETE FROM ") + table);
    }
    SQLite::Statement entity(database,
                             "INSERT INTO entity(id, kind, name, external) VALUES (?,?,?,?)");
    SQLite::Statement member(database, "INSERT INTO entity_member VALUES (?,?)");
    SQLite::Statement name(database,
                           "INSERT INTO entity_name(entity, name, folded) VALUES (?,?,?)");
    for (const GraphEntity& each : entities) {
      entity.reset();
      entity.bind(1, each.id);
      entity.bind(2, each.kind);
      entity.bind(3, each.name);
      bind_text(entity, 4, each.external);
      entity.exec();
      for (const std::string& observed : each.members) {
        member.reset();
        member.bind(1, observed);
        member.bind(2, each.id);
        member.exec();
      }
      for (const std::string& form : each.names) {
        name.reset();
        name.bind(1, each.id);
        name.bind(2, form);
        name.bind(3, fold(form));
        name.exec();
      }
    }
    database.exec("INSERT INTO name_fts(name_fts) VALUES ('rebuild')");
  });
}

void Store::replace_conflicts(const std::vector<Conflict>& conflicts) {
  translated(state_->path, [&] {
    SQLite::Database& database = *state_->database;
    database.exec("DELETE FROM conflict");
    SQLite::Statement conflict(database,
                               "INSERT INTO conflict(entity, predicate, kind, reason, a, b) "
                               "VALUES (?,?,?,?,?,?)");
    for (const Conflict& each : conflicts) {
      conflict.reset();
      conflict.bind(1, each.entity);
      conflict.bind(2, each.predicate);
      conflict.bind(3, std::string(name_of(each.kind)));
      conflict.bind(4, each.reason);
      conflict.bind(5, each.a);
      conflict.bind(6, each.b);
      conflict.exec();
    }
  });
}

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

std::vector<Conflict> Store::conflicts() const {
  std::vector<Conflict> found;
  translated(state_->path, [&] {
    SQLite::Statement rows(*state_->database,
                           "SELECT entity, predicate, kind, reason, a, b FROM conflict "
                           "ORDER BY entity, predicate, a, b");
    while (rows.executeStep()) {
      const auto kind = conflict_kind_from(text_of(rows.getColumn(2)));
      found.push_back({text_of(rows.getColumn(0)), text_of(rows.getColumn(1)),
                       kind.value_or(ConflictKind::differs_in_value), text_of(rows.getColumn(3)),
                       text_of(rows.getColumn(4)), text_of(rows.getColumn(5))});
    }
  });
  return found;
}

}  // namespace claimgraph
