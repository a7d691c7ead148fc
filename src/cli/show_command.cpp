// show, conflicts, path: one entity, disagreements, and what connects two.

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include "base/display.h"
#include "base/error.h"
#include "cli/bindings.h"
#include "cli/claim_output.h"
#include "cli/listing.h"
#include "cli/messages.h"
#include "cli/names.h"
#include "cli/sources.h"
#include "cli/terminal.h"
#include "query/facts.h"
#include "query/lookup.h"
#include "query/path.h"
#include "store/store.h"

namespace claimgraph {
namespace {

struct ShowOptions {
  OutputOptions output{};
  std::vector<std::string> words{};  ///< of one entity's name
  std::string first{};
  std::string second{};
};

// ---- show
// ---------------------------------------------------------------------------------------------

void print_head(const GraphEntity& entity, std::size_t claims) {
  fmt::print("{}   {} · {} in {}\n", styled(made_visible(entity.name), Style::strong),
             made_visible(entity.kind), counted(claims, "claim"),
             counted(entity.members.size(), "article"));
  std::string also;
  for (const std::string& name : entity.names) {
    if (name != entity.name) also += (also.empty() ? "" : ", ") + made_visible(name);
  }
  if (!also.empty() || !entity.external.empty()) {
    fmt::print("  {}{}\n", also.empty() ? "" : "also " + also + "  ",
               made_visible(entity.external));
  }
  fmt::print("\n");
}

/// Claims behind all facts of a profile.
std::size_t claims_in(const Listing& profile) {
  std::size_t claims = 0;
  for (const Json& fact : profile.objects) claims += fact["claims"].size();
  return claims;
}

Json fact_json(const Fact& fact) {
  Json json = {{"sources", fact.sources}, {"contested", fact.contested}};
  json["claims"] = Json::array();
  for (const StoredClaim& each : fact.claims) json["claims"].push_back(claim_json(each));
  return json;
}

void add_fact(Listing& listing, const Fact& fact, const std::string& entity) {
  const StoredClaim& claim = fact.claims.front();
  const std::string predicate =
      claim.claim.open ? "“" + claim.claim.relation + "”" : claim.claim.predicate;
  const bool about_subject = claim.subject.entity == entity;
  std::string what = about_subject ? object_words(claim) : "← " + claim.subject.name;
  if (claim.claim.polarity == Polarity::negative) what = "not: " + what;
  for (const StoredArgument& each : claim.qualifiers) {
    if (each.role != "time") what += " · " + each.role + " " + each.name;
  }
  const std::string count =
      fmt::format("{} source{}", fact.sources.size(), fact.sources.size() == 1 ? "" : "s");
  listing.add({predicate, what, shown_date(time_of(claim)), count, short_id(claim.claim.id),
               speakers_of(claim) + (fact.contested ? " contested" : "")},
              fact_json(fact));
}

/// One entity's facts, ready for a table.
Listing profile_of(const Store& store, const GraphEntity& entity) {
  ClaimFilter filter;
  filter.about = {entity.id};
  Listing listing{.kind = "facts",
                  .columns = {"predicate", "what", "when", "sources", "id", "said"}};
  for (const Fact& fact : facts_of(store.claims(filter), store.conflicts())) {
    add_fact(listing, fact, entity.id);
  }
  return listing;
}

int show(const ShowOptions& options, const GlobalOptions& globals) {
  const Store store = Store::reading(globals.database);
  const std::vector<GraphEntity> entities = find_or_complain(store, joined(options.words));
  // For programs all entities of the name stand in one answer.
  Listing together{.kind = "entities",
                   .columns = {"entity", "predicate", "what", "when", "sources", "id", "said"}};
  for (const GraphEntity& entity : entities) {
    Listing profile = profile_of(store, entity);
    if (options.output.json) {
      Json json = entity_json(entity);
      json["facts"] = profile.objects;
      together.add({}, std::move(json));
    } else if (options.output.csv) {
      for (auto& row : profile.rows) {
        row.insert(row.begin(), entity.name);
        together.add(std::move(row), {});
      }
    } else {
      print_head(entity, claims_in(profile));
      if (&entity == &entities.back()) {
        profile.next = "`claimgraph why ID` shows the sentence · `claimgraph conflicts` both sides";
      }
      print_listing(profile, options.output);
    }
  }
  if (options.output.json || options.output.csv) return print_listing(together, options.output);
  return entities.empty() ? kNothingFound : kFound;
}

// ---- conflicts
// ------------------------------------------------------------------------------------------

/// Why no conflict was listed.
std::string no_conflict(const Store& store, const std::string& entity) {
  const StoreCounts counts = store.counts();
  if (counts.documents == 0) {
    return "the graph holds no articles yet; `claimgraph ingest PATH` reads some";
  }
  if (!entity.empty()) return fmt::format("no claim about '{}' contradicts another", entity);
  return fmt::format("no claim contradicts another, among {}", counted(counts.claims, "claim"));
}

int list_conflicts(const ShowOptions& options, const GlobalOptions& globals) {
  const Store store = Store::reading(globals.database);
  const std::string entity = joined(options.words);
  std::set<std::string> wanted;
  if (!entity.empty()) {
    for (const GraphEntity& each : find_or_complain(store, entity)) wanted.insert(each.id);
    if (wanted.empty()) return kNothingFound;
  }
  std::map<std::string, std::string> names;
  for (const GraphEntity& each : store.entities()) names[each.id] = each.name;
  Listing listing{.kind = "conflicts",
                  .columns = {"entity", "predicate", "kind", "reason", "a", "b"}};
  for (const Conflict& each : store.conflicts()) {
    if (!wanted.empty() && wanted.count(each.entity) == 0) continue;
    ClaimFilter filter;
    filter.id_prefix = each.a;
    const std::vector<StoredClaim> a = store.claims(filter);
    filter.id_prefix = each.b;
    const std::vector<StoredClaim> b = store.claims(filter);
    if (a.empty() || b.empty()) continue;
    const std::string name = each.entity.empty() ? a.front().subject.name : names[each.entity];
    const std::string predicate =
        a.front().claim.open ? "“" + a.front().claim.relation + "”" : each.predicate;
    listing.add({name, predicate, std::string(name_of(each.kind)), each.reason, short_id(each.a),
                 short_id(each.b)},
                {{"entity", each.entity},
                 {"name", name},
                 {"predicate", each.predicate},
                 {"kind", name_of(each.kind)},
                 {"reason", each.reason},
                 {"a", claim_json(a.front())},
                 {"b", claim_json(b.front())}});
    if (options.output.json || options.output.csv) continue;
    fmt::print("{}   {}: {}\n", styled(made_visible(name + " · " + predicate), Style::strong),
               name_of(each.kind), made_visible(each.reason));
    for (const StoredClaim& side : {a.front(), b.front()}) {
      const std::string said = speakers_of(side);
      fmt::print("  {}  {}  {}{}\n    “{}”\n", short_id(side.claim.id), side.published,
                 made_visible(side.source), said.empty() ? "" : ", " + made_visible(said),
                 made_visible(side.sentence));
    }
    fmt::print("\n");
  }
  listing.none = no_conflict(store, entity);
  if (listing.rows.empty() || options.output.json || options.output.csv) {
    return print_listing(listing, options.output);
  }
  fmt::print("{}\n", styled("`claimgraph why ID` shows where a claim comes from.", Style::faint));
  return kFound;
}

// ---- path
// -----------------------------------------------------------------------------------------------

int path(const ShowOptions& options, const GlobalOptions& globals) {
  const Store store = Store::reading(globals.database);
  const auto from = find_or_complain(store, options.first);
  const auto to = find_or_complain(store, options.second);
  if (from.empty() || to.empty()) return kNothingFound;
  Listing listing{.kind = "claims", .columns = {"claim", "source", "id"}};
  for (const StoredClaim& each : shortest_path(store.claims({}), ids_of(from), ids_of(to))) {
    listing.add({claim_line(each), each.source, short_id(each.claim.id)}, claim_json(each));
  }
  listing.next = "`claimgraph why ID` shows the sentence.";
  listing.none = fmt::format("nothing connects '{}' and '{}' within {} claims", options.first,
                             options.second, kLongestPath);
  return print_listing(listing, options.output);
}

}  // namespace

Run bind_show(CLI::App& app, const GlobalOptions& globals) {
  const auto options = std::make_shared<ShowOptions>();
  add_output_options(app, options->output);
  add_entity_words(app, options->words, "its name, or another it goes by")->required();
  return [options, &globals] { return show(*options, globals); };
}

Run bind_conflicts(CLI::App& app, const GlobalOptions& globals) {
  const auto options = std::make_shared<ShowOptions>();
  add_output_options(app, options->output);
  add_entity_words(app, options->words, "only about this one");
  return [options, &globals] { return list_conflicts(*options, globals); };
}

Run bind_path(CLI::App& app, const GlobalOptions& globals) {
  const auto options = std::make_shared<ShowOptions>();
  add_output_options(app, options->output);
  app.add_option("from", options->first, "an entity")->required()->type_name("ENTITY");
  app.add_option("to", options->second, "another")->required()->type_name("ENTITY");
  return [options, &globals] { return path(*options, globals); };
}

}  // namespace claimgraph
