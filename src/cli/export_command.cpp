// export agreement: claims, how they stand to each other, and topics with their origins, one JSON
// object a line.

#include <fmt/format.h>

#include <map>
#include <memory>

#include "base/json.h"
#include "cli/bindings.h"
#include "cli/claim_output.h"
#include "cli/globals.h"
#include "cli/parser.h"
#include "knowledge/ontology.h"
#include "query/topics.h"
#include "store/store.h"

namespace claimgraph {
namespace {

using Entities = std::map<std::string, GraphEntity>;

/// What the claims of one article are shown with.
struct Setting {
  std::string uri{};
  std::vector<NamedSpan> mentions{};
};

/// The first entity named within words that are none themselves: of "Acme's sales", Acme.
std::string owner_of(const StoredArgument& argument, const Setting& setting) {
  if (!argument.value.span || argument.value.quantity || !argument.value.date.empty()) return "";
  const Span span = *argument.value.span;
  for (const NamedSpan& each : setting.mentions) {
    if (each.span.start >= span.start && each.span.end <= span.end) return each.entity;
  }
  return "";
}

Json argument_json(const StoredArgument& argument, const Entities& entities,
                   const Setting& setting) {
  Json json = {{"text", argument.value.text}};
  const bool own = !argument.entity.empty();
  const auto entity = entities.find(own ? argument.entity : owner_of(argument, setting));
  if (entity != entities.end()) {
    json["entity"] = entity->first;
    json["entity_name"] = entity->second.name;
    json["entity_kind"] = entity->second.kind;
    if (!own) json["entity_as"] = "owner";
  }
  if (argument.value.quantity) {
    json.update(quantity_json(*argument.value.quantity));
  }
  if (!argument.value.date.empty()) json["date"] = argument.value.date;
  return json;
}

/// As scorers of agreement read it; what other commands print is `claim_json`.
Json agreement_claim(const StoredClaim& stored, const Entities& entities, const Setting& setting) {
  const Claim& claim = stored.claim;
  Json json = {{"kind", "claim"}, {"id", claim.id}, {"sentence", stored.sentence}};
  json["document"] = setting.uri;
  json["subject"] = argument_json(stored.subject, entities, setting);
  json["predicate"] = claim.open ? claim.relation : claim.predicate;
  if (!claim.relation.empty()) json["relation"] = claim.relation;
  if (stored.object) json["object"] = argument_json(*stored.object, entities, setting);
  for (const StoredArgument& each : stored.qualifiers) {
    json["qualifiers"][each.role].push_back(argument_json(each, entities, setting));
  }
  json["attribution"] = Json::array();
  for (const StoredArgument& each : stored.speakers) {
    Json link = argument_json(each, entities, setting);
    link["kind"] = each.role;
    json["attribution"].push_back(std::move(link));
  }
  json["polarity"] = name_of(claim.polarity);
  json["modality"] = name_of(claim.modality);
  json["open"] = claim.open;
  return json;
}

void print_line(const Json& json) { fmt::print("{}\n", print_json(json)); }

int export_agreement(const GlobalOptions& globals) {
  const Ontology ontology = load_ontology(overlay_of(globals));
  const Store store = Store::reading(globals.database);
  Entities entities;
  for (GraphEntity& each : store.entities()) {
    const std::string id = each.id;
    entities.emplace(id, std::move(each));
  }
  std::map<std::string, std::string> uris;
  for (const DocumentRow& each : store.documents()) uris[each.id] = each.provenance.uri;
  std::string current;
  Setting setting;
  for (const StoredClaim& each : store.claims({})) {
    if (each.document != current) {
      current = each.document;
      setting = {uris[current], store.mentions(current)};
    }
    print_line(agreement_claim(each, entities, setting));
  }
  for (const ClaimPair& each : claim_pairs(store)) {
    print_line({{"kind", "relation"},
                {"a", each.a},
                {"b", each.b},
                {"relation", name_of(each.kind)},
                {"reason", each.reason}});
  }
  for (const Topic& each : topics_of(store, ontology.agreement_words)) {
    Json origins = Json::array();
    for (const auto& group : each.origins) {
      Json names = Json::array();
      for (const std::string& document : group) names.push_back(uris[document]);
      origins.push_back(std::move(names));
    }
    print_line({{"kind", "topic"},
                {"topic", each.key},
                {"claims", each.claims},
                {"origins", origins},
                {"verdict", name_of(each.verdict)}});
  }
  return kFound;
}

}  // namespace

Run bind_export(Parser& parser, const GlobalOptions& globals) {
  const auto what = std::make_shared<std::string>();
  parser.option("what", *what, "agreement: claims, relations between them, topics with origins")
      .required()
      .one_of({"agreement"});
  return [what, &globals] { return export_agreement(globals); };
}

}  // namespace claimgraph
