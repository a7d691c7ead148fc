#include "cli/claim_output.h"

#include <fmt/format.h>

#include <map>

#include "core/notation.h"
#include "query/facts.h"

namespace claimgraph {
namespace {

Json argument_json(const StoredArgument& argument) {
  Json json = Json::object();
  if (!argument.entity.empty()) {
    json["entity"] = argument.entity;
    json["name"] = argument.name;
  }
  json["text"] = argument.value.text;
  if (argument.value.quantity) json["quantity"] = quantity_json(*argument.value.quantity);
  if (!argument.value.date.empty()) json["date"] = argument.value.date;
  if (argument.value.span) {
    json["start"] = argument.value.span->start;
    json["end"] = argument.value.span->end;
  }
  return json;
}

std::string shown(const StoredArgument& argument) {
  if (argument.value.quantity) return print_quantity(*argument.value.quantity);
  if (!argument.value.date.empty()) return argument.value.date;
  return argument.name;
}

std::string number_cell(const std::optional<double>& number) {
  return number ? fmt::format("{}", *number) : "";
}

/// The amount that a claim gives: its object's, else the first of its circumstances'.
const Quantity* amount_in(const StoredClaim& stored) {
  if (stored.object && stored.object->value.quantity) return &*stored.object->value.quantity;
  for (const StoredArgument& each : stored.qualifiers) {
    if (each.role != kTimeRole && each.value.quantity) return &*each.value.quantity;
  }
  return nullptr;
}

}  // namespace

std::vector<std::string> claim_columns() {
  return {"id",       "time",       "published", "predicate", "relation", "subject", "object",
          "low",      "high",       "currency",  "unit",      "bound",    "speaker", "polarity",
          "modality", "factuality", "origins",   "contested", "claim",    "source",  "uri",
          "document", "start",      "end",       "sentence"};
}

std::vector<std::string> claim_cells(const StoredClaim& stored) {
  const Claim& claim = stored.claim;
  const Quantity none{};
  const Quantity* amount = amount_in(stored);
  const Quantity& quantity = amount == nullptr ? none : *amount;
  return {claim.id,
          time_of(stored),
          stored.published,
          claim.predicate,
          claim.relation,
          stored.subject.name,
          stored.object ? shown(*stored.object) : "",
          number_cell(quantity.low),
          number_cell(quantity.high),
          quantity.currency,
          quantity.unit,
          amount == nullptr ? "" : std::string(name_of(quantity.bound)),
          stored.speakers.empty() ? "" : stored.speakers.front().name,
          std::string(name_of(claim.polarity)),
          std::string(name_of(claim.modality)),
          std::string(name_of(claim.factuality)),
          std::to_string(stored.support.origins),
          stored.contested ? "true" : "false",
          claim_line(stored),
          stored.source,
          stored.uri,
          stored.document,
          std::to_string(claim.span.start),
          std::to_string(claim.span.end),
          stored.sentence};
}

Json quantity_json(const Quantity& quantity) {
  Json json = Json::object();
  if (quantity.low) json["low"] = *quantity.low;
  if (quantity.high) json["high"] = *quantity.high;
  if (!quantity.currency.empty()) json["currency"] = quantity.currency;
  if (!quantity.unit.empty()) json["unit"] = quantity.unit;
  if (!quantity.period.empty()) json["period"] = quantity.period;
  json["bound"] = name_of(quantity.bound);
  return json;
}

std::string claim_line(const StoredClaim& stored) {
  ClaimLine line;
  line.factuality = stored.claim.factuality;
  line.predicate = stored.claim.open ? stored.claim.relation : stored.claim.predicate;
  for (char& c : line.predicate) {
    if (c == ' ' || c == '(') c = '_';
  }
  line.subject = shown(stored.subject);
  if (stored.object) line.object = shown(*stored.object);
  for (const StoredArgument& each : stored.qualifiers) {
    line.qualifiers.emplace_back(each.role, shown(each));
  }
  for (const StoredArgument& each : stored.speakers) line.speakers.push_back(each.name);
  return print(line);
}

Json claim_json(const StoredClaim& stored) {
  const Claim& claim = stored.claim;
  Json json = {{"id", claim.id}, {"predicate", claim.predicate}, {"relation", claim.relation}};
  json["subject"] = argument_json(stored.subject);
  if (stored.object) json["object"] = argument_json(*stored.object);
  json["qualifiers"] = Json::object();
  for (const StoredArgument& each : stored.qualifiers) {
    json["qualifiers"][each.role] = argument_json(each);
  }
  json["attribution"] = Json::array();
  for (std::size_t i = 0; i < stored.speakers.size(); ++i) {
    Json link = {{"speaker", argument_json(stored.speakers[i])}, {"kind", stored.speakers[i].role}};
    if (!claim.attribution[i].cue.empty()) link["cue"] = claim.attribution[i].cue;
    json["attribution"].push_back(std::move(link));
  }
  json["polarity"] = name_of(claim.polarity);
  json["modality"] = name_of(claim.modality);
  json["factuality"] = name_of(claim.factuality);
  json["open"] = claim.open;
  json["rule"] = claim.rule;
  json["document"] = stored.document;
  json["uri"] = stored.uri;
  json["source"] = stored.source;
  if (!stored.published.empty()) json["published"] = stored.published;
  json["proposition"] = stored.proposition;
  json["support"] = {{"claims", stored.support.claims},
                     {"articles", stored.support.articles},
                     {"outlets", stored.support.outlets},
                     {"families", stored.support.families},
                     {"origins", stored.support.origins}};
  json["contested"] = stored.contested;
  if (stored.verdict != ClaimVerdict::none) {
    json["verdict"] = name_of(stored.verdict);
    json["decision"] = stored.decision;
  }
  json["start"] = claim.span.start;
  json["end"] = claim.span.end;
  json["sentence"] = {
      {"start", claim.sentence.start}, {"end", claim.sentence.end}, {"text", stored.sentence}};
  return json;
}

Json entity_json(const GraphEntity& entity) {
  return {{"id", entity.id},       {"kind", entity.kind},
          {"name", entity.name},   {"external", entity.external},
          {"names", entity.names}, {"articles", entity.members.size()}};
}

std::string speakers_of(const StoredClaim& stored) {
  std::string words;
  for (const StoredArgument& each : stored.speakers) {
    words += words.empty() ? "said " : " < ";
    words += each.name;
  }
  return words;
}

std::string shown_date(const std::string& edtf) {
  constexpr std::size_t kYearAndCode = 7;  // "2025-33"; ISO 8601-2, 4.8
  static const std::map<std::string_view, std::string_view> names = {
      {"33", "Q1"}, {"34", "Q2"},     {"35", "Q3"},     {"36", "Q4"},     {"40", "H1"},
      {"41", "H2"}, {"21", "spring"}, {"22", "summer"}, {"23", "autumn"}, {"24", "winter"}};
  if (edtf.size() != kYearAndCode) return edtf;
  const auto name = names.find(std::string_view(edtf).substr(5));
  return name == names.end() ? edtf : edtf.substr(0, 4) + ' ' + std::string(name->second);
}

}  // namespace claimgraph
