#include "store/records.h"

#include "store/past.h"
#include "store/state.h"

namespace claimgraph {

void keep_past(Store::State& state, const std::string& document) {
  if (state.run == 0) return;
  Binder(state.prepared(
             "INSERT OR IGNORE INTO past_claim SELECT ?, coalesce(r.run, 0), d.uri, c.id, c.label, "
             "coalesce((SELECT s.text FROM sentence s WHERE s.document = c.document AND "
             "s.start = c.sentence_start), ''), coalesce(c.relation, c.predicate), "
             "coalesce((SELECT a.text FROM argument a WHERE a.claim = c.id AND a.part = "
             "'subject'), ''), coalesce((SELECT a.text FROM argument a WHERE a.claim = c.id AND "
             "a.part = 'object'), ''), p.proposition FROM document d "
             "JOIN claim c ON c.document = d.id LEFT JOIN recorded r ON r.document = d.id "
             "LEFT JOIN claim_proposition p ON p.claim = c.id WHERE d.id = ?"))
      .integer(state.run)
      .word(document)
      .run();
  for (const char* side : {"a", "b"}) {
    Binder(state.prepared(
               side[0] == 'a'
                   ? "INSERT OR IGNORE INTO past_conflict SELECT ?, d.uri, g.a, g.b, g.kind, "
                     "g.reason, x.label, y.label FROM document d JOIN claim c ON c.document = d.id "
                     "JOIN claim_proposition p ON p.claim = c.id JOIN agreement g "
                     "ON g.a = p.proposition JOIN proposition m ON m.id = g.a JOIN proposition n "
                     "ON n.id = g.b JOIN claim x ON x.id = m.face JOIN claim y ON y.id = n.face "
                     "WHERE d.id = ? AND g.contradicts = 1"
                   : "INSERT OR IGNORE INTO past_conflict SELECT ?, d.uri, g.a, g.b, g.kind, "
                     "g.reason, x.label, y.label FROM document d JOIN claim c ON c.document = d.id "
                     "JOIN claim_proposition p ON p.claim = c.id JOIN agreement g "
                     "ON g.b = p.proposition JOIN proposition m ON m.id = g.a JOIN proposition n "
                     "ON n.id = g.b JOIN claim x ON x.id = m.face JOIN claim y ON y.id = n.face "
                     "WHERE d.id = ? AND g.contradicts = 1"))
        .integer(state.run)
        .word(document)
        .run();
  }
}

// A row without a claim stands for the article itself.
void keep_removal(Store::State& state, const std::string& document) {
  if (state.run == 0) return;
  Binder(state.prepared("INSERT OR IGNORE INTO past_claim SELECT ?, coalesce(r.run, 0), d.uri, '', "
                        "'', '', '', '', '', NULL FROM document d "
                        "LEFT JOIN recorded r ON r.document = d.id WHERE d.id = ?"))
      .integer(state.run)
      .word(document)
      .run();
}

void forget_past(Store::State& state, const std::string& document) {
  for (const std::string_view sql :
       {"DELETE FROM past_claim WHERE uri = (SELECT uri FROM document WHERE id = ?)",
        "DELETE FROM past_conflict WHERE uri = (SELECT uri FROM document WHERE id = ?)"}) {
    Binder(state.prepared(sql)).word(document).run();
  }
}

void Records::begin_run(const std::string& what, const std::string& at) {
  translated(store_.state_->path, [&] {
    Store::State& state = *store_.state_;
    Binder(state.prepared("INSERT INTO run(at, what) VALUES (?,?)")).word(at).word(what).run();
    state.run = std::stoll(Binder(state.prepared("SELECT max(id) FROM run")).first());
  });
}

void Records::count(const RunRow& counts) {
  translated(store_.state_->path, [&] {
    const auto number = [](std::size_t n) { return static_cast<std::int64_t>(n); };
    Binder(store_.state_->prepared("UPDATE run SET added = ?, replaced = ?, unchanged = ?, "
                                   "removed = ?, failed = ?, claims = ? WHERE id = ?"))
        .integer(number(counts.added))
        .integer(number(counts.replaced))
        .integer(number(counts.unchanged))
        .integer(number(counts.removed))
        .integer(number(counts.failed))
        .integer(number(counts.claims))
        .integer(store_.state_->run)
        .run();
  });
}

std::vector<RunRow> Records::runs() const {
  std::vector<RunRow> found;
  translated(store_.state_->path, [&] {
    SQLite::Statement row(*store_.state_->database,
                          "SELECT id, at, what, added, replaced, unchanged, removed, failed, "
                          "claims FROM run ORDER BY id");
    const auto number = [&](int at) {
      return static_cast<std::size_t>(row.getColumn(at).getInt64());
    };
    while (row.executeStep()) {
      found.push_back({row.getColumn(0).getInt64(), text_of(row.getColumn(1)),
                       text_of(row.getColumn(2)), number(3), number(4), number(5), number(6),
                       number(7), number(8)});
    }
  });
  return found;
}

std::vector<RecordedDocument> Records::documents() const {
  std::vector<RecordedDocument> found;
  translated(store_.state_->path, [&] {
    SQLite::Statement row(
        *store_.state_->database,
        "SELECT d.id, d.uri, coalesce(r.run, 0), coalesce(r.first_run, 0) "
        "FROM document d LEFT JOIN recorded r ON r.document = d.id ORDER BY d.uri");
    while (row.executeStep()) {
      found.push_back({text_of(row.getColumn(0)), text_of(row.getColumn(1)),
                       row.getColumn(2).getInt64(), row.getColumn(3).getInt64()});
    }
  });
  return found;
}

std::vector<PastClaim> Records::past_claims() const {
  std::vector<PastClaim> found;
  translated(store_.state_->path, [&] {
    SQLite::Statement row(
        *store_.state_->database,
        "SELECT run, since, uri, claim, label, sentence, predicate, subject, "
        "object, proposition FROM past_claim WHERE claim <> '' ORDER BY uri, run, label, claim");
    const auto text = [&](int at) { return text_of(row.getColumn(at)); };
    while (row.executeStep()) {
      found.push_back({row.getColumn(0).getInt64(), row.getColumn(1).getInt64(), text(2), text(3),
                       text(4), text(5), text(6), text(7), text(8), text(9)});
    }
  });
  return found;
}

std::vector<std::string> Records::removed_after(std::int64_t run) const {
  std::vector<std::string> found;
  translated(store_.state_->path, [&] {
    found = Binder(store_.state_->prepared(
                       "SELECT DISTINCT p.uri FROM past_claim p WHERE p.claim = '' AND p.run > ?1 "
                       "AND p.since <= ?1 AND p.uri NOT IN (SELECT uri FROM document) ORDER BY 1"))
                .integer(run)
                .texts();
  });
  return found;
}

std::vector<PastConflict> Records::past_conflicts() const {
  std::vector<PastConflict> found;
  translated(store_.state_->path, [&] {
    SQLite::Statement row(*store_.state_->database,
                          "SELECT run, uri, a, b, kind, reason, one, other FROM past_conflict "
                          "ORDER BY uri, run, one, other");
    const auto text = [&](int at) { return text_of(row.getColumn(at)); };
    while (row.executeStep()) {
      found.push_back({row.getColumn(0).getInt64(), text(1), text(2), text(3), text(4), text(5),
                       text(6), text(7)});
    }
  });
  return found;
}

std::vector<std::string> Records::decisions_after(std::int64_t run) const {
  std::vector<std::string> found;
  translated(store_.state_->path, [&] {
    found = Binder(store_.state_->prepared("SELECT id FROM decision WHERE coalesce(run, 0) > ? AND "
                                           "withdrawn IS NULL ORDER BY number"))
                .integer(run)
                .texts();
  });
  return found;
}

void Records::clear_derived() {
  translated(store_.state_->path, [&] {
    Store::State& state = *store_.state_;
    for (const std::string_view table : {"DELETE FROM judged_pair",
                                         "DELETE FROM agreement",
                                         "DELETE FROM claim_origin",
                                         "DELETE FROM claim_proposition",
                                         "DELETE FROM topic_place",
                                         "DELETE FROM proposition",
                                         "DELETE FROM words_copy",
                                         "DELETE FROM words_band",
                                         "DELETE FROM document_words",
                                         "DELETE FROM entity_kind",
                                         "DELETE FROM entity_name",
                                         "DELETE FROM entity_member",
                                         "DELETE FROM entity",
                                         "DELETE FROM joined_entity",
                                         "DELETE FROM name_target",
                                         "DELETE FROM name_alias",
                                         "DELETE FROM name_key",
                                         "DELETE FROM stale",
                                         "INSERT INTO name_fts(name_fts) VALUES ('delete-all')",
                                         "INSERT INTO stale SELECT 'document', id FROM document"}) {
      Binder(state.prepared(table)).run();
    }
  });
}

void Records::put_again(const Extraction& extraction) {
  translated(store_.state_->path, [&] {
    Store::State& state = *store_.state_;
    const std::string& document = extraction.document_id;
    SQLite::Statement& when =
        state.prepared("SELECT run, first_run FROM recorded WHERE document = ?");
    Binder(when).word(document);
    const bool known = when.executeStep();
    const std::int64_t run = known ? when.getColumn(0).getInt64() : 0;
    const std::int64_t first_run = known ? when.getColumn(1).getInt64() : 0;
    when.reset();
    Binder(state.prepared("INSERT INTO sentence_fts(sentence_fts, rowid, words) "
                          "SELECT 'delete', id, words FROM sentence WHERE document = ?"))
        .word(document)
        .run();
    Binder(state.prepared("DELETE FROM document WHERE id = ?")).word(document).run();
    write_observed(state, extraction);
    if (!known) return;
    Binder(state.prepared("INSERT INTO recorded VALUES (?,?,?)"))
        .word(document)
        .integer(run)
        .integer(first_run)
        .run();
  });
}

}  // namespace claimgraph
