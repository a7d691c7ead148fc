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
                          "SELECT family, bare, reason, score FROM name_target WHERE entity = ?1 "
                          "UNION SELECT family, bare, 'its Wikidata id', 1.0 FROM name_key "
                          "WHERE external = ?1 ORDER BY 1, 2, 3");
    row.bind(1, entity);
    while (row.executeStep()) {
      found.push_back({text_of(row.getColumn(0)), text_of(row.getColumn(1)),
                       text_of(row.getColumn(2)), row.getColumn(3).getDouble()});
    }
  });
  return found;
}

std::vector<EntityCandidate> Store::entity_candidates() const {
  std::vector<EntityCandidate> found;
  translated(state_->path, [&] {
    SQLite::Statement row(*state_->database,
                          "SELECT entity, other, bare, score, reason FROM entity_candidate "
                          "ORDER BY score DESC, entity, other, bare");
    while (row.executeStep()) {
      found.push_back({text_of(row.getColumn(0)), text_of(row.getColumn(1)),
                       text_of(row.getColumn(2)), row.getColumn(3).getDouble(),
                       text_of(row.getColumn(4))});
    }
  });
  return found;
}

std::vector<Conflict> Store::conflicts() const {
  std::vector<Conflict> found;
  translated(state_->path, [&] {
    SQLite::Statement rows(*state_->database,
                           "SELECT p.entity, p.predicate, g.kind, g.reason, p.face, q.face "
                           "FROM agreement g JOIN proposition p ON p.id = g.a "
                           "JOIN proposition q ON q.id = g.b WHERE g.contradicts = 1 "
                           "ORDER BY p.entity, p.predicate, g.a, g.b");
    while (rows.executeStep()) {
      found.push_back({text_of(rows.getColumn(0)), text_of(rows.getColumn(1)),
                       agreement_kind_from(text_of(rows.getColumn(2)))
                           .value_or(AgreementKind::differs_in_value),
                       text_of(rows.getColumn(3)), text_of(rows.getColumn(4)),
                       text_of(rows.getColumn(5))});
    }
  });
  return found;
}

std::vector<Agreement> Store::agreements() const {
  std::vector<Agreement> found;
  translated(state_->path, [&] {
    SQLite::Statement rows(*state_->database,
                           "SELECT a, b, kind, reason, one_thing FROM agreement ORDER BY a, b");
    while (rows.executeStep()) {
      found.push_back(
          {text_of(rows.getColumn(0)), text_of(rows.getColumn(1)),
           agreement_kind_from(text_of(rows.getColumn(2))).value_or(AgreementKind::compatible),
           text_of(rows.getColumn(3)), rows.getColumn(4).getInt() != 0});
    }
  });
  return found;
}

}  // namespace claimgraph
