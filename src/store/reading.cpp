// Questions to the observed rows.

#include <algorithm>
#include <map>

#include "base/breaks.h"
#include "base/unicode.h"
#include "store/decisions.h"
#include "store/state.h"

namespace claimgraph {
namespace {

Span span_of(SQLite::Statement& row, int at) {
  return {static_cast<std::uint32_t>(row.getColumn(at).getInt64()),
          static_cast<std::uint32_t>(row.getColumn(at + 1).getInt64())};
}

std::optional<Span> optional_span(SQLite::Statement& row, int at) {
  if (row.getColumn(at).isNull()) return std::nullopt;
  return span_of(row, at);
}

/// Columns of one argument, from `role` on.
constexpr const char* kArgumentColumns =
    "a.role, a.text, a.start, a.\"end\", a.low, a.high, a.currency, a.unit, a.period, a.bound, "
    "a.date, "
    "m.entity, e.name";

StoredArgument argument_of(SQLite::Statement& row, int at) {
  StoredArgument argument;
  argument.role = text_of(row.getColumn(at));
  argument.value.text = text_of(row.getColumn(at + 1));
  argument.value.span = optional_span(row, at + 2);
  if (!row.getColumn(at + 9).isNull()) {
    Quantity quantity;
    quantity.low = number_of(row.getColumn(at + 4));
    quantity.high = number_of(row.getColumn(at + 5));
    quantity.currency = text_of(row.getColumn(at + 6));
    quantity.unit = text_of(row.getColumn(at + 7));
    quantity.period = text_of(row.getColumn(at + 8));
    quantity.bound = bound_from(text_of(row.getColumn(at + 9))).value_or(Bound::exact);
    argument.value.quantity = quantity;
  }
  argument.value.date = text_of(row.getColumn(at + 10));
  argument.entity = text_of(row.getColumn(at + 11));
  argument.name = argument.entity.empty() ? argument.value.text : text_of(row.getColumn(at + 12));
  return argument;
}

StoredClaim claim_of(SQLite::Statement& row) {
  StoredClaim stored;
  Claim& claim = stored.claim;
  claim.id = text_of(row.getColumn(0));
  stored.document = text_of(row.getColumn(1));
  claim.span = span_of(row, 2);
  claim.sentence = span_of(row, 4);
  claim.predicate = text_of(row.getColumn(6));
  claim.relation = text_of(row.getColumn(7));
  claim.polarity = polarity_from(text_of(row.getColumn(8))).value_or(Polarity::positive);
  claim.modality = modality_from(text_of(row.getColumn(9))).value_or(Modality::asserted);
  claim.factuality = factuality_from(text_of(row.getColumn(10))).value_or(Factuality::certain_plus);
  claim.rule = text_of(row.getColumn(11));
  claim.open = row.getColumn(12).getInt() != 0;
  stored.source = text_of(row.getColumn(13));
  stored.title = text_of(row.getColumn(14));
  stored.published = text_of(row.getColumn(15));
  stored.sentence = text_of(row.getColumn(16));
  stored.proposition = text_of(row.getColumn(17));
  const auto count = [&](int at) { return static_cast<std::size_t>(row.getColumn(at).getInt64()); };
  stored.support = {count(18), count(19), count(20), count(21), count(22)};
  stored.contested = row.getColumn(23).getInt() != 0;
  stored.line = text_of(row.getColumn(24));
  stored.anchor = text_of(row.getColumn(25));
  stored.uri = text_of(row.getColumn(27));
  return stored;
}

/// The WHERE of a filter: conditions with their values, bound in order.
struct Conditions {
  std::string sql = "1";
  std::vector<std::string> values{};

  void add(const std::string& condition, std::vector<std::string> bound) {
    sql += " AND " + condition;
    std::move(bound.begin(), bound.end(), std::back_inserter(values));
  }
};

std::string marks(std::size_t count) {
  std::string list;
  for (std::size_t i = 0; i < count; ++i) list += i == 0 ? "?" : ",?";
  return list;
}

// A claim that a person fixed may meet a condition that its rows do not, and the other way round:
// it comes along, and is looked at once more when it says what it should.
constexpr const char* kFixed =
    "c.anchor IN (SELECT f.anchor FROM decision f WHERE f.kind = 'fix' AND f.withdrawn IS NULL)";

void add_entities(Conditions& where, const char* parts, const std::vector<std::string>& ids) {
  if (ids.empty()) return;
  where.add(
      "(c.id IN (SELECT x.claim FROM entity_member y JOIN argument x ON x.entity = y.observed "
      "WHERE y.entity IN (" +
          marks(ids.size()) + ") AND x.part IN (" + parts + ")) OR " + kFixed + ")",
      ids);
}

void add_fixable(Conditions& where, const std::string& column, const std::string& value) {
  if (!value.empty()) where.add("(" + column + " = ? OR " + kFixed + ")", {value});
}

bool is_one_of(const std::string& entity, const std::vector<std::string>& ids) {
  return std::find(ids.begin(), ids.end(), entity) != ids.end();
}

/// Whether a fixed claim is what the filter asks for.
bool meets(const StoredClaim& stored, const ClaimFilter& filter) {
  const std::string object = stored.object ? stored.object->entity : "";
  if (!filter.about.empty() && !is_one_of(stored.subject.entity, filter.about) &&
      !is_one_of(object, filter.about)) {
    return false;
  }
  if (!filter.object.empty() && !is_one_of(object, filter.object)) return false;
  if (!filter.predicate.empty() && stored.claim.predicate != filter.predicate) return false;
  if (!filter.polarity.empty() && name_of(stored.claim.polarity) != filter.polarity) return false;
  return filter.modality.empty() || name_of(stored.claim.modality) == filter.modality;
}

Conditions conditions_of(const ClaimFilter& filter) {
  Conditions where;
  add_entities(where, "'subject','object'", filter.about);
  add_entities(where, "'object'", filter.object);
  add_entities(where, "'speaker'", filter.said_by);
  if (!filter.with_rejected) {
    where.add(
        "NOT EXISTS (SELECT 1 FROM decision r WHERE r.anchor = c.anchor AND r.withdrawn IS "
        "NULL AND r.kind = 'reject')",
        {});
  }
  add_fixable(where, "c.predicate", filter.predicate);
  add_fixable(where, "c.polarity", filter.polarity);
  add_fixable(where, "c.modality", filter.modality);
  if (!filter.document.empty()) where.add("c.document = ?", {filter.document});
  if (!filter.id.empty()) where.add("c.id = ?", {filter.id});
  if (!filter.id_prefix.empty()) {
    // A range, which the primary key's index serves; ids are ASCII.
    where.add("c.id >= ? AND c.id < ?", {filter.id_prefix, filter.id_prefix + '\x7f'});
  }
  if (!filter.speaker_words.empty()) {
    where.add(
        "EXISTS (SELECT 1 FROM argument x WHERE x.claim = c.id AND x.part = 'speaker' AND "
        "instr(folded(x.text), ?) > 0)",
        {fold(filter.speaker_words)});
  }
  if (!filter.source.empty()) {
    where.add(
        "d.id IN (SELECT s.id FROM document s "
        "WHERE instr(folded(coalesce(s.publisher, '')), ?) > 0 OR instr(folded(s.uri), ?) > 0)",
        {fold(filter.source), fold(filter.source)});
  }
  return where;
}

}  // namespace

std::vector<DocumentRow> Store::documents() const {
  std::vector<DocumentRow> found;
  translated(state_->path, [&] {
    SQLite::Statement row(*state_->database,
                          "SELECT d.id, d.uri, d.media_type, d.title, d.publisher, d.author, "
                          "d.published, d.language, d.encoding, d.replaced_bytes, "
                          "v.sentences, v.claims, v.skipped FROM document d JOIN v_source v "
                          "ON v.id = d.id ORDER BY d.published, d.uri");
    while (row.executeStep()) {
      DocumentRow document;
      document.id = text_of(row.getColumn(0));
      document.provenance = {
          text_of(row.getColumn(1)), text_of(row.getColumn(2)),
          text_of(row.getColumn(3)), text_of(row.getColumn(4)),
          text_of(row.getColumn(5)), text_of(row.getColumn(6)),
          text_of(row.getColumn(8)), static_cast<std::size_t>(row.getColumn(9).getInt64())};
      document.language = text_of(row.getColumn(7));
      document.sentences = static_cast<std::size_t>(row.getColumn(10).getInt64());
      document.claims = static_cast<std::size_t>(row.getColumn(11).getInt64());
      document.skipped = static_cast<std::size_t>(row.getColumn(12).getInt64());
      found.push_back(std::move(document));
    }
  });
  return found;
}

std::vector<StoredClaim> Store::claims(const ClaimFilter& filter) const {
  std::vector<StoredClaim> found;
  translated(state_->path, [&] {
    const Conditions where = conditions_of(filter);
    const std::string from =
        " FROM claim c JOIN document d ON d.id = c.document "
        "LEFT JOIN claim_proposition cp ON cp.claim = c.id "
        "LEFT JOIN proposition p ON p.id = cp.proposition ";
    const std::string order = " ORDER BY c.document, c.sentence_start, c.start, c.id";
    SQLite::Statement row(
        *state_->database,
        "SELECT c.id, c.document, c.start, c.\"end\", c.sentence_start, "
        "c.sentence_end, c.predicate, "
        "c.relation, c.polarity, c.modality, c.factuality, c.rule, c.open, "
        "coalesce(d.publisher, d.uri), "
        "coalesce(d.title, d.uri), d.published, (SELECT s.text FROM sentence s "
        "WHERE s.document = c.document AND "
        "s.start = c.sentence_start), p.id, p.claims, p.articles, p.outlets, "
        "p.families, p.origins, EXISTS (SELECT 1 FROM agreement g WHERE g.a = p.id AND "
        "g.contradicts = 1 AND NOT EXISTS (SELECT 1 FROM judged_pair j WHERE j.a = min(g.a, g.b) "
        "AND j.b = max(g.a, g.b))) OR EXISTS (SELECT 1 FROM agreement g WHERE g.b = p.id "
        "AND g.contradicts = 1 AND NOT EXISTS (SELECT 1 FROM judged_pair j WHERE j.a = min(g.a, "
        "g.b) AND j.b = max(g.a, g.b))), c.label, c.anchor, (SELECT min(v.number) FROM decision v "
        "WHERE v.anchor = c.anchor AND v.withdrawn IS NULL AND v.kind IN ('reject', 'confirm', "
        "'fix')), d.uri" +
            from + "WHERE " + where.sql + order);
    for (std::size_t i = 0; i < where.values.size(); ++i) {
      row.bind(static_cast<int>(i) + 1, where.values[i]);
    }
    std::vector<std::pair<std::size_t, std::int64_t>> judged;  // place, number of the decision
    while (row.executeStep()) {
      found.push_back(claim_of(row));
      if (!row.getColumn(26).isNull()) {
        judged.emplace_back(found.size() - 1, row.getColumn(26).getInt64());
      }
    }

    SQLite::Statement part(*state_->database,
                           std::string("SELECT a.part, ") + kArgumentColumns +
                               ", a.cue, a.cue_start, a.cue_end, a.content_start, a.content_end "
                               "FROM argument a LEFT JOIN entity_member m ON m.observed = a.entity "
                               "LEFT JOIN entity e ON e.id = m.entity WHERE a.claim = ? "
                               "ORDER BY a.part, a.position");
    for (StoredClaim& stored : found) {
      part.reset();
      part.bind(1, stored.claim.id);
      while (part.executeStep()) {
        const std::string name = text_of(part.getColumn(0));
        StoredArgument argument = argument_of(part, 1);
        if (name == "subject") {
          stored.claim.subject = argument.value;
          stored.subject = std::move(argument);
        } else if (name == "object") {
          stored.claim.object = argument.value;
          stored.object = std::move(argument);
        } else if (name == "qualifier") {
          stored.claim.qualifiers.push_back({argument.role, argument.value});
          stored.qualifiers.push_back(std::move(argument));
        } else {
          AttributionLink link;
          link.speaker = argument.value;
          link.kind = speaker_kind_from(argument.role).value_or(SpeakerKind::anonymous);
          link.cue = text_of(part.getColumn(14));
          link.cue_span = optional_span(part, 15);
          link.content_span = optional_span(part, 17);
          stored.claim.attribution.push_back(std::move(link));
          stored.speakers.push_back(std::move(argument));
        }
      }
    }
    for (const auto& [at, number] : judged) {
      if (const auto decision = decision_numbered(*state_, number)) {
        apply_decision(*state_, *decision, found[at]);
      }
    }
    std::erase_if(found, [&](const StoredClaim& each) {
      return each.verdict == ClaimVerdict::fixed && !meets(each, filter);
    });
  });
  return found;
}

std::string Store::document_text(const std::string& id) const {
  std::string text;
  translated(state_->path, [&] {
    SQLite::Statement row(*state_->database, "SELECT text FROM document WHERE id = ?");
    row.bind(1, id);
    if (row.executeStep()) text = text_of(row.getColumn(0));
  });
  return text;
}

}  // namespace claimgraph
