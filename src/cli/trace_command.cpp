// trace: the path of a matter through time.

#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "base/display.h"
#include "cli/bindings.h"
#include "cli/claim_output.h"
#include "cli/globals.h"
#include "cli/listing.h"
#include "cli/names.h"
#include "cli/parser.h"
#include "cli/terminal.h"
#include "knowledge/ontology.h"
#include "query/facts.h"
#include "query/trace.h"
#include "store/store.h"

namespace claimgraph {
namespace {

struct TraceOptions {
  OutputOptions output{};
  std::vector<std::string> words{};
  std::size_t limit = 10;
};

std::string heading_of(const Trace& trace) {
  std::string predicate = trace.predicate;
  if (!predicate.starts_with("“")) std::replace(predicate.begin(), predicate.end(), '_', ' ');
  return trace.subject + " · " + predicate + (trace.object.empty() ? "" : " · " + trace.object);
}

/// The object with its time and other circumstances.
std::string value_of(const StoredClaim& claim) {
  std::string what = object_words(claim);
  for (const StoredArgument& each : claim.qualifiers) {
    const bool date = each.role == "time" && !each.value.date.empty();
    what += (what.empty() ? "" : " · ") + each.role + " " +
            (date ? shown_date(each.value.date) : each.name);
  }
  return what.empty() ? "–" : what;
}

Json step_json(const TraceStep& step) {
  Json json = {{"stage", step.stage}, {"mover", step.mover}};
  json["claim"] = claim_json(step.claim);
  return json;
}

int trace(const TraceOptions& options, const GlobalOptions& globals) {
  const std::string question = question_in(options.words);
  const Store store = Store::reading(globals.database);
  const Ontology ontology = load_ontology(overlay_of(globals));
  const std::vector<StageWords> stages = load_stage_words(ontology.files);
  const Matters& matters = ontology.agreement_words.matters;
  Listing all{
      .kind = "traces",
      .columns = {"subject", "predicate", "published", "stage", "value", "mover", "source", "id"}};
  const bool text = !options.output.json && !options.output.csv;
  std::size_t shown = 0;
  std::string example;
  for (const Trace& each :
       traces_of(store.claims({}), topic_named(store, options.words), stages, matters)) {
    if (shown++ == options.limit) break;
    Json json = {{"subject", each.subject}, {"predicate", each.predicate}, {"object", each.object}};
    json["steps"] = Json::array();
    Listing table{.kind = "steps",
                  .columns = {"published", "stage", "value", "mover", "id", "source"}};
    for (const TraceStep& step : each.steps) {
      const StoredClaim& claim = step.claim;
      json["steps"].push_back(step_json(step));
      const std::string published = claim.published.empty() ? "–" : shown_date(claim.published);
      table.add({published, step.stage, value_of(claim), step.mover, short_id(claim.claim.id),
                 claim.source},
                {});
      if (options.output.csv) {
        all.add({each.subject, each.predicate, claim.published, step.stage, value_of(claim),
                 step.mover, claim.source, claim.claim.id},
                {});
      }
      if (example.empty()) example = short_id(claim.claim.id);
    }
    if (!options.output.csv) all.add({each.subject}, std::move(json));
    if (!text) continue;
    table.wide = 1;
    fmt::print("{}{}\n", shown > 1 ? "\n" : "",
               styled(made_visible(heading_of(each)), Style::strong));
    print_listing(table, options.output);
  }
  all.none = fmt::format("no claim speaks of '{}'; fewer words find more", question);
  if (!text || all.rows.empty()) return print_listing(all, options.output);
  fmt::print("\n{}\n",
             styled(fmt::format("`claimgraph why {}` shows the sentence.", example), Style::faint));
  return kFound;
}

}  // namespace

Run bind_trace(Parser& parser, const GlobalOptions& globals) {
  const auto options = std::make_shared<TraceOptions>();
  add_output_options(parser, options->output);
  parser
      .option("topic", options->words,
              "an entity, and words of the claim, its predicate or its sentence; either may be "
              "left out")
      .required()
      .placeholder("WORD");
  parser.option("--limit", options->limit, "at most so many paths (10)").at_most(kMostAsked);
  return [options, &globals] { return trace(*options, globals); };
}

}  // namespace claimgraph
