#include "store/marks.h"

#include <set>

#include "base/unicode.h"

namespace claimgraph {
namespace {

void mark(Store::State& state, const char* kind, const std::string& id) {
  Binder(state.prepared("INSERT OR IGNORE INTO stale VALUES (?,?)")).word(kind).word(id).run();
}

/// One of the names an entity's members go by; the index of names is kept up with it.
void count_name(Store::State& state, const std::string& entity, const std::string& name, int titles,
                int by) {
  const std::string id =
      Binder(state.prepared("SELECT id FROM entity_name WHERE entity = ? AND name = ?"))
          .word(entity)
          .word(name)
          .first();
  if (id.empty()) {
    Binder(state.prepared("INSERT INTO entity_name(entity, name, folded, uses, titles) "
                          "VALUES (?,?,?,?,?)"))
        .word(entity)
        .word(name)
        .word(fold(name))
        .integer(by)
        .integer(titles)
        .run();
    Binder(state.prepared("INSERT INTO name_fts(rowid, name) VALUES (last_insert_rowid(), ?)"))
        .word(name)
        .run();
    return;
  }
  const std::int64_t row = std::stoll(id);
  Binder(state.prepared("UPDATE entity_name SET uses = uses + ?, titles = titles + ? WHERE id = ?"))
      .integer(by)
      .integer(titles)
      .integer(row)
      .run();
  if (by > 0) return;
  const bool unused = Binder(state.prepared("SELECT 1 FROM entity_name WHERE id = ? AND uses <= 0"))
                          .integer(row)
                          .any();
  if (!unused) return;
  Binder(state.prepared("INSERT INTO name_fts(name_fts, rowid, name) VALUES ('delete', ?, ?)"))
      .integer(row)
      .word(name)
      .run();
  Binder(state.prepared("DELETE FROM entity_name WHERE id = ?")).integer(row).run();
}

}  // namespace

std::vector<std::string> families_of(Store::State& state, const std::string& bare) {
  // Step by step along the index: a popular name has many rows and few families.
  std::vector<std::string> families;
  for (std::string last;;) {
    last = Binder(state.prepared("SELECT min(family) FROM name_key WHERE bare = ? AND family > ?"))
               .word(bare)
               .word(last)
               .first();
    if (last.empty()) return families;
    families.push_back(last);
  }
}

void mark_name(Store::State& state, const std::string& bare) {
  for (const std::string& family : families_of(state, bare)) {
    mark(state, "name", family + ":" + bare);
  }
}

void mark_short_names(Store::State& state, const std::string& owner) {
  for (std::string last;;) {
    last = Binder(state.prepared("SELECT min(bare) FROM name_alias WHERE owner = ? AND bare > ?"))
               .word(owner)
               .word(last)
               .first();
    if (last.empty()) return;
    mark_name(state, last);
  }
}

void count_member(Store::State& state, const std::string& observed, const std::string& entity,
                  int by) {
  SQLite::Statement& thing = state.prepared("SELECT kind, name FROM observed_entity WHERE id = ?");
  Binder(thing).word(observed);
  if (!thing.executeStep()) {
    thing.reset();
    return;
  }
  const std::string kind = text_of(thing.getColumn(0));
  const std::string name = text_of(thing.getColumn(1));
  thing.reset();
  Binder(state.prepared("INSERT INTO entity_kind VALUES (?,?,?) ON CONFLICT(entity, kind) "
                        "DO UPDATE SET votes = votes + excluded.votes"))
      .word(entity)
      .word(kind)
      .integer(by)
      .run();
  if (by < 0) {
    Binder(state.prepared("DELETE FROM entity_kind WHERE entity = ? AND kind = ? AND votes <= 0"))
        .word(entity)
        .word(kind)
        .run();
  }
  std::vector<std::string> aliases =
      Binder(state.prepared("SELECT alias FROM observed_alias WHERE entity = ?"))
          .word(observed)
          .texts();
  std::set<std::string> forms(aliases.begin(), aliases.end());
  forms.insert(name);
  for (const std::string& form : forms) count_name(state, entity, form, form == name ? by : 0, by);
}

void leave_entity(Store::State& state, const std::string& observed) {
  const std::string entity =
      Binder(state.prepared("SELECT entity FROM entity_member WHERE observed = ?"))
          .word(observed)
          .first();
  if (entity.empty()) return;
  count_member(state, observed, entity, -1);
  Binder(state.prepared("DELETE FROM entity_member WHERE observed = ?")).word(observed).run();
  mark(state, "entity", entity);
}

void retract(Store::State& state, const std::string& document) {
  SQLite::Statement& names =
      state.prepared("SELECT observed, bare FROM name_key WHERE document = ?");
  struct Row {
    std::string observed{};
    std::string bare{};
  };
  std::vector<Row> rows;
  Binder(names).word(document);
  while (names.executeStep()) {
    rows.push_back({text_of(names.getColumn(0)), text_of(names.getColumn(1))});
  }
  names.reset();
  for (const Row& row : rows) {
    leave_entity(state, row.observed);
    mark_name(state, row.bare);
    for (const std::string& bare :
         Binder(state.prepared("SELECT bare FROM name_alias WHERE observed = ?"))
             .word(row.observed)
             .texts()) {
      mark_name(state, bare);
    }
  }
  Binder(state.prepared("INSERT OR IGNORE INTO stale SELECT DISTINCT 'proposition', p.proposition "
                        "FROM claim c JOIN claim_proposition p ON p.claim = c.id "
                        "WHERE c.document = ?"))
      .word(document)
      .run();
  const std::string words =
      Binder(state.prepared("SELECT words FROM document_words WHERE document = ?1 AND NOT EXISTS ("
                            "SELECT 1 FROM document_words o WHERE o.words = document_words.words "
                            "AND o.document <> ?1)"))
          .word(document)
          .first();
  if (!words.empty()) {
    Binder(state.prepared("DELETE FROM words_band WHERE words = ?")).word(words).run();
    Binder(state.prepared("DELETE FROM words_copy WHERE words = ?1 OR other = ?1"))
        .word(words)
        .run();
  }
  Binder(state.prepared("DELETE FROM stale WHERE kind = 'document' AND id = ?"))
      .word(document)
      .run();
}

std::vector<std::string> two_of(SQLite::Statement& row) {
  std::vector<std::string> found;
  if (row.executeStep() && !row.getColumn(0).isNull()) {
    found.push_back(text_of(row.getColumn(0)));
    if (text_of(row.getColumn(1)) != found.front()) found.push_back(text_of(row.getColumn(1)));
  }
  row.reset();
  return found;
}

}  // namespace claimgraph
