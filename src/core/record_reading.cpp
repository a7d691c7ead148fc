#include <fmt/format.h>

#include <utility>

#include "base/json.h"
#include "core/record.h"

namespace claimgraph {
namespace {

/// Thrown inside this file only; read_record turns it into an Error.
struct BadRecord {
  std::string what;
};

[[noreturn]] void refuse(std::string what) { throw BadRecord{std::move(what)}; }

const Json& member(const Json& object, const char* key) {
  const auto at = object.find(key);
  if (!object.is_object() || at == object.end()) refuse(fmt::format("'{}' is missing", key));
  return *at;
}

std::string text_or_none(const Json& object, const char* key) {
  const auto at = object.find(key);
  if (at == object.end()) return "";
  if (!at->is_string()) refuse(fmt::format("'{}' is not a string", key));
  return at->get<std::string>();
}

std::string text(const Json& object, const char* key) {
  member(object, key);
  return text_or_none(object, key);
}

const Json& array(const Json& object, const char* key) {
  const Json& value = member(object, key);
  if (!value.is_array()) refuse(fmt::format("'{}' is not an array", key));
  return value;
}

std::optional<double> number_or_none(const Json& object, const char* key) {
  const auto at = object.find(key);
  if (at == object.end()) return std::nullopt;
  if (!at->is_number()) refuse(fmt::format("'{}' is not a number", key));
  return at->get<double>();
}

template <typename Enum>
Enum closed(const Json& object, const char* key, std::optional<Enum> (*parse)(std::string_view)) {
  const std::string name = text(object, key);
  if (const auto value = parse(name)) return *value;
  refuse(fmt::format("unknown {} '{}'", key, name));
}

/// The same, for a key that older records do not have.
template <typename Enum>
Enum closed_or(const Json& object, const char* key, std::optional<Enum> (*parse)(std::string_view),
               Enum otherwise) {
  return object.contains(key) ? closed<Enum>(object, key, parse) : otherwise;
}

class RecordReader {
 public:
  explicit RecordReader(Extraction& extraction) : out_(extraction) {}

  void read(const Json& record) {
    if (!record.is_object()) refuse("not an object");
    const std::string format = text(record, "format");
    if (format != kRecordFormat) {
      refuse(fmt::format("format '{}', wanted '{}'", format, kRecordFormat));
    }
    document(member(record, "document"));
    for (const Json& json : array(record, "sentences")) {
      out_.sentences.push_back({span(json), closed<Role>(json, "role", role_from)});
    }
    for (const Json& json : array(record, "entities")) entity(json);
    for (const Json& json : array(record, "mentions")) {
      out_.mentions.push_back({entity_id(text(json, "entity")), span(json),
                               closed<MentionForm>(json, "form", mention_form_from)});
    }
    for (const Json& json : array(record, "dates")) {
      out_.dates.push_back({span(json), closed<DateType>(json, "type", date_type_from),
                            text_or_none(json, "value"), text_or_none(json, "timex"),
                            closed_or(json, "recognizer_type", date_shape_from, DateShape::date)});
    }
    for (const Json& json : array(record, "quantities")) {
      const auto inner = optional_span(json, "number_span");
      const auto whole = optional_span(json, "bounded");
      out_.quantities.push_back(
          {whole.value_or(span(json)), inner.value_or(span(json)), quantity(json), span(json),
           closed_or(json, "recognizer_type", quantity_kind_from, QuantityKind::number)});
    }
    for (const Json& json : array(record, "claims")) out_.claims.push_back(claim(json));
    for (const Json& json : array(record, "skipped")) {
      out_.skipped.push_back({span(json), text(json, "reason")});
    }
  }

 private:
  void document(const Json& json) {
    Provenance& provenance = out_.provenance;
    out_.document_id = text(json, "id");
    provenance.uri = text_or_none(json, "uri");
    provenance.media_type = text_or_none(json, "media_type");
    provenance.title = text_or_none(json, "title");
    provenance.publisher = text_or_none(json, "publisher");
    provenance.author = text_or_none(json, "author");
    provenance.published = text_or_none(json, "published");
    provenance.encoding = text_or_none(json, "encoding");
    provenance.replaced_bytes =
        static_cast<std::size_t>(std::max(0.0, number_or_none(json, "replaced_bytes").value_or(0)));
    out_.language = text_or_none(json, "language");
    out_.text = text(json, "text");
    if (json.contains("blocks")) blocks(array(json, "blocks"));
  }

 public:
  void blocks_alone(const Json& list) {
    if (!list.is_array()) refuse("blocks are not an array");
    blocks(list);
  }

 private:
  void blocks(const Json& list) {
    constexpr std::size_t kShort = 3;
    constexpr std::size_t kLong = 6;
    for (const Json& json : list) {
      const bool whole = json.is_array() && (json.size() == kShort || json.size() == kLong) &&
                         json[2].is_string() && role_from(json[2].get<std::string>());
      if (!whole) refuse("a block is not [start, end, role …]");
      Block block{span({{"start", json[0]}, {"end", json[1]}}),
                  *role_from(json[2].get<std::string>())};
      if (json.size() == kLong) {
        if (!json[3].is_string() || !json[4].is_boolean() || !json[5].is_number_unsigned()) {
          refuse("a block ends with speaker, whether it is repeated, and row");
        }
        block.speaker = json[3].get<std::string>();
        block.repeated = json[4].get<bool>();
        block.row = json[5].get<std::uint32_t>();
      }
      if (!out_.blocks.empty() && block.span.start < out_.blocks.back().span.end) {
        refuse("blocks overlap");
      }
      out_.blocks.push_back(std::move(block));
    }
  }

  void entity(const Json& json) {
    if (text(json, "id") != entity_name(out_.entities.size())) {
      refuse(
          fmt::format("entity ids run e1, e2, …; wanted '{}'", entity_name(out_.entities.size())));
    }
    Entity entity{text(json, "kind"), text(json, "name"), {}, text_or_none(json, "external")};
    for (const Json& alias : array(json, "aliases")) {
      if (!alias.is_string()) refuse("an alias is not a string");
      entity.aliases.push_back(alias.get<std::string>());
    }
    out_.entities.push_back(std::move(entity));
  }

  EntityId entity_id(const std::string& name) const {
    const std::size_t at = name.empty() ? 0 : std::strtoul(name.c_str() + 1, nullptr, 10);
    if (at >= 1 && at <= out_.entities.size() && entity_name(at - 1) == name) {
      return EntityId{static_cast<std::uint32_t>(at - 1)};
    }
    refuse(fmt::format("unknown entity '{}'", name));
  }

  bool on_character(std::size_t at) const {
    return at == out_.text.size() || (static_cast<unsigned char>(out_.text[at]) & 0xC0) != 0x80;
  }

  Span span(const Json& json) const {
    const auto start = number_or_none(json, "start");
    const auto end = number_or_none(json, "end");
    if (!start || !end) refuse("a span lacks 'start' or 'end'");
    const auto size = static_cast<double>(out_.text.size());
    if (!(0 <= *start && *start <= *end && *end <= size)) {
      refuse(fmt::format("span {}..{} is outside the text of {} bytes", *start, *end, size));
    }
    const Span found{static_cast<std::uint32_t>(*start), static_cast<std::uint32_t>(*end)};
    if (!on_character(found.start) || !on_character(found.end)) {
      refuse(fmt::format("span {}..{} cuts a character", found.start, found.end));
    }
    return found;
  }

  std::optional<Span> optional_span(const Json& json, const char* key) const {
    const auto at = json.find(key);
    if (at == json.end()) return std::nullopt;
    return span(*at);
  }

  static Quantity quantity(const Json& json) {
    Quantity quantity;
    quantity.low = number_or_none(json, "low");
    quantity.high = number_or_none(json, "high");
    quantity.currency = text_or_none(json, "currency");
    quantity.unit = text_or_none(json, "unit");
    quantity.period = text_or_none(json, "period");
    quantity.bound = closed<Bound>(json, "bound", bound_from);
    return quantity;
  }

  Argument argument(const Json& json) const {
    if (!json.is_object()) refuse("an argument is not an object");
    Argument argument;
    argument.text = text_or_none(json, "text");
    argument.date = text_or_none(json, "date");
    if (json.contains("start")) argument.span = span(json);
    if (json.contains("entity")) argument.entity = entity_id(text(json, "entity"));
    if (const auto at = json.find("quantity"); at != json.end()) argument.quantity = quantity(*at);
    return argument;
  }

  Argument qualifier(const Json& json) const {
    Argument value;
    if (json.is_string()) {
      value.date = json.get<std::string>();
      return value;
    }
    value = argument(json);
    if (json.contains("bound")) value.quantity = quantity(json);
    return value;
  }

  AttributionLink link(const Json& json) const {
    AttributionLink link;
    link.speaker = argument(member(json, "speaker"));
    link.kind = closed<SpeakerKind>(json, "kind", speaker_kind_from);
    link.cue = text_or_none(json, "cue");
    link.cue_span = optional_span(json, "cue_span");
    link.content_span = optional_span(json, "content_span");
    return link;
  }

  Claim claim(const Json& json) const {
    Claim claim;
    claim.id = text(json, "id");
    claim.span = span(json);
    claim.sentence = span(member(json, "sentence"));
    claim.subject = argument(member(json, "subject"));
    claim.predicate = text(json, "predicate");
    claim.relation = text_or_none(json, "relation");
    if (json.contains("object")) claim.object = argument(json["object"]);
    const Json& qualifiers = member(json, "qualifiers");
    if (!qualifiers.is_object()) refuse("'qualifiers' is not an object");
    for (const auto& [role, value] : qualifiers.items()) {
      claim.qualifiers.push_back({role, qualifier(value)});
    }
    for (const Json& each : array(json, "attribution")) claim.attribution.push_back(link(each));
    claim.polarity = closed<Polarity>(json, "polarity", polarity_from);
    claim.modality = closed<Modality>(json, "modality", modality_from);
    claim.factuality = closed<Factuality>(json, "factuality", factuality_from);
    claim.rule = text(json, "rule");
    claim.open = member(json, "open") == true;
    return claim;
  }

  Extraction& out_;
};

}  // namespace

Result<Extraction> read_record(std::string_view line) {
  const Result<Json> record = parse_json(line);
  if (!record) return record.error();
  Extraction extraction;
  try {
    RecordReader(extraction).read(*record);
  } catch (const BadRecord& bad) {
    return Error{"not an extraction record: " + bad.what, ""};
  }
  return extraction;
}

std::optional<Error> read_blocks(std::string_view text, Extraction& extraction) {
  const Result<Json> list = parse_json(text);
  if (!list) return list.error();
  try {
    RecordReader(extraction).blocks_alone(*list);
  } catch (const BadRecord& bad) {
    return Error{bad.what, ""};
  }
  return std::nullopt;
}

}  // namespace claimgraph
