// Commands that list what is there: sources, entities, search, stats, check, predicates.

#include <fmt/format.h>

#include <memory>
#include <set>

#include "base/display.h"
#include "base/joined.h"
#include "cli/bindings.h"
#include "cli/claim_output.h"
#include "cli/globals.h"
#include "cli/listing.h"
#include "cli/messages.h"
#include "cli/names.h"
#include "cli/parser.h"
#include "cli/suggest.h"
#include "cli/terminal.h"
#include "knowledge/ontology.h"
#include "query/lookup.h"
#include "query/outlets.h"
#include "store/store.h"

namespace claimgraph {
namespace {

struct ListOptions {
  OutputOptions output{};
  std::vector<std::string> words{};
  std::string kind{};
  bool outlets = false;
  std::size_t limit = 20;
};

constexpr const char* kNoArticles =
    "the graph holds no articles yet; `claimgraph ingest PATH` reads some";

/// Why no entity was listed.
std::string none_of_kind(const std::vector<GraphEntity>& entities, const std::string& kind) {
  if (entities.empty()) return kNoArticles;
  std::set<std::string> kinds;
  for (const GraphEntity& each : entities) kinds.insert(each.kind);
  return fmt::format("no entity is of kind '{}'.{} There are: {}.", kind,
                     did_you_mean(kind, {kinds.begin(), kinds.end()}), joined(kinds, ", "));
}

int list_sources(const ListOptions& options, const GlobalOptions& globals) {
  const Store store = Store::reading(globals.database);
  Listing listing{
      .kind = "sources",
      .columns = {"published", "publisher", "title", "claims", "language", "id", "uri"}};
  listing.csv.columns = listing.columns;
  for (const DocumentRow& each : store.documents()) {
    const Provenance& from = each.provenance;
    Json json = {{"id", each.id},
                 {"uri", from.uri},
                 {"language", each.language},
                 {"encoding", from.encoding},
                 {"replaced_bytes", from.replaced_bytes},
                 {"sentences", each.sentences},
                 {"claims", each.claims},
                 {"skipped", each.skipped}};
    const std::pair<const char*, const std::string*> known[] = {{"title", &from.title},
                                                                {"publisher", &from.publisher},
                                                                {"author", &from.author},
                                                                {"published", &from.published}};
    for (const auto& [key, value] : known) {
      if (!value->empty()) json[key] = *value;
    }
    listing.add({from.published.empty() ? "–" : from.published, from.publisher, from.title,
                 std::to_string(each.claims), each.language, short_id(each.id), from.uri},
                std::move(json));
    listing.csv.rows.push_back({from.published, from.publisher, from.title,
                                std::to_string(each.claims), each.language, each.id, from.uri});
  }
  listing.next = "`claimgraph claims --source PUBLISHER` shows what one says.";
  listing.none = kNoArticles;
  return print_listing(listing, options.output);
}

/// The languages of an outlet's articles but English, which needs no word.
std::string other_languages(const OutletRow& row) {
  std::string words;
  for (const auto& [language, count] : row.languages) {
    if (language == "en") continue;
    words += fmt::format("{}{} in {}", words.empty() ? "" : ", ", count,
                         language.empty() ? "an unknown language" : language);
  }
  return words;
}

int list_outlets(const ListOptions& options, const GlobalOptions& globals) {
  const Store store = Store::reading(globals.database);
  Listing listing{.kind = "outlets",
                  .columns = {"outlet", "family", "articles", "claims", "first", "alone",
                              "contradicted", "language"}};
  for (const OutletRow& each : outlets_of(store, load_ontology(overlay_of(globals)))) {
    Json json = {{"outlet", each.outlet},
                 {"family", each.family},
                 {"articles", each.articles},
                 {"claims", each.said},
                 {"first", each.first},
                 {"alone", each.alone},
                 {"contradicted", each.contradicted}};
    for (const auto& [language, count] : each.languages) json["languages"][language] = count;
    const bool csv = options.output.csv;
    const auto number = [&](std::size_t count, const std::string& words) {
      return csv ? std::to_string(count) : words;
    };
    const auto before = [](std::size_t count, const char* what) {
      return fmt::format("{} {}", count, what);
    };
    listing.add({each.outlet, each.family, number(each.articles, counted(each.articles, "article")),
                 number(each.said, counted(each.said, "claim")),
                 number(each.first, before(each.first, "first")),
                 number(each.alone, before(each.alone, "alone")),
                 number(each.contradicted, before(each.contradicted, "contradicted")),
                 other_languages(each)},
                std::move(json));
  }
  listing.next = "`claimgraph judge family OUTLET OUTLET` makes two one family.";
  listing.none = kNoArticles;
  return print_listing(listing, options.output);
}

int list_entities(const ListOptions& options, const GlobalOptions& globals) {
  const Store store = Store::reading(globals.database);
  Listing listing{.kind = "entities", .columns = {"name", "kind", "articles", "id", "also"}};
  std::vector<GraphEntity> entities = store.entities();
  std::stable_sort(entities.begin(), entities.end(),
                   [](const GraphEntity& a, const GraphEntity& b) {
                     return a.members.size() > b.members.size();
                   });
  for (const GraphEntity& each : entities) {
    if (!options.kind.empty() && each.kind != options.kind) continue;
    std::string also;
    for (const std::string& name : each.names) {
      if (name != each.name) also += also.empty() ? name : ", " + name;
    }
    listing.add({each.name, each.kind, std::to_string(each.members.size()), each.id, also},
                entity_json(each));
  }
  listing.next = "`claimgraph show NAME` shows what is claimed of one.";
  listing.none = none_of_kind(entities, options.kind);
  return print_listing(listing, options.output);
}

int search(const ListOptions& options, const GlobalOptions& globals) {
  const Store store = Store::reading(globals.database);
  const std::string question = question_in(options.words);
  Listing listing{
      .kind = "sentences",
      .columns = {"published", "source", "sentence"},
      .csv = {.columns = {"published", "source", "sentence", "document", "start", "end"}}};
  for (const FoundSentence& each : store.search(question, options.limit)) {
    listing.add({each.published, each.source, each.text}, {{"document", each.document},
                                                           {"source", each.source},
                                                           {"title", each.title},
                                                           {"published", each.published},
                                                           {"start", each.span.start},
                                                           {"end", each.span.end},
                                                           {"text", each.text}});
    listing.csv.rows.push_back({each.published, each.source, each.text, each.document,
                                std::to_string(each.span.start), std::to_string(each.span.end)});
  }
  listing.next = "`claimgraph claims --source SOURCE` shows what one claims.";
  listing.none = "no sentence holds all these words; fewer words find more";
  return print_listing(listing, options.output);
}

int stats(const ListOptions& options, const GlobalOptions& globals) {
  const StoreCounts counts = Store::reading(globals.database).counts();
  const std::pair<const char*, std::size_t> rows[] = {
      {"articles", counts.documents},  {"sentences", counts.sentences},
      {"mentions", counts.mentions},   {"entities", counts.entities},
      {"claims", counts.claims},       {"open claims", counts.open_claims},
      {"conflicts", counts.conflicts}, {"skipped sentences", counts.skipped}};
  Listing listing{.kind = "counts", .columns = {"what", "count"}};
  for (const auto& [what, count] : rows) {
    listing.add({what, std::to_string(count)}, {{"what", what}, {"count", count}});
  }
  return print_listing(listing, options.output);
}

int check(const GlobalOptions& globals) {
  const std::vector<std::string> faults = Store::reading(globals.database).check();
  for (const std::string& fault : faults) fmt::print("{}\n", made_visible(fault));
  if (!faults.empty()) return kError;
  fmt::print("{}: all is well\n", globals.database);
  return kFound;
}

int list_predicates(const ListOptions& options, const GlobalOptions& globals) {
  const Ontology ontology = load_ontology(overlay_of(globals));
  Listing listing{.kind = "predicates", .columns = {"predicate", "file", "meaning"}};
  for (const Predicate& each : ontology.predicates.all()) {
    listing.add({each.name, each.file, each.gloss},
                {{"predicate", each.name}, {"file", each.file}, {"gloss", each.gloss}});
  }
  listing.next = "`claimgraph claims --predicate NAME` shows the claims of one.";
  return print_listing(listing, options.output);
}

std::shared_ptr<ListOptions> with_output(Parser& parser) {
  auto options = std::make_shared<ListOptions>();
  add_output_options(parser, options->output);
  return options;
}

}  // namespace

Run bind_sources(Parser& parser, const GlobalOptions& globals) {
  const auto options = with_output(parser);
  parser.flag("--outlets", options->outlets,
              "outlets and their families instead: how often first, how often alone, how often "
              "contradicted later by others");
  return [options, &globals] {
    return options->outlets ? list_outlets(*options, globals) : list_sources(*options, globals);
  };
}

Run bind_entities(Parser& parser, const GlobalOptions& globals) {
  const auto options = with_output(parser);
  parser.option("--kind", options->kind, "only of this kind: company, person, chip …");
  return [options, &globals] { return list_entities(*options, globals); };
}

Run bind_search(Parser& parser, const GlobalOptions& globals) {
  const auto options = with_output(parser);
  parser.option("words", options->words, "all of them must stand in the sentence")
      .required()
      .placeholder("WORD");
  parser.option("--limit", options->limit, "at most so many sentences (20)").at_most(kMostAsked);
  return [options, &globals] { return search(*options, globals); };
}

Run bind_stats(Parser& parser, const GlobalOptions& globals) {
  const auto options = with_output(parser);
  return [options, &globals] { return stats(*options, globals); };
}

Run bind_check(Parser& /*parser*/, const GlobalOptions& globals) {
  return [&globals] { return check(globals); };
}

Run bind_predicates(Parser& parser, const GlobalOptions& globals) {
  const auto options = with_output(parser);
  return [options, &globals] { return list_predicates(*options, globals); };
}

}  // namespace claimgraph
