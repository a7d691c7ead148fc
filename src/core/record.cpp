#include "core/record.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/json_writer.h"

namespace claimgraph {
namespace {

// Absent means unknown, so nothing empty is written.

void put(JsonWriter& json, std::string_view key, const std::string& value) {
  if (!value.empty()) json.member(key, value);
}

void put_span(JsonWriter& json, Span span) {
  json.member("start", span.start);
  json.member("end", span.end);
}

void put_span(JsonWriter& json, std::string_view key, Span span) {
  json.key(key);
  json.open_object();
  put_span(json, span);
  json.close_object();
}

void put_quantity(JsonWriter& json, const Quantity& quantity) {
  if (quantity.low) json.member("low", *quantity.low);
  if (quantity.high) json.member("high", *quantity.high);
  put(json, "currency", quantity.currency);
  put(json, "unit", quantity.unit);
  put(json, "period", quantity.period);
  json.member("bound", name_of(quantity.bound));
}

/// An object in braces of its own, or spread out among the members of the one that holds it.
enum class Nesting : std::uint8_t { nested, spread };

void print_argument(JsonWriter& json, const Argument& argument, Nesting quantity) {
  json.open_object();
  if (argument.entity) json.member("entity", entity_name(index(*argument.entity)));
  put(json, "text", argument.text);
  put(json, "date", argument.date);
  if (argument.quantity && quantity == Nesting::nested) {
    json.key("quantity");
    json.open_object();
    put_quantity(json, *argument.quantity);
    json.close_object();
  }
  if (argument.span) put_span(json, *argument.span);
  if (argument.quantity && quantity == Nesting::spread) put_quantity(json, *argument.quantity);
  json.close_object();
}

void put_argument(JsonWriter& json, std::string_view key, const Argument& argument) {
  json.key(key);
  print_argument(json, argument, Nesting::nested);
}

/// A qualifier is as plain as its value: a date alone is a string, all else an object.
void print_qualifier(JsonWriter& json, const Argument& value) {
  const bool date_alone = !value.date.empty() && !value.entity && !value.quantity;
  if (date_alone && !value.span && value.text.empty()) return json.value(value.date);
  print_argument(json, value, Nesting::spread);
}

/// An object holds a role once: where it comes again, the last value stands in the first's place.
void put_qualifiers(JsonWriter& json, const std::vector<Qualifier>& qualifiers) {
  json.key("qualifiers");
  json.open_object();
  for (auto each = qualifiers.begin(); each != qualifiers.end(); ++each) {
    const auto same = [&](const Qualifier& other) { return other.role == each->role; };
    if (std::any_of(qualifiers.begin(), each, same)) continue;
    const auto given = std::find_if(qualifiers.rbegin(), qualifiers.rend(), same);
    json.key(each->role);
    print_qualifier(json, given->value);
  }
  json.close_object();
}

void print_link(JsonWriter& json, const AttributionLink& link) {
  json.open_object();
  put_argument(json, "speaker", link.speaker);
  json.member("kind", name_of(link.kind));
  put(json, "cue", link.cue);
  if (link.speaker.span) put_span(json, "speaker_span", *link.speaker.span);
  if (link.cue_span) put_span(json, "cue_span", *link.cue_span);
  if (link.content_span) put_span(json, "content_span", *link.content_span);
  json.close_object();
}

template <typename Values, typename Print>
void put_array(JsonWriter& json, std::string_view key, const Values& values, Print print) {
  json.key(key);
  json.open_array();
  for (const auto& value : values) print(json, value);
  json.close_array();
}

void print_claim(JsonWriter& json, const Claim& claim, const MeasuredOf& measured_of) {
  json.open_object();
  json.member("id", claim.id);
  put_span(json, claim.span);
  put_span(json, "sentence", claim.sentence);
  put_argument(json, "subject", claim.subject);
  json.member("predicate", claim.predicate);
  put(json, "relation", claim.relation);
  if (claim.object) put_argument(json, "object", *claim.object);
  put_qualifiers(json, claim.qualifiers);
  put_array(json, "attribution", claim.attribution, print_link);
  json.member("polarity", name_of(claim.polarity));
  json.member("modality", name_of(claim.modality));
  json.member("factuality", name_of(claim.factuality));
  json.member("rule", claim.rule);
  const Measured measured = measured_of ? measured_of(claim.rule) : Measured{};
  if (measured.of > 0) {
    json.key("confidence");
    json.open_object();
    json.member("right", measured.right);
    json.member("of", measured.of);
    json.close_object();
  }
  json.member("open", claim.open);
  json.close_object();
}

/// Start, end, role; then, where there is one of them, speaker, whether it is repeated, and row.
void print_block(JsonWriter& json, const Block& block) {
  json.open_array();
  json.value(block.span.start);
  json.value(block.span.end);
  json.value(name_of(block.role));
  if (!block.speaker.empty() || block.repeated || block.row > 0) {
    json.value(block.speaker);
    json.value(block.repeated);
    json.value(block.row);
  }
  json.close_array();
}

void put_document(JsonWriter& json, const Extraction& extraction) {
  const Provenance& provenance = extraction.provenance;
  json.key("document");
  json.open_object();
  json.member("id", extraction.document_id);
  put(json, "uri", provenance.uri);
  put(json, "media_type", provenance.media_type);
  put(json, "title", provenance.title);
  put(json, "publisher", provenance.publisher);
  put(json, "author", provenance.author);
  put(json, "published", provenance.published);
  put(json, "language", extraction.language);
  put(json, "encoding", provenance.encoding);
  if (provenance.replaced_bytes > 0) json.member("replaced_bytes", provenance.replaced_bytes);
  json.member("text", extraction.text);
  if (!extraction.blocks.empty()) put_array(json, "blocks", extraction.blocks, print_block);
  json.close_object();
}

void print_sentence(JsonWriter& json, const ExtractedSentence& sentence) {
  json.open_object();
  put_span(json, sentence.span);
  json.member("role", name_of(sentence.role));
  json.close_object();
}

void print_entity(JsonWriter& json, const Entity& entity, std::size_t at) {
  json.open_object();
  json.member("id", entity_name(at));
  json.member("kind", entity.kind);
  json.member("name", entity.name);
  put_array(json, "aliases", entity.aliases,
            [](JsonWriter& out, const std::string& alias) { out.value(alias); });
  put(json, "external", entity.external);
  json.close_object();
}

void print_mention(JsonWriter& json, const Mention& mention) {
  json.open_object();
  json.member("entity", entity_name(index(mention.entity)));
  put_span(json, mention.span);
  json.member("form", name_of(mention.form));
  json.close_object();
}

void print_date(JsonWriter& json, const DateMention& date) {
  json.open_object();
  put_span(json, date.span);
  json.member("type", name_of(date.type));
  put(json, "value", date.value);
  put(json, "timex", date.timex);
  json.member("recognizer_type", name_of(date.shape));
  json.close_object();
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
void print_quantity_mention(JsonWriter& json, const QuantityMention& mention) {
  json.open_object();
  put_span(json, mention.amount_span);
  put_quantity(json, mention.quantity);
  put(json, "value", written(mention));
  json.member("recognizer_type", name_of(mention.kind));
  if (mention.number_span != mention.amount_span)
    put_span(json, "number_span", mention.number_span);
  if (mention.span != mention.amount_span) put_span(json, "bounded", mention.span);
  json.close_object();
}

void print_skip(JsonWriter& json, const Skip& skip) {
  json.open_object();
  put_span(json, skip.span);
  json.member("reason", skip.reason);
  json.close_object();
}

/// A guess that few records outgrow.
std::size_t likely_size(const Extraction& extraction) {
  constexpr std::size_t kOfClaim = 1200;
  constexpr std::size_t kOfMention = 80;
  return 1000 + 2 * extraction.text.size() + kOfClaim * extraction.claims.size() +
         kOfMention * extraction.mentions.size();
}

}  // namespace

std::string entity_name(std::size_t entity) { return "e" + std::to_string(entity + 1); }

std::string print_record(const Extraction& extraction, const MeasuredOf& measured_of) {
  JsonWriter json;
  json.reserve(likely_size(extraction));
  json.open_object();
  json.member("format", kRecordFormat);
  put_document(json, extraction);
  put_array(json, "sentences", extraction.sentences, print_sentence);
  json.key("entities");
  json.open_array();
  for (std::size_t i = 0; i < extraction.entities.size(); ++i)
    print_entity(json, extraction.entities[i], i);
  json.close_array();
  put_array(json, "mentions", extraction.mentions, print_mention);
  put_array(json, "dates", extraction.dates, print_date);
  put_array(json, "quantities", extraction.quantities, print_quantity_mention);
  put_array(json, "claims", extraction.claims,
            [&](JsonWriter& out, const Claim& claim) { print_claim(out, claim, measured_of); });
  put_array(json, "skipped", extraction.skipped, print_skip);
  json.close_object();
  return json.take();
}

std::string print_blocks(const Extraction& extraction) {
  JsonWriter json;
  json.open_array();
  for (const Block& block : extraction.blocks) print_block(json, block);
  json.close_array();
  return json.take();
}

}  // namespace claimgraph
