// Propositions, what supports them, and how they stand to each other.

#include <algorithm>
#include <set>
#include <tuple>

#include "store/derivation.h"
#include "store/state.h"

namespace claimgraph {
namespace {

constexpr std::string_view kPropositionColumns =
    "id, topic, place, coalesce(entity, ''), predicate, polarity, mode, object_entity, "
    "object_text, "
    "low, high, currency, unit, period, bound, object_date, time, scope, face, face_document, "
    "face_voice, turn, first_published, last_published, topics, things, kin, measure, owner, "
    "about, words, face_house";

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

std::string on_lines(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += (text.empty() ? "" : "\n") + line;
  return text;
}

Proposition proposition_at(SQLite::Statement& row) {
  const auto text = [&](int at) { return text_of(row.getColumn(at)); };
  Proposition p;
  p.id = text(0);
  p.topic = text(1);
  p.place = text(2);
  p.entity = text(3);
  p.predicate = text(4);
  p.negative = text(5) == name_of(Polarity::negative);
  p.mode = mode_from(text(6)).value_or(Mode::stated);
  p.object_entity = text(7);
  p.object_text = text(8);
  if (!row.getColumn(14).isNull()) {
    p.quantity = Quantity{number_of(row.getColumn(9)),
                          number_of(row.getColumn(10)),
                          text(11),
                          text(12),
                          text(13),
                          bound_from(text(14)).value_or(Bound::exact)};
  }
  p.object_date = text(15);
  p.time = text(16);
  p.scope = text(17);
  p.face = text(18);
  p.document = text(19);
  p.voice = text(20);
  p.turn = turn_from(text(21)).value_or(Turn::none);
  p.published = text(22);
  p.last_published = text(23);
  p.topics = lines_of(text(24));
  p.things = lines_of(text(25));
  p.families = lines_of(text(26));
  p.measure = text(27);
  p.owner = text(28);
  p.about = text(29);
  p.words = lines_of(text(30));
  p.house = text(31);
  return p;
}

std::vector<Proposition> all_of(SQLite::Statement& row) {
  std::vector<Proposition> found;
  while (row.executeStep()) found.push_back(proposition_at(row));
  row.reset();
  return found;
}

constexpr std::string_view kSupport =
    "SELECT c.id, p.proposition, s.topic, c.document, d.publisher, d.uri, w.words, d.published "
    "FROM claim_proposition p JOIN claim c ON c.id = p.claim "
    "JOIN proposition s ON s.id = p.proposition JOIN document d ON d.id = c.document "
    "LEFT JOIN document_words w ON w.document = d.id ";
// By article, and by place in it: what two articles of one day both say has its face in one and the
// same of them, and what one says twice where it says so first, whatever path it was read from.
constexpr std::string_view kSupportOrder =
    "coalesce(d.published, '~'), d.uri, c.sentence_start, c.start, c.\"end\", c.id";

std::vector<SupportRow> supports_at(Store::State& state, SQLite::Statement& row) {
  std::vector<SupportRow> found;
  while (row.executeStep()) {
    const auto text = [&](int at) { return text_of(row.getColumn(at)); };
    found.push_back({text(0), text(1), text(2), text(3), text(4), text(5), text(6), text(7), {}});
  }
  row.reset();
  for (SupportRow& each : found) {
    each.keys = Binder(state.prepared("SELECT key FROM claim_origin WHERE claim = ? ORDER BY key"))
                    .word(each.claim)
                    .texts();
  }
  return found;
}

}  // namespace

Years Derivation::renew_years() {
  Years now;
  translated(store_.state_->path, [&] {
    Store::State& state = *store_.state_;
    const auto year = [&](const char* query) {
      const std::vector<std::string> found = Binder(state.prepared(query)).texts();
      return found.empty() || found.front().empty() ? 0 : std::stoi(found.front());
    };
    // By the index: the first and the last of its entries.
    now = {year("SELECT substr(min(published), 1, 4) FROM document WHERE published >= '0' AND "
                "published < ':' AND published GLOB '[0-9][0-9][0-9][0-9]*'"),
           year("SELECT substr(max(published), 1, 4) FROM document WHERE published >= '0' AND "
                "published < ':' AND published GLOB '[0-9][0-9][0-9][0-9]*'")};
    const Years known{year("SELECT CAST(first AS TEXT) FROM years"),
                      year("SELECT CAST(last AS TEXT) FROM years")};
    if (now == known) return;
    Binder(state.prepared("DELETE FROM years")).run();
    Binder(state.prepared("INSERT INTO years VALUES (?,?)"))
        .integer(now.first)
        .integer(now.last)
        .run();
    Binder(state.prepared("INSERT OR IGNORE INTO stale SELECT 'claim', c.id FROM claim c JOIN "
                          "document d ON d.id = c.document WHERE d.published IS NULL"))
        .run();
  });
  return now;
}

std::vector<std::pair<std::size_t, std::string>> Derivation::dates_in(
    const std::string& document) const {
  std::vector<std::pair<std::size_t, std::string>> found;
  translated(store_.state_->path, [&] {
    SQLite::Statement& row = store_.state_->prepared(
        "SELECT start, value FROM date_mention WHERE document = ? AND value IS NOT NULL "
        "ORDER BY start, value");
    Binder(row).word(document);
    while (row.executeStep()) {
      found.emplace_back(static_cast<std::size_t>(row.getColumn(0).getInt64()),
                         claimgraph::text_of(row.getColumn(1)));
    }
    row.reset();
  });
  return found;
}

void Derivation::put_claim(const ProposedClaim& claim) {
  translated(store_.state_->path, [&] {
    Store::State& state = *store_.state_;
    const Proposition& said = claim.proposition;
    const std::string old =
        Binder(state.prepared("SELECT proposition FROM claim_proposition WHERE claim = ?"))
            .word(claim.claim)
            .first();
    if (!old.empty()) mark("proposition", old);
    // Without a topic until it is renewed, so that nothing is compared with it before.
    Binder(
        state.prepared("INSERT OR IGNORE INTO proposition(id, topic, place, predicate, polarity, "
                       "mode, claims, articles, outlets, families, origins) "
                       "VALUES (?, '', '', '', '', '', 0, 0, 0, 0, 0)"))
        .word(said.id)
        .run();
    Binder(state.prepared("INSERT OR REPLACE INTO claim_proposition VALUES (?,?,?)"))
        .word(claim.claim)
        .word(said.id)
        .word(said.voice)
        .run();
    if (!old.empty()) {
      Binder(state.prepared("DELETE FROM claim_origin WHERE claim = ?")).word(claim.claim).run();
    }
    for (const std::string& key : claim.origin_keys) {
      Binder(state.prepared("INSERT INTO claim_origin VALUES (?,?)"))
          .word(claim.claim)
          .word(key)
          .run();
    }
    mark("proposition", said.id);
  });
}

std::vector<SupportRow> Derivation::support_of(const std::string& proposition) const {
  std::vector<SupportRow> found;
  translated(store_.state_->path, [&] {
    static const std::string sql =
        std::string(kSupport) + "WHERE p.proposition = ? ORDER BY " + std::string(kSupportOrder);
    SQLite::Statement& row = store_.state_->prepared(sql);
    Binder(row).word(proposition);
    found = supports_at(*store_.state_, row);
  });
  return found;
}

std::vector<TopicRow> Store::topic_rows() const {
  std::vector<TopicRow> found;
  translated(state_->path, [&] {
    SQLite::Statement row(
        *state_->database,
        "SELECT topic, proposition FROM topic_place ORDER BY topic, place, proposition");
    while (row.executeStep()) {
      found.push_back({text_of(row.getColumn(0)), text_of(row.getColumn(1))});
    }
  });
  return found;
}

std::vector<SupportRow> Store::supports() const {
  std::vector<SupportRow> found;
  translated(state_->path, [&] {
    static const std::string sql =
        std::string(kSupport) + "ORDER BY s.topic, p.proposition, " + std::string(kSupportOrder);
    found = supports_at(*state_, state_->prepared(sql));
  });
  return found;
}

std::vector<std::pair<std::string, std::string>> Store::copies() const {
  std::vector<std::pair<std::string, std::string>> found;
  translated(state_->path, [&] {
    SQLite::Statement row(*state_->database,
                          "SELECT words, other FROM words_copy UNION "
                          "SELECT x.words, y.words FROM decision j JOIN document a ON a.uri = j.a "
                          "JOIN document b ON b.uri = j.b "
                          "JOIN document_words x ON x.document = a.id "
                          "JOIN document_words y ON y.document = b.id WHERE j.kind = 'copy' "
                          "AND j.withdrawn IS NULL AND x.words <> y.words ORDER BY 1, 2");
    while (row.executeStep()) {
      found.emplace_back(text_of(row.getColumn(0)), text_of(row.getColumn(1)));
    }
  });
  return found;
}

std::vector<std::pair<std::string, std::string>> Derivation::copies_among(
    const std::vector<SupportRow>& rows) const {
  std::set<std::string> words;
  for (const SupportRow& row : rows) words.insert(row.words);
  std::vector<std::pair<std::string, std::string>> found;
  if (words.size() < 2) return found;
  translated(store_.state_->path, [&] {
    for (const std::string& each : words) {
      for (const std::string& other :
           Binder(store_.state_->prepared("SELECT other FROM words_copy WHERE words = ?"))
               .word(each)
               .texts()) {
        if (words.count(other) != 0) found.emplace_back(each, other);
      }
    }
  });
  return found;
}

std::optional<Proposition> Derivation::proposition(const std::string& id) const {
  std::optional<Proposition> found;
  translated(store_.state_->path, [&] {
    static const std::string sql =
        "SELECT " + std::string(kPropositionColumns) + " FROM proposition WHERE id = ?";
    SQLite::Statement& row = store_.state_->prepared(sql);
    Binder(row).word(id);
    std::vector<Proposition> rows = all_of(row);
    if (!rows.empty()) found = std::move(rows.front());
  });
  return found;
}

void Derivation::put_proposition(const Proposition& p, const Support& support) {
  translated(store_.state_->path, [&] {
    SQLite::Statement& update = store_.state_->prepared(
        "UPDATE proposition SET topic = ?, place = ?, entity = ?, predicate = ?, polarity = ?, "
        "mode = ?, object_entity = ?, object_text = ?, low = ?, high = ?, currency = ?, unit = ?, "
        "period = ?, bound = ?, object_date = ?, time = ?, scope = ?, face = ?, face_document = ?, "
        "face_voice = ?, turn = ?, first_published = ?, last_published = ?, claims = ?, "
        "articles = ?, outlets = ?, families = ?, origins = ?, topics = ?, things = ?, kin = ?, "
        "measure = ?, owner = ?, about = ?, words = ?, face_house = ? WHERE id = ?");
    const auto count = [](std::size_t n) { return static_cast<std::int64_t>(n); };
    Binder(update)
        .word(p.topic)
        .word(p.place)
        .text(p.entity)
        .word(p.predicate)
        .word(name_of(p.negative ? Polarity::negative : Polarity::positive))
        .word(name_of(p.mode))
        .text(p.object_entity)
        .text(p.object_text)
        .quantity(p.quantity)
        .text(p.object_date)
        .text(p.time)
        .text(p.scope)
        .word(p.face)
        .word(p.document)
        .word(p.voice)
        .text(p.turn == Turn::none ? "" : std::string(name_of(p.turn)))
        .text(p.published)
        .text(p.last_published)
        .integer(count(support.claims))
        .integer(count(support.articles))
        .integer(count(support.outlets))
        .integer(count(support.families))
        .integer(count(support.origins))
        .text(on_lines(p.topics))
        .text(on_lines(p.things))
        .text(on_lines(p.families))
        .text(p.measure)
        .text(p.owner)
        .text(p.about)
        .text(on_lines(p.words))
        .text(p.house)
        .word(p.id)
        .run();
  });
}

void Derivation::drop_proposition(const std::string& id) {
  translated(store_.state_->path, [&] {
    Binder(store_.state_->prepared("DELETE FROM proposition WHERE id = ?")).word(id).run();
  });
}

void Derivation::place(const Proposition& p, const std::string& subject) {
  translated(store_.state_->path, [&] {
    for (const std::string& topic : p.topics) {
      Binder(store_.state_->prepared("INSERT OR IGNORE INTO topic_place VALUES (?,?,?,?)"))
          .word(topic)
          .word(p.place)
          .word(p.id)
          .word(subject)
          .run();
    }
  });
}

void Derivation::lift(const Proposition& p) {
  translated(store_.state_->path, [&] {
    Store::State& state = *store_.state_;
    Binder(state.prepared("UPDATE proposition SET topic = '', place = '' WHERE id = ?"))
        .word(p.id)
        .run();
    for (const std::string& topic : p.topics) {
      Binder(state.prepared(
                 "DELETE FROM topic_place WHERE topic = ? AND place = ? AND proposition = ?"))
          .word(topic)
          .word(p.place)
          .word(p.id)
          .run();
    }
    Binder(state.prepared("DELETE FROM agreement WHERE a = ?")).word(p.id).run();
    Binder(state.prepared("DELETE FROM agreement WHERE b = ?")).word(p.id).run();
  });
}

Neighbours Derivation::neighbours(const std::string& topic, const Proposition& of,
                                  std::size_t window) const {
  Neighbours found;
  translated(store_.state_->path, [&] {
    for (const bool back : {true, false}) {
      SQLite::Statement& row = store_.state_->prepared(
          back ? "SELECT proposition, subject FROM topic_place WHERE topic = ? AND "
                 "(place, proposition) < (?, ?) ORDER BY place DESC, proposition DESC LIMIT ?"
               : "SELECT proposition, subject FROM topic_place WHERE topic = ? AND "
                 "(place, proposition) > (?, ?) ORDER BY place, proposition LIMIT ?");
      Binder(row).word(topic).word(of.place).word(of.id).integer(static_cast<std::int64_t>(window));
      std::vector<Neighbour>& side = back ? found.before : found.after;
      while (row.executeStep()) {
        side.push_back(
            {claimgraph::text_of(row.getColumn(0)), claimgraph::text_of(row.getColumn(1))});
      }
      row.reset();
    }
  });
  return found;
}

bool Derivation::near(const std::string& topic, const Proposition& one, const Proposition& other,
                      std::size_t window) const {
  bool found = false;
  const bool straight = std::tie(one.place, one.id) < std::tie(other.place, other.id);
  const Proposition& first = straight ? one : other;
  const Proposition& last = straight ? other : one;
  translated(store_.state_->path, [&] {
    const std::size_t between =
        Binder(store_.state_->prepared(
                   "SELECT proposition FROM topic_place WHERE topic = ? AND (place, proposition) > "
                   "(?, ?) AND (place, proposition) < (?, ?) LIMIT ?"))
            .word(topic)
            .word(first.place)
            .word(first.id)
            .word(last.place)
            .word(last.id)
            .integer(static_cast<std::int64_t>(window))
            .texts()
            .size();
    found = between < window;
  });
  return found;
}

void Derivation::put_agreement(const Agreement& agreement) {
  translated(store_.state_->path, [&] {
    Binder(store_.state_->prepared("INSERT OR REPLACE INTO agreement VALUES (?,?,?,?,?,?)"))
        .word(agreement.a)
        .word(agreement.b)
        .word(name_of(agreement.kind))
        .integer(contradicts(agreement.kind) ? 1 : 0)
        .word(agreement.reason)
        .integer(agreement.one_thing ? 1 : 0)
        .run();
  });
}

bool Derivation::has_agreement(const std::string& one, const std::string& other) const {
  bool found = false;
  translated(store_.state_->path, [&] {
    found = Binder(store_.state_->prepared("SELECT 1 FROM agreement WHERE a = ?1 AND b = ?2 "
                                           "UNION ALL "
                                           "SELECT 1 FROM agreement WHERE a = ?2 AND b = ?1"))
                .word(one)
                .word(other)
                .any();
  });
  return found;
}

void Derivation::drop_agreement(const std::string& one, const std::string& other) {
  translated(store_.state_->path, [&] {
    SQLite::Statement& drop =
        store_.state_->prepared("DELETE FROM agreement WHERE a = ? AND b = ?");
    Binder(drop).word(one).word(other).run();
    Binder(drop).word(other).word(one).run();
  });
}

}  // namespace claimgraph
