// Stale marks, texts and names.

#include "store/derivation.h"

#include "base/unicode.h"
#include "store/marks.h"
#include "store/state.h"

namespace claimgraph {
namespace {

/// "body:acme works".
NamePair name_pair(const std::string& id) {
  const std::size_t colon = id.find(':');
  return {id.substr(0, colon), id.substr(colon + 1)};
}

}  // namespace

Derivation::Derivation(Store& store) : store_(store) {}

void Derivation::mark(std::string_view kind, const std::string& id) {
  Binder(store_.state_->prepared("INSERT OR IGNORE INTO stale VALUES (?,?)"))
      .word(kind)
      .word(id)
      .run();
}

std::vector<std::string> Derivation::take_stale(std::string_view kind) {
  std::vector<std::string> found;
  translated(store_.state_->path, [&] {
    found = Binder(store_.state_->prepared("SELECT id FROM stale WHERE kind = ? ORDER BY id"))
                .word(kind)
                .texts();
    Binder(store_.state_->prepared("DELETE FROM stale WHERE kind = ?")).word(kind).run();
  });
  return found;
}

std::vector<NamePair> Derivation::take_stale_names() {
  std::vector<NamePair> names;
  for (const std::string& id : take_stale("name")) names.push_back(name_pair(id));
  return names;
}

// ---- texts --------------------------------------------------------------------------------------

std::string Derivation::text_of(const std::string& document) const {
  return store_.document_text(document);
}

bool Derivation::put_words(const std::string& document, const std::string& words) {
  bool fresh = false;
  translated(store_.state_->path, [&] {
    fresh = !Binder(store_.state_->prepared("SELECT 1 FROM document_words WHERE words = ?"))
                 .word(words)
                 .any();
    Binder(store_.state_->prepared("INSERT OR REPLACE INTO document_words VALUES (?,?)"))
        .word(document)
        .word(words)
        .run();
  });
  return fresh;
}

void Derivation::put_bands(const std::string& words, const std::int64_t* bands, std::size_t count) {
  translated(store_.state_->path, [&] {
    for (std::size_t i = 0; i < count; ++i) {
      Binder(store_.state_->prepared("INSERT OR IGNORE INTO words_band VALUES (?,?,?)"))
          .integer(static_cast<std::int64_t>(i))
          .integer(bands[i])
          .word(words)
          .run();
    }
  });
}

std::vector<std::pair<std::string, std::string>> Derivation::alike(const std::string& words) const {
  std::vector<std::pair<std::string, std::string>> found;
  translated(store_.state_->path, [&] {
    SQLite::Statement& row = store_.state_->prepared(
        "SELECT b.words, (SELECT min(d.document) FROM document_words d WHERE d.words = b.words) "
        "FROM words_band a JOIN words_band b ON b.band = a.band AND b.hash = a.hash "
        "WHERE a.words = ?1 AND b.words <> ?1 GROUP BY b.words ORDER BY b.words");
    Binder(row).word(words);
    while (row.executeStep()) {
      found.emplace_back(claimgraph::text_of(row.getColumn(0)),
                         claimgraph::text_of(row.getColumn(1)));
    }
    row.reset();
  });
  return found;
}

void Derivation::put_copy(const std::string& words, const std::string& other, double jaccard,
                          double contained) {
  translated(store_.state_->path, [&] {
    Binder(store_.state_->prepared("INSERT OR REPLACE INTO words_copy VALUES (?,?,?,?)"))
        .word(std::min(words, other))
        .word(std::max(words, other))
        .number(jaccard)
        .number(contained)
        .run();
  });
}

// ---- names --------------------------------------------------------------------------------------

std::vector<ObservedEntity> Derivation::observed_in(const std::string& document) const {
  std::vector<ObservedEntity> found;
  translated(store_.state_->path, [&] {
    SQLite::Statement& row = store_.state_->prepared(
        "SELECT o.id, o.kind, o.name, o.external, a.alias FROM observed_entity o "
        "LEFT JOIN observed_alias a ON a.entity = o.id WHERE o.document = ? "
        "ORDER BY o.id, a.alias");
    Binder(row).word(document);
    while (row.executeStep()) {
      const std::string id = claimgraph::text_of(row.getColumn(0));
      if (found.empty() || found.back().id != id) {
        found.push_back({id,
                         document,
                         claimgraph::text_of(row.getColumn(1)),
                         claimgraph::text_of(row.getColumn(2)),
                         claimgraph::text_of(row.getColumn(3)),
                         {}});
      }
      if (!row.getColumn(4).isNull()) {
        found.back().aliases.push_back(claimgraph::text_of(row.getColumn(4)));
      }
    }
    row.reset();
  });
  return found;
}

namespace {

std::vector<NamedSpan> named_spans(SQLite::Statement& row) {
  std::vector<NamedSpan> found;
  while (row.executeStep()) {
    found.push_back({{static_cast<std::uint32_t>(row.getColumn(0).getInt64()),
                      static_cast<std::uint32_t>(row.getColumn(1).getInt64())},
                     text_of(row.getColumn(2)),
                     text_of(row.getColumn(3)),
                     mention_form_from(text_of(row.getColumn(4))).value_or(MentionForm::name)});
  }
  row.reset();
  return found;
}

}  // namespace

std::vector<NamedSpan> Derivation::observed_mentions(const std::string& document) const {
  std::vector<NamedSpan> found;
  translated(store_.state_->path, [&] {
    SQLite::Statement& row = store_.state_->prepared(
        "SELECT m.start, m.\"end\", o.id, o.kind, m.form FROM observed_entity o "
        "JOIN mention m ON m.entity = o.id WHERE o.document = ? ORDER BY 1, 2, 3");
    Binder(row).word(document);
    found = named_spans(row);
  });
  return found;
}

std::vector<NamedSpan> Derivation::mentions_in(const std::string& document) const {
  return store_.mentions(document);
}

std::vector<NamedSpan> Store::mentions(const std::string& document) const {
  std::vector<NamedSpan> found;
  translated(state_->path, [&] {
    SQLite::Statement& row = state_->prepared(
        "SELECT m.start, m.\"end\", e.entity, o.kind, m.form FROM observed_entity o "
        "JOIN mention m ON m.entity = o.id JOIN entity_member e ON e.observed = o.id "
        "WHERE o.document = ? ORDER BY 1, 2, 3");
    Binder(row).word(document);
    found = named_spans(row);
  });
  return found;
}

void Derivation::put_name(const NamedThing& thing) {
  translated(store_.state_->path, [&] {
    Store::State& state = *store_.state_;
    Binder(state.prepared("INSERT OR REPLACE INTO name_key VALUES (?,?,?,?,?)"))
        .word(thing.observed)
        .word(thing.document)
        .word(thing.family)
        .word(thing.bare)
        .text(thing.external)
        .run();
    mark_name(state, thing.bare);
    for (const auto& [bare, way] : thing.other_names) {
      Binder(state.prepared("INSERT OR IGNORE INTO name_alias VALUES (?,?,?,?)"))
          .word(bare)
          .word(thing.bare)
          .word(way)
          .word(thing.observed)
          .run();
      mark_name(state, bare);
    }
  });
}

std::vector<std::string> Derivation::externals_of(const NamePair& name) const {
  std::vector<std::string> found;
  translated(store_.state_->path, [&] {
    SQLite::Statement& row = store_.state_->prepared(
        // One min or max to a query, and a range in place of IS NOT NULL: both ways the index is
        // entered at the row that is wanted, where others read all rows of a popular name.
        "SELECT (SELECT min(external) FROM name_key WHERE bare = ?1 AND family = ?2 "
        "AND external > ''), (SELECT max(external) FROM name_key WHERE bare = ?1 "
        "AND family = ?2 AND external > '')");
    Binder(row).word(name.second).word(name.first);
    found = two_of(row);
  });
  return found;
}

bool Derivation::is_known(const std::string& bare) const {
  bool found = false;
  translated(store_.state_->path, [&] {
    for (const std::string& family : families_of(bare)) {
      found = found ||
              Binder(store_.state_->prepared("SELECT 1 FROM name_key WHERE bare = ? AND family = ? "
                                             "AND external > '' LIMIT 1"))
                  .word(bare)
                  .word(family)
                  .any();
    }
  });
  return found;
}

namespace {

/// The surest way in which the one name stands for the other. It is the first by its letters, too,
/// but for "trade": defined, former, surname, used. Step by step along the index: every article
/// that has the names has rows of them.
std::string surest_way(Store::State& state, const std::string& bare, const std::string& owner) {
  constexpr std::string_view kLeastSure = "trade";
  std::string surest;
  for (std::string last;;) {
    last = Binder(state.prepared("SELECT min(way) FROM name_alias WHERE bare = ? AND owner = ? "
                                 "AND way > ?"))
               .word(bare)
               .word(owner)
               .word(last)
               .first();
    if (last.empty()) return surest;
    surest = last;
    if (last != kLeastSure) return surest;
  }
}

}  // namespace

std::vector<AliasRow> Derivation::owners_of(const std::string& bare) const {
  std::vector<AliasRow> found;
  translated(store_.state_->path, [&] {
    SQLite::Statement& row = store_.state_->prepared(
        // A name is its own owner in every article that has it with a legal form: those rows are
        // passed over whole.
        "SELECT coalesce((SELECT min(owner) FROM name_alias WHERE bare = ?1 AND owner < ?1), "
        "(SELECT min(owner) FROM name_alias WHERE bare = ?1 AND owner > ?1)), "
        "coalesce((SELECT max(owner) FROM name_alias WHERE bare = ?1 AND owner > ?1), "
        "(SELECT max(owner) FROM name_alias WHERE bare = ?1 AND owner < ?1))");
    Binder(row).word(bare);
    for (const std::string& owner : two_of(row)) {
      found.emplace_back(owner, surest_way(*store_.state_, bare, owner));
    }
  });
  return found;
}

bool Derivation::has_owner_between(const std::string& bare, const std::string& first,
                                   const std::string& last) const {
  bool found = false;
  translated(store_.state_->path, [&] {
    found =
        Binder(store_.state_->prepared("SELECT 1 FROM name_alias WHERE bare = ?1 AND owner > ?2 "
                                       "AND owner < ?3 AND owner <> ?1 LIMIT 1"))
            .word(bare)
            .word(first)
            .word(last)
            .any();
  });
  return found;
}

std::vector<std::string> Derivation::families_of(const std::string& bare) const {
  std::vector<std::string> found;
  translated(store_.state_->path, [&] { found = claimgraph::families_of(*store_.state_, bare); });
  return found;
}

bool Derivation::share_thing(const std::string& bare, const std::string& owner) const {
  bool found = false;
  translated(store_.state_->path, [&] {
    found = Binder(store_.state_->prepared(
                       "SELECT 1 FROM name_key one JOIN name_key thing ON thing.document = "
                       "one.document JOIN name_key same ON same.bare = thing.bare AND same.family "
                       "= thing.family JOIN name_key other ON other.document = same.document WHERE "
                       "one.bare = ?1 AND one.family = 'person' AND other.bare = ?2 AND "
                       "other.family = 'person' AND thing.family <> 'place' AND thing.bare NOT IN "
                       "(?1, ?2) LIMIT 1"))
                .word(bare)
                .word(owner)
                .any();
  });
  return found;
}

bool Derivation::told_apart(const std::string& bare, const std::string& owner) const {
  bool found = false;
  translated(store_.state_->path, [&] {
    // "Acme Corp." is no short form of "Acme Foundry".
    found = Binder(store_.state_->prepared("SELECT 1 FROM name_alias WHERE bare = ?1 AND "
                                           "owner = ?1 AND way = 'legal' LIMIT 1"))
                .word(bare)
                .any();
    for (const std::string& family : families_of(bare)) {
      if (found || family == "body") continue;
      found = Binder(store_.state_->prepared(
                         "SELECT 1 FROM name_key a WHERE a.bare = ? AND a.family = ? AND EXISTS "
                         "(SELECT 1 FROM name_key b WHERE b.document = a.document AND b.bare = ?) "
                         "LIMIT 1"))
                  .word(bare)
                  .word(family)
                  .word(owner)
                  .any();
    }
  });
  return found;
}

bool Derivation::told_from_itself(const NamePair& name) const {
  bool found = false;
  translated(store_.state_->path, [&] {
    const bool one = families_of(name.second).size() < 2;
    if (one) return;
    found =
        Binder(store_.state_->prepared("SELECT 1 FROM name_key a WHERE a.bare = ? AND EXISTS ("
                                       "SELECT 1 FROM name_key b WHERE b.document = a.document AND "
                                       "b.bare = a.bare AND b.family <> a.family) LIMIT 1"))
            .word(name.second)
            .any();
  });
  return found;
}

bool Derivation::is_used(const NamePair& name) const {
  bool found = false;
  translated(store_.state_->path, [&] {
    found = Binder(store_.state_->prepared(
                       "SELECT 1 FROM name_key WHERE bare = ? AND family = ? LIMIT 1"))
                .word(name.second)
                .word(name.first)
                .any();
  });
  return found;
}

void Derivation::put_target(const NamePair& name, const std::string& entity,
                            const std::string& reason, double score) {
  translated(store_.state_->path, [&] {
    Store::State& state = *store_.state_;
    const auto& [family, bare] = name;
    const std::string old =
        Binder(state.prepared("SELECT entity FROM name_target WHERE family = ? AND bare = ?"))
            .word(family)
            .word(bare)
            .first();
    if (entity.empty()) {
      Binder(state.prepared("DELETE FROM name_target WHERE family = ? AND bare = ?"))
          .word(family)
          .word(bare)
          .run();
    } else {
      Binder(state.prepared("INSERT OR REPLACE INTO name_target VALUES (?,?,?,?,?)"))
          .word(family)
          .word(bare)
          .word(entity)
          .word(reason)
          .number(score)
          .run();
    }
    if (entity == old) return;
    mark_short_names(state, bare);
    if (entity.empty() || old.empty()) return;
    const std::vector<std::string> members =
        Binder(state.prepared("SELECT k.observed FROM name_key k JOIN entity_member m "
                              "ON m.observed = k.observed WHERE k.bare = ? AND k.family = ? "
                              "AND k.external IS NULL ORDER BY 1"))
            .word(bare)
            .word(family)
            .texts();
    for (const std::string& observed : members) move(observed, entity);
  });
}

void Derivation::move(const std::string& observed, const std::string& entity) {
  assign(observed, entity);
  // All of its article's: what they speak of may hang on whom the article names most.
  Binder(store_.state_->prepared(
             "INSERT OR IGNORE INTO stale SELECT 'claim', id FROM claim WHERE document = "
             "(SELECT document FROM observed_entity WHERE id = ?)"))
      .word(observed)
      .run();
}

void Derivation::put_candidates(const NamePair& name,
                                const std::vector<EntityCandidate>& candidates) {
  translated(store_.state_->path, [&] {
    Store::State& state = *store_.state_;
    Binder(state.prepared("DELETE FROM entity_candidate WHERE family = ? AND bare = ?"))
        .word(name.first)
        .word(name.second)
        .run();
    for (const EntityCandidate& each : candidates) {
      Binder(state.prepared("INSERT OR REPLACE INTO entity_candidate VALUES (?,?,?,?,?,?)"))
          .word(name.first)
          .word(name.second)
          .word(each.entity)
          .word(each.other)
          .number(each.score)
          .word(each.reason)
          .run();
    }
  });
}

void Derivation::assign(const std::string& observed, const std::string& machine) {
  Store::State& state = *store_.state_;
  const std::string entity = judged_entity(machine);
  leave_entity(state, observed);
  Binder(state.prepared("INSERT OR IGNORE INTO entity(id, kind, name) VALUES (?, '', '')"))
      .word(entity)
      .run();
  Binder(state.prepared("INSERT INTO entity_member VALUES (?,?)"))
      .word(observed)
      .word(entity)
      .run();
  count_member(state, observed, entity, +1);
  mark("entity", entity);
}

void Derivation::place_things_of(const std::string& document) {
  translated(store_.state_->path, [&] {
    SQLite::Statement& row = store_.state_->prepared(
        "SELECT k.observed, coalesce(k.external, t.entity) FROM name_key k "
        "LEFT JOIN name_target t ON t.family = k.family AND t.bare = k.bare "
        "LEFT JOIN entity_member m ON m.observed = k.observed "
        "WHERE k.document = ? AND m.observed IS NULL ORDER BY 1");
    Binder(row).word(document);
    std::vector<std::pair<std::string, std::string>> places;
    while (row.executeStep()) {
      places.emplace_back(claimgraph::text_of(row.getColumn(0)),
                          claimgraph::text_of(row.getColumn(1)));
    }
    row.reset();
    for (const auto& [observed, entity] : places) assign(observed, entity);
  });
}

void Derivation::renew_entity(const std::string& entity) {
  translated(store_.state_->path, [&] {
    Store::State& state = *store_.state_;
    const std::string kind =
        Binder(state.prepared(
                   "SELECT kind FROM entity_kind WHERE entity = ? ORDER BY votes DESC, kind"))
            .word(entity)
            .first();
    if (kind.empty()) {
      Binder(state.prepared("DELETE FROM entity WHERE id = ?")).word(entity).run();
      return;
    }
    const std::string name =
        Binder(state.prepared(
                   "SELECT name FROM entity_name WHERE entity = ? ORDER BY titles DESC, name"))
            .word(entity)
            .first();
    const bool external =
        Binder(state.prepared("SELECT 1 FROM name_key WHERE external = ? LIMIT 1"))
            .word(entity)
            .any();
    Binder(state.prepared("UPDATE entity SET kind = ?, name = ?, external = ? WHERE id = ?"))
        .word(kind)
        .word(name)
        .text(external ? entity : "")
        .word(entity)
        .run();
  });
}

}  // namespace claimgraph
