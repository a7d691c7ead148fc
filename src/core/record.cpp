#include "core/record.h"

#include <fmt/format.h>

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <utility>

#include "base/json.h"

namespace claimgraph {
namespace {

// Absent means unknown, so nothing empty is written.

void put(Json& object, const char* key, const std::string& value) {
  if (!value.empty()) object[key] = value;
}

/// Whole numbers print without a fraction.
Json number(double value) {
  constexpr double kExact =
      9007199254740992.0;  // 2^53: beyond it a double is no longer every integer
  if (std::abs(value) < kExact && value == std::floor(value))
    return static_cast<std::int64_t>(value);
  return value;
}

Json span_json(Span span) { return {{"start", span.start}, {"end", span.end}}; }

void put_span(Json& object, Span span) {
  object["start"] = span.start;
  object["end"] = span.end;
}

void put_quantity(Json& object, const Quantity& quantity) {
  if (quantity.low) object["low"] = number(*quantity.low);
  if (quantity.high) object["high"] = number(*quantity.high);
  put(object, "currency", quantity.currency);
  put(object, "unit", quantity.unit);
  put(object, "period", quantity.period);
  object["bound"] = name_of(quantity.bound);
}

Json argument_json(const Argument& argument) {
  Json json = Json::object();
  if (argument.entity) json["entity"] = entity_name(index(*argument.entity));
  put(json, "text", argument.text);
  put(json, "date", argument.date);
  if (argument.quantity) {
    Json quantity = Json::object();
    put_quantity(quantity, *argument.quantity);
    json["quantity"] = std::move(quantity);
  }
  if (argument.span) put_span(json, *argument.span);
  return json;
}

/// A qualifier is as plain as its value: a date alone is a string, all else an object.
Json qualifier_json(const Argument& value) {
  const bool date_alone = !value.date.empty() && !value.entity && !value.quantity;
  if (date_alone && !value.span && value.text.empty()) return value.date;
  Json json = argument_json(value);
  if (value.quantity) {
    json.erase("quantity");
    put_quantity(json, *value.quantity);
  }
  return json;
}

Json link_json(const AttributionLink& link) {
  Json json = Json::object();
  json["speaker"] = argument_json(link.speaker);
  json["kind"] = name_of(link.kind);
  put(json, "cue", link.cue);
  if (link.speaker.span) json["speaker_span"] = span_json(*link.speaker.span);
  if (link.cue_span) json["cue_span"] = span_json(*link.cue_span);
  if (link.content_span) json["content_span"] = span_json(*link.content_span);
  return json;
}

Json claim_json(const Claim& claim, const MeasuredOf& measured_of) {
  Json json = {{"id", claim.id}};
  put_span(json, claim.span);
  json["sentence"] = span_json(claim.sentence);
  json["subject"] = argument_json(claim.subject);
  json["predicate"] = claim.predicate;
  put(json, "relation", claim.relation);
  if (claim.object) json["object"] = argument_json(*claim.object);
  Json qualifiers = Json::object();
  for (const Qualifier& qualifier : claim.qualifiers) {
    qualifiers[qualifier.role] = qualifier_json(qualifier.value);
  }
  json["qualifiers"] = std::move(qualifiers);
  Json attribution = Json::array();
  for (const AttributionLink& link : claim.attribution) attribution.push_back(link_json(link));
  json["attribution"] = std::move(attribution);
  json["polarity"] = name_of(claim.polarity);
  json["modality"] = name_of(claim.modality);
  json["factuality"] = name_of(claim.factuality);
  json["rule"] = claim.rule;
  const Measured measured = measured_of ? measured_of(claim.rule) : Measured{};
  if (measured.of > 0) json["confidence"] = {{"right", measured.right}, {"of", measured.of}};
  json["open"] = claim.open;
  return json;
}

template <typename Values, typename Print>
Json array_of(const Values& values, Print print) {
  Json array = Json::array();
  for (const auto& value : values) array.push_back(print(value));
  return array;
}

/// Start, end, role; then, where there is one of them, speaker, whether it is repeated, and row.
Json block_json(const Block& block) {
  Json json = {block.span.start, block.span.end, name_of(block.role)};
  if (!block.speaker.empty() || block.repeated || block.row > 0) {
    json.insert(json.end(), {block.speaker, block.repeated, block.row});
  }
  return json;
}

Json document_json(const Extraction& extraction) {
  const Provenance& provenance = extraction.provenance;
  Json json = Json::object();
  json["id"] = extraction.document_id;
  put(json, "uri", provenance.uri);
  put(json, "media_type", provenance.media_type);
  put(json, "title", provenance.title);
  put(json, "publisher", provenance.publisher);
  put(json, "author", provenance.author);
  put(json, "published", provenance.published);
  put(json, "language", extraction.language);
  put(json, "encoding", provenance.encoding);
  if (provenance.replaced_bytes > 0) json["replaced_bytes"] = provenance.replaced_bytes;
  json["text"] = extraction.text;
  if (!extraction.blocks.empty()) json["blocks"] = array_of(extraction.blocks, block_json);
  return json;
}

Json entity_json(const Entity& entity, std::size_t at) {
  Json json = {{"id", entity_name(at)}, {"kind", entity.kind}, {"name", entity.name}};
  json["aliases"] = entity.aliases;
  put(json, "external", entity.external);
  return json;
}

Json mention_json(const Mention& mention) {
  Json json = {{"entity", entity_name(index(mention.entity))}};
  put_span(json, mention.span);
  json["form"] = name_of(mention.form);
  return json;
}

Json date_json(const DateMention& date) {
  Json json = span_json(date.span);
  json["type"] = name_of(date.type);
  put(json, "value", date.value);
  put(json, "timex", date.timex);
  json["recognizer_type"] = name_of(date.shape);
  return json;
}

/// The number as written out, with the sign of a percentage: what other recognisers call its value.
std::string written(const QuantityMention& mention) {
  const Quantity& quantity = mention.quantity;
  const std::optional<double> value = quantity.low ? quantity.low : quantity.high;
  if (!value) return {};
  return fmt::format("{:.15g}{}", *value / mention.part,
                     mention.kind == QuantityKind::percentage ? "%" : "");
}

/// `start` and `end` are the amount's; `bounded` is the amount with the words that bound it, where
/// there are any. `value` repeats `low` (else `high`) for readers of other recognisers' output.
Json quantity_json(const QuantityMention& mention) {
  Json json = span_json(mention.amount_span);
  put_quantity(json, mention.quantity);
  put(json, "value", written(mention));
  json["recognizer_type"] = name_of(mention.kind);
  if (mention.number_span != mention.amount_span) {
    json["number_span"] = span_json(mention.number_span);
  }
  if (mention.span != mention.amount_span) json["bounded"] = span_json(mention.span);
  return json;
}

}  // namespace

std::string entity_name(std::size_t entity) { return fmt::format("e{}", entity + 1); }

std::string print_record(const Extraction& extraction, const MeasuredOf& measured_of) {
  Json record = {{"format", kRecordFormat}};
  record["document"] = document_json(extraction);
  record["sentences"] = array_of(extraction.sentences, [](const ExtractedSentence& sentence) {
    Json json = span_json(sentence.span);
    json["role"] = name_of(sentence.role);
    return json;
  });
  record["entities"] = Json::array();
  for (std::size_t i = 0; i < extraction.entities.size(); ++i) {
    record["entities"].push_back(entity_json(extraction.entities[i], i));
  }
  record["mentions"] = array_of(extraction.mentions, mention_json);
  record["dates"] = array_of(extraction.dates, date_json);
  record["quantities"] = array_of(extraction.quantities, quantity_json);
  record["claims"] = array_of(extraction.claims,
                              [&](const Claim& claim) { return claim_json(claim, measured_of); });
  record["skipped"] = array_of(extraction.skipped, [](const Skip& skip) {
    Json json = span_json(skip.span);
    json["reason"] = skip.reason;
    return json;
  });
  return print_json(record);
}

std::string print_blocks(const Extraction& extraction) {
  return print_json(array_of(extraction.blocks, block_json));
}

}  // namespace claimgraph
