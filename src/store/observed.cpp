// Observed rows: one article's extraction in, and out again by remove.

#include <string>

#include "base/breaks.h"
#include "core/decision.h"
#include "core/notation.h"
#include "core/record.h"
#include "store/marks.h"
#include "store/past.h"
#include "store/state.h"

namespace claimgraph {
namespace {

std::string observed_id(const std::string& document, EntityId entity) {
  return document + ":e" + std::to_string(index(entity) + 1);
}

/// Writes the rows of one extraction.
class Writer {
 public:
  Writer(SQLite::Database& database, const Extraction& extraction)
      : database_(database), extraction_(extraction), document_(extraction.document_id) {}

  void write() {
    document();
    sentences();
    entities();
    mentions();
    claims();
    values();
    skipped();
  }

 private:
  void document() {
    SQLite::Statement insert(database_,
                             "INSERT INTO document(id, uri, media_type, title, publisher, author, "
                             "published, language, encoding, replaced_bytes, text, blocks) "
                             "VALUES (?,?,?,?,?,?,?,?,?,?,?,?)");
    const Provenance& from = extraction_.provenance;
    Binder(insert)
        .word(document_)
        .word(from.uri)
        .text(from.media_type)
        .text(from.title)
        .text(from.publisher)
        .text(from.author)
        .text(from.published)
        .text(extraction_.language)
        .text(from.encoding)
        .integer(static_cast<std::int64_t>(from.replaced_bytes))
        .word(extraction_.text)
        .text(extraction_.blocks.empty() ? "" : print_blocks(extraction_))
        .run();
  }

  void sentences() {
    SQLite::Statement insert(database_,
                             "INSERT INTO sentence(document, start, \"end\", role, text, words) "
                             "VALUES (?,?,?,?,?,?)");
    for (const ExtractedSentence& each : extraction_.sentences) {
      const std::string_view text = extraction_.at(each.span);
      Binder(insert)
          .word(document_)
          .span(each.span)
          .word(name_of(each.role))
          .word(text)
          .word(searchable_words(text))
          .run();
    }
    SQLite::Statement indexed(
        database_,
        "INSERT INTO sentence_fts(rowid, words) SELECT id, words FROM sentence "
        "WHERE document = ?");
    Binder(indexed).word(document_).run();
  }

  void entities() {
    SQLite::Statement insert(
        database_,
        "INSERT INTO observed_entity(id, document, number, kind, name, external) "
        "VALUES (?,?,?,?,?,?)");
    SQLite::Statement alias(database_, "INSERT OR IGNORE INTO observed_alias VALUES (?,?)");
    for (std::uint32_t i = 0; i < extraction_.entities.size(); ++i) {
      const Entity& entity = extraction_.entities[i];
      const std::string id = observed_id(document_, EntityId{i});
      Binder(insert)
          .word(id)
          .word(document_)
          .integer(i + 1)
          .word(entity.kind)
          .word(entity.name)
          .text(entity.external)
          .run();
      for (const std::string& name : entity.aliases) Binder(alias).word(id).word(name).run();
    }
  }

  void mentions() {
    SQLite::Statement insert(database_, "INSERT INTO mention VALUES (?,?,?,?)");
    for (const Mention& each : extraction_.mentions) {
      Binder(insert)
          .word(observed_id(document_, each.entity))
          .span(each.span)
          .word(name_of(each.form))
          .run();
    }
  }

  void claims() {
    SQLite::Statement insert(
        database_,
        "INSERT INTO claim(id, document, start, \"end\", sentence_start, "
        "sentence_end, predicate, relation, polarity, modality, factuality, rule, "
        "open, label, anchor) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    SQLite::Statement argument(
        database_, "INSERT INTO argument VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    for (const Claim& claim : extraction_.claims) {
      const std::string line = print(line_of(claim, extraction_));
      Binder(insert)
          .word(claim.id)
          .word(document_)
          .span(claim.span)
          .span(claim.sentence)
          .word(claim.predicate)
          .text(claim.relation)
          .word(name_of(claim.polarity))
          .word(name_of(claim.modality))
          .word(name_of(claim.factuality))
          .word(claim.rule)
          .integer(claim.open ? 1 : 0)
          .word(line)
          .word(key_of(anchor_of(line, extraction_.at(claim.sentence))))
          .run();
      put_argument(argument, claim.id, "subject", 0, "", claim.subject, nullptr);
      if (claim.object) put_argument(argument, claim.id, "object", 0, "", *claim.object, nullptr);
      for (std::size_t i = 0; i < claim.qualifiers.size(); ++i) {
        put_argument(argument, claim.id, "qualifier", i, claim.qualifiers[i].role,
                     claim.qualifiers[i].value, nullptr);
      }
      for (std::size_t i = 0; i < claim.attribution.size(); ++i) {
        const AttributionLink& link = claim.attribution[i];
        put_argument(argument, claim.id, "speaker", i, std::string(name_of(link.kind)),
                     link.speaker, &link);
      }
    }
  }

  void put_argument(SQLite::Statement& insert, const std::string& claim, std::string_view part,
                    std::size_t position, const std::string& role, const Argument& value,
                    const AttributionLink* link) {
    Binder binder(insert);
    binder.word(claim)
        .word(part)
        .integer(static_cast<std::int64_t>(position))
        .text(role)
        .text(value.text)
        .text(value.entity ? observed_id(document_, *value.entity) : "")
        .span(value.span)
        .quantity(value.quantity)
        .text(value.date);
    if (link != nullptr) {
      binder.text(link->cue).span(link->cue_span).span(link->content_span);
    }
    binder.run();
  }

  void values() {
    SQLite::Statement date(database_, "INSERT INTO date_mention VALUES (?,?,?,?,?,?,?)");
    for (const DateMention& each : extraction_.dates) {
      Binder(date)
          .word(document_)
          .span(each.span)
          .word(name_of(each.type))
          .text(each.value)
          .text(each.timex)
          .word(name_of(each.shape))
          .run();
    }
    SQLite::Statement quantity(
        database_, "INSERT INTO quantity_mention VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    for (const QuantityMention& each : extraction_.quantities) {
      Binder(quantity)
          .word(document_)
          .span(each.span)
          .span(each.number_span)
          .quantity(each.quantity)
          .span(each.amount_span)
          .word(name_of(each.kind))
          .number(each.part)
          .run();
    }
  }

  void skipped() {
    SQLite::Statement insert(database_, "INSERT INTO skipped VALUES (?,?,?,?)");
    for (const Skip& each : extraction_.skipped) {
      Binder(insert).word(document_).span(each.span).word(each.reason).run();
    }
  }

  SQLite::Database& database_;
  const Extraction& extraction_;
  const std::string& document_;
};

/// Deletes documents, after taking back what they brought to the derived layer and to the index of
/// words, which deletion in cascade does not reach.
void erase(Store::State& state, const std::vector<std::string>& documents) {
  for (const std::string& document : documents) {
    retract(state, document);
    Binder(state.prepared("INSERT INTO sentence_fts(sentence_fts, rowid, words) "
                          "SELECT 'delete', id, words FROM sentence WHERE document = ?"))
        .word(document)
        .run();
    Binder(state.prepared("DELETE FROM document WHERE id = ?")).word(document).run();
  }
}

/// The run that brought this address first; the present one where it is new.
std::int64_t first_run_of(Store::State& state, const std::string& uri) {
  const std::string first =
      Binder(state.prepared("SELECT min(r.first_run) FROM recorded r JOIN document d "
                            "ON d.id = r.document WHERE d.uri = ?"))
          .word(uri)
          .first();
  return first.empty() ? state.run : std::stoll(first);
}

void record(Store::State& state, const std::string& document, std::int64_t first_run) {
  if (state.run == 0) return;
  Binder(state.prepared("INSERT INTO recorded VALUES (?,?,?)"))
      .word(document)
      .integer(state.run)
      .integer(first_run)
      .run();
}

bool holds(SQLite::Database& database, const char* sql, const std::string& value) {
  SQLite::Statement query(database, sql);
  query.bind(1, value);
  return query.executeStep();
}

/// Whether it gives the document another title, publisher, author or day than is known.
bool tells_more(Store::State& state, const Extraction& extraction) {
  SQLite::Statement& row =
      state.prepared("SELECT title, publisher, author, published FROM document WHERE id = ?");
  Binder(row).word(extraction.document_id);
  const Provenance& now = extraction.provenance;
  bool more = false;
  if (row.executeStep()) {
    int at = 0;
    for (const std::string* told : {&now.title, &now.publisher, &now.author, &now.published}) {
      const std::string known = text_of(row.getColumn(at++));
      more = more || (!told->empty() && *told != known);
    }
  }
  row.reset();
  return more;
}

}  // namespace

void write_observed(Store::State& state, const Extraction& extraction) {
  Writer(*state.database, extraction).write();
}

PutOutcome Store::put(const Extraction& extraction) {
  PutOutcome outcome = PutOutcome::added;
  translated(state_->path, [&] {
    SQLite::Database& database = *state_->database;
    if (holds(database, "SELECT 1 FROM document WHERE id = ?", extraction.document_id) &&
        !tells_more(*state_, extraction)) {
      outcome = PutOutcome::unchanged;
      return;
    }
    database.exec("SAVEPOINT article");
    try {
      const std::vector<std::string> old =
          Binder(state_->prepared("SELECT id FROM document WHERE uri = ?"))
              .word(extraction.provenance.uri)
              .texts();
      const std::int64_t first_run = first_run_of(*state_, extraction.provenance.uri);
      for (const std::string& each : old) keep_past(*state_, each);
      erase(*state_, old);
      if (!old.empty()) outcome = PutOutcome::replaced;
      write_observed(*state_, extraction);
      record(*state_, extraction.document_id, first_run);
      Binder(state_->prepared("INSERT INTO stale VALUES ('document', ?)"))
          .word(extraction.document_id)
          .run();
    } catch (const SQLite::Exception&) {
      database.exec("ROLLBACK TO article");
      database.exec("RELEASE article");
      throw;
    }
    database.exec("RELEASE article");
  });
  return outcome;
}

bool Store::remove(const std::string& id, Past past) {
  bool removed = false;
  translated(state_->path, [&] {
    removed = holds(*state_->database, "SELECT 1 FROM document WHERE id = ?", id);
    if (!removed) return;
    if (past == Past::forgotten) {
      forget_past(*state_, id);
    } else {
      keep_past(*state_, id);
      keep_removal(*state_, id);
    }
    erase(*state_, {id});
  });
  return removed;
}

}  // namespace claimgraph
