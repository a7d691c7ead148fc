// Looking at the file as a whole: counts, integrity, and the dump that tells whether two graphs are
// equal.

#include <algorithm>

#include "store/state.h"

namespace claimgraph {
namespace {

std::size_t count(SQLite::Database& database, const char* table_and_condition) {
  return static_cast<std::size_t>(
      database.execAndGet(std::string("SELECT count(*) FROM ") + table_and_condition).getInt64());
}

void add_rows(SQLite::Database& database, const std::string& table, const std::string& columns,
              std::vector<std::string>& lines) {
  SQLite::Statement row(database, "SELECT " + columns + " FROM " + table);
  while (row.executeStep()) {
    std::string line = table.substr(0, table.find(' '));
    for (int i = 0; i < row.getColumnCount(); ++i) {
      line += '\t';
      if (!row.getColumn(i).isNull()) {
        for (const char c : row.getColumn(i).getString()) {
          line += c == '\t' || c == '\n' ? ' ' : c;
        }
      }
    }
    lines.push_back(std::move(line));
  }
}

}  // namespace

StoreCounts Store::counts() const {
  StoreCounts counts;
  translated(state_->path, [&] {
    SQLite::Database& database = *state_->database;
    counts.documents = count(database, "document");
    counts.sentences = count(database, "sentence");
    counts.mentions = count(database, "mention");
    counts.entities = count(database, "entity");
    counts.claims = count(database, "claim");
    counts.open_claims = count(database, "claim WHERE open = 1");
    counts.conflicts =
        // Two sentences disagree once, in however many things.
        count(database,
              "(SELECT DISTINCT min(s.text, t.text), max(s.text, t.text) FROM agreement g "
              "JOIN proposition p ON p.id = g.a JOIN claim c ON c.id = p.face "
              "JOIN sentence s ON s.document = c.document AND s.start = c.sentence_start "
              "JOIN proposition q ON q.id = g.b JOIN claim d ON d.id = q.face "
              "JOIN sentence t ON t.document = d.document AND t.start = d.sentence_start "
              "WHERE g.contradicts = 1 AND NOT EXISTS (SELECT 1 FROM judged_pair j "
              "WHERE j.a = min(g.a, g.b) AND j.b = max(g.a, g.b)))");
    counts.skipped = count(database, "skipped");
  });
  return counts;
}

std::vector<std::string> Store::check() const {
  std::vector<std::string> faults;
  translated(state_->path, [&] {
    SQLite::Database& database = *state_->database;
    SQLite::Statement integrity(database, "PRAGMA integrity_check");
    while (integrity.executeStep()) {
      const std::string line = text_of(integrity.getColumn(0));
      if (line != "ok") faults.push_back("integrity: " + line);
    }
    SQLite::Statement keys(database, "PRAGMA foreign_key_check");
    while (keys.executeStep()) {
      faults.push_back("foreign key: a row of " + text_of(keys.getColumn(0)) +
                       " points to nothing in " + text_of(keys.getColumn(2)));
    }
    SQLite::Statement spans(
        database,
        "SELECT s.document, s.start FROM sentence s JOIN document d ON d.id = s.document "
        "WHERE CAST(substr(CAST(d.text AS BLOB), s.start + 1, s.\"end\" - s.start) AS TEXT) "
        "<> s.text ORDER BY 1, 2");
    while (spans.executeStep()) {
      faults.push_back("span: the sentence at byte " + text_of(spans.getColumn(1)) +
                       " of document " + text_of(spans.getColumn(0)) +
                       " is not what its document says there");
    }
    SQLite::Statement index(
        database,
        "SELECT s.id FROM sentence s LEFT JOIN sentence_fts_docsize f ON f.id = s.id "
        "WHERE f.id IS NULL ORDER BY 1");
    while (index.executeStep()) {
      faults.push_back("search index: sentence " + text_of(index.getColumn(0)) + " is missing");
    }
    SQLite::Statement unplaced(
        database,
        "SELECT 'claim', c.id FROM claim c LEFT JOIN claim_proposition p ON p.claim = c.id "
        "WHERE p.claim IS NULL AND NOT EXISTS (SELECT 1 FROM decision r WHERE r.anchor = c.anchor "
        "AND r.withdrawn IS NULL AND r.kind = 'reject') AND c.document NOT IN (SELECT id FROM "
        "stale WHERE kind = "
        "'document') "
        "UNION ALL SELECT 'entity', o.id FROM observed_entity o "
        "LEFT JOIN entity_member m ON m.observed = o.id WHERE m.observed IS NULL AND "
        "o.document NOT IN (SELECT id FROM stale WHERE kind = 'document') ORDER BY 1, 2");
    while (unplaced.executeStep()) {
      faults.push_back("derived: " + text_of(unplaced.getColumn(0)) + " " +
                       text_of(unplaced.getColumn(1)) + " belongs nowhere");
    }
  });
  return faults;
}

std::string Store::canonical_dump() const {
  std::vector<std::string> lines;
  translated(state_->path, [&] {
    SQLite::Database& database = *state_->database;
    const std::pair<const char*, const char*> tables[] = {
        {"document", "id, uri, media_type, title, publisher, author, published, language, text"},
        {"sentence", "document, start, \"end\", role"},
        {"observed_entity", "id, kind, name, external"},
        {"observed_alias", "entity, alias"},
        {"mention", "entity, start, \"end\", form"},
        {"claim",
         "id, document, start, \"end\", predicate, relation, polarity, modality, factuality, rule, "
         "open, label"},
        {"argument",
         "claim, part, position, role, text, entity, start, \"end\", low, high, currency, unit, "
         "period, bound, date, cue, cue_start, cue_end, content_start, content_end"},
        {"date_mention", "document, start, \"end\", type, value, timex, shape"},
        {"quantity_mention",
         "document, start, \"end\", number_start, number_end, low, high, currency, unit, "
         "period, bound, amount_start, amount_end, kind, part"},
        {"skipped", "document, start, \"end\", reason"},
        {"entity", "id, kind, name, external"},
        {"entity_member", "entity, observed"},
        {"entity_name", "entity, name, folded, uses, titles"},
        {"entity_kind", "entity, kind, votes"},
        {"name_key", "observed, family, bare, external"},
        {"name_alias", "bare, owner, way, observed"},
        {"name_target", "family, bare, entity, reason, score"},
        {"entity_candidate", "family, bare, entity, other, score, reason"},
        {"document_words", "document, words"},
        {"words_band", "words, band, hash"},
        {"words_copy", "words, other, jaccard, contained"},
        {"proposition",
         "id, topic, place, entity, predicate, polarity, mode, object_entity, object_text, low, "
         "high, currency, unit, period, bound, object_date, time, scope, face, face_document, "
         "face_voice, turn, first_published, last_published, claims, articles, outlets, families, "
         "origins, topics, things, kin, measure, owner, about, words, face_house"},
        {"topic_place", "topic, place, proposition, subject"},
        {"claim_proposition", "claim, proposition, voice"},
        {"claim_origin", "claim, key"},
        {"agreement", "a, b, kind, contradicts, reason, one_thing"},
        {"joined_entity", "machine, entity"},
        {"judged_pair", "a, b, state, stands, decision"},
        {"decision WHERE withdrawn IS NULL",
         "id, kind, a, b, claim, quote, against, against_quote, fixes, note"},
        {"stale", "kind, id"},
    };
    for (const auto& [table, columns] : tables) add_rows(database, table, columns, lines);
  });
  std::sort(lines.begin(), lines.end());
  std::string dump;
  for (const std::string& line : lines) dump += line + '\n';
  return dump;
}

}  // namespace claimgraph
