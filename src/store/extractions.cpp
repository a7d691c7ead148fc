// From rows back to the extraction that was put in. The rows may be anybody's: what does not fit
// together is an Error, never a crash.

#include <cstdlib>
#include <map>

#include "base/unicode.h"
#include "core/record.h"
#include "store/records.h"
#include "store/state.h"

namespace claimgraph {
namespace {

/// Thrown inside this file only; Records::extraction turns it into an Error.
struct Bad {
  std::string what{};
};

class Reader {
 public:
  Reader(Store::State& state, const std::string& document) : state_(state), id_(document) {
    out_.document_id = document;
  }

  Extraction read() {
    document();
    sentences();
    entities();
    mentions();
    values();
    claims();
    return std::move(out_);
  }

 private:
  SQLite::Statement& rows(std::string_view sql) {
    SQLite::Statement& statement = state_.prepared(sql);
    Binder(statement).word(id_);
    return statement;
  }

  /// A closed set's value by the name in the row.
  template <typename Enum>
  static Enum known(std::optional<Enum> value, const std::string& name) {
    if (!value) throw Bad{"unknown word '" + name + "'"};
    return *value;
  }

  Span span(SQLite::Statement& row, int at) const {
    const std::int64_t start = row.getColumn(at).getInt64();
    const std::int64_t end = row.getColumn(at + 1).getInt64();
    const auto size = static_cast<std::int64_t>(out_.text.size());
    const auto inside = [&](std::int64_t byte) {
      return byte == size ||
             (static_cast<unsigned char>(out_.text[static_cast<std::size_t>(byte)]) & 0xC0) != 0x80;
    };
    if (start < 0 || start > end || end > size || !inside(start) || !inside(end)) {
      throw Bad{"a span is outside the text"};
    }
    return {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)};
  }

  std::optional<Span> span_or_none(SQLite::Statement& row, int at) const {
    if (row.getColumn(at).isNull() || row.getColumn(at + 1).isNull()) return std::nullopt;
    return span(row, at);
  }

  static std::optional<Quantity> quantity(SQLite::Statement& row, int at) {
    const std::string bound = text_of(row.getColumn(at + 5));
    if (bound.empty()) return std::nullopt;
    return Quantity{number_of(row.getColumn(at)),   number_of(row.getColumn(at + 1)),
                    text_of(row.getColumn(at + 2)), text_of(row.getColumn(at + 3)),
                    text_of(row.getColumn(at + 4)), known(bound_from(bound), bound)};
  }

  EntityId entity(const std::string& observed) const {
    const auto at = numbers_.find(observed);
    if (at == numbers_.end()) throw Bad{"an entity is missing"};
    return EntityId{at->second};
  }

  void document() {
    SQLite::Statement& row = rows(
        "SELECT uri, media_type, title, publisher, author, published, encoding, replaced_bytes, "
        "language, text, blocks FROM document WHERE id = ?");
    if (!row.executeStep()) throw Bad{"no such document"};
    const auto text = [&](int at) { return text_of(row.getColumn(at)); };
    out_.provenance = {
        text(0), text(1), text(2), text(3),
        text(4), text(5), text(6), static_cast<std::size_t>(row.getColumn(7).getInt64())};
    out_.language = text(8);
    out_.text = text(9);
    const std::string blocks = text(10);
    row.reset();
    if (repair_utf8(out_.text).text != out_.text) throw Bad{"the text is not UTF-8"};
    if (blocks.empty()) return;
    if (const auto error = read_blocks(blocks, out_)) throw Bad{error->what};
  }

  void sentences() {
    SQLite::Statement& row =
        rows("SELECT start, \"end\", role FROM sentence WHERE document = ? ORDER BY id");
    while (row.executeStep()) {
      const std::string role = text_of(row.getColumn(2));
      out_.sentences.push_back({span(row, 0), known(role_from(role), role)});
    }
    row.reset();
  }

  void entities() {
    SQLite::Statement& row = rows(
        "SELECT id, kind, name, external FROM observed_entity WHERE document = ? ORDER BY number");
    while (row.executeStep()) {
      numbers_.emplace(text_of(row.getColumn(0)), static_cast<std::uint32_t>(out_.entities.size()));
      out_.entities.push_back(
          {text_of(row.getColumn(1)), text_of(row.getColumn(2)), {}, text_of(row.getColumn(3))});
    }
    row.reset();
    SQLite::Statement& alias = rows(
        "SELECT a.entity, a.alias FROM observed_entity o JOIN observed_alias a ON a.entity = o.id "
        "WHERE o.document = ? ORDER BY a.entity, a.alias");
    while (alias.executeStep()) {
      const EntityId id = entity(text_of(alias.getColumn(0)));
      out_.entities[index(id)].aliases.push_back(text_of(alias.getColumn(1)));
    }
    alias.reset();
  }

  void mentions() {
    SQLite::Statement& row = rows(
        "SELECT m.entity, m.start, m.\"end\", m.form FROM observed_entity o "
        "JOIN mention m ON m.entity = o.id WHERE o.document = ? ORDER BY m.rowid");
    while (row.executeStep()) {
      const std::string form = text_of(row.getColumn(3));
      out_.mentions.push_back(
          {entity(text_of(row.getColumn(0))), span(row, 1), known(mention_form_from(form), form)});
    }
    row.reset();
  }

  void values() {
    SQLite::Statement& date = rows(
        "SELECT start, \"end\", type, value, timex, shape FROM date_mention WHERE document = ? "
        "ORDER BY rowid");
    while (date.executeStep()) {
      const std::string type = text_of(date.getColumn(2));
      const std::string shape = text_of(date.getColumn(5));
      out_.dates.push_back({span(date, 0), known(date_type_from(type), type),
                            text_of(date.getColumn(3)), text_of(date.getColumn(4)),
                            known(date_shape_from(shape), shape)});
    }
    date.reset();
    SQLite::Statement& amount = rows(
        "SELECT start, \"end\", number_start, number_end, low, high, currency, unit, period, "
        "bound, amount_start, amount_end, kind, part FROM quantity_mention WHERE document = ? "
        "ORDER BY rowid");
    while (amount.executeStep()) {
      const std::string kind = text_of(amount.getColumn(12));
      out_.quantities.push_back({span(amount, 0), span(amount, 2),
                                 quantity(amount, 4).value_or(Quantity{}), span(amount, 10),
                                 known(quantity_kind_from(kind), kind),
                                 amount.getColumn(13).getDouble()});
    }
    amount.reset();
    SQLite::Statement& skip =
        rows("SELECT start, \"end\", reason FROM skipped WHERE document = ? ORDER BY rowid");
    while (skip.executeStep()) {
      out_.skipped.push_back({span(skip, 0), text_of(skip.getColumn(2))});
    }
    skip.reset();
  }

  void claims() {
    SQLite::Statement& row = rows(
        "SELECT id, start, \"end\", sentence_start, sentence_end, predicate, relation, polarity, "
        "modality, factuality, rule, open FROM claim WHERE document = ? ORDER BY rowid");
    while (row.executeStep()) {
      const auto text = [&](int at) { return text_of(row.getColumn(at)); };
      Claim claim;
      claim.id = text(0);
      claim.span = span(row, 1);
      claim.sentence = span(row, 3);
      claim.predicate = text(5);
      claim.relation = text(6);
      claim.polarity = known(polarity_from(text(7)), text(7));
      claim.modality = known(modality_from(text(8)), text(8));
      claim.factuality = known(factuality_from(text(9)), text(9));
      claim.rule = text(10);
      claim.open = row.getColumn(11).getInt() != 0;
      out_.claims.push_back(std::move(claim));
    }
    row.reset();
    for (Claim& claim : out_.claims) arguments(claim);
  }

  void arguments(Claim& claim) {
    SQLite::Statement& row = state_.prepared(
        "SELECT part, role, text, entity, start, \"end\", low, high, currency, unit, period, "
        "bound, date, cue, cue_start, cue_end, content_start, content_end FROM argument "
        "WHERE claim = ? ORDER BY part, position");
    Binder(row).word(claim.id);
    while (row.executeStep()) {
      const std::string part = text_of(row.getColumn(0));
      const std::string role = text_of(row.getColumn(1));
      Argument value;
      value.text = text_of(row.getColumn(2));
      value.span = span_or_none(row, 4);
      if (!row.getColumn(3).isNull()) value.entity = entity(text_of(row.getColumn(3)));
      value.quantity = quantity(row, 6);
      value.date = text_of(row.getColumn(12));
      if (part == "subject") {
        claim.subject = std::move(value);
      } else if (part == "object") {
        claim.object = std::move(value);
      } else if (part == "qualifier") {
        claim.qualifiers.push_back({role, std::move(value)});
      } else {
        claim.attribution.push_back({std::move(value), known(speaker_kind_from(role), role),
                                     text_of(row.getColumn(13)), span_or_none(row, 14),
                                     span_or_none(row, 16)});
      }
    }
    row.reset();
  }

  Store::State& state_;
  const std::string id_;
  Extraction out_{};
  std::map<std::string, std::uint32_t> numbers_{};
};

}  // namespace

Result<Extraction> Records::extraction(const std::string& document) const {
  Extraction read;
  try {
    translated(store_.state_->path, [&] { read = Reader(*store_.state_, document).read(); });
  } catch (const Bad& bad) {
    return Error{bad.what, "document " + document};
  }
  return read;
}

Article Records::article(const std::string& document) const {
  Article article;
  const Result<Extraction> stored = extraction(document);
  if (!stored) return article;
  article.provenance = stored->provenance;
  article.text = stored->text;
  article.blocks = stored->blocks;
  return article;
}

}  // namespace claimgraph
