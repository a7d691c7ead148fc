#include <fmt/format.h>

#include <memory>
#include <set>

#include "annotate/annotator.h"
#include "base/error.h"
#include "cli/addresses.h"
#include "cli/bindings.h"
#include "cli/globals.h"
#include "cli/messages.h"
#include "cli/names.h"
#include "cli/parser.h"
#include "cli/progress.h"
#include "cli/sources.h"
#include "cli/today.h"
#include "ingest/addresses.h"
#include "ingest/derive.h"
#include "ingest/ingest.h"
#include "knowledge/knowledge.h"
#include "store/records.h"
#include "store/store.h"

namespace claimgraph {
namespace {

struct IngestOptions {
  SourceOptions sources{};
  bool records = false;
};

IngestReport taken_in(const IngestOptions& options, const GlobalOptions& globals,
                      const InputList& inputs, Store& store, const Annotator& annotator,
                      const Knowledge& knowledge) {
  Progress progress(inputs.names.size());
  Ingestion ingestion(store, annotator, knowledge,
                      {.read = read_options(options.sources),
                       .home = home_of(globals.database),
                       .threads = options.sources.threads,
                       .at = now()});
  ingestion.watch([&](std::size_t articles) { progress.articles_done(articles); });
  for (const Error& error : inputs.errors) ingestion.fail(error);
  for (const std::string& name : inputs.names) {
    const Result<Input> input = read_input(name);
    if (!input) {
      ingestion.fail(input.error());
    } else if (options.records) {
      ingestion.add_records(*input);
    } else {
      ingestion.add(*input);
    }
    progress.file_done();
  }
  return ingestion.finish();
}

void print_summary(const IngestReport& report, const StoreCounts& counts, Detail detail) {
  fmt::print("{}, {}, {}. New {}, unchanged {}, replaced {}, failed {}.\n",
             counted(report.articles(), "article"), counted(report.sentences, "sentence"),
             counted(report.claims, "claim"), report.added, report.unchanged,
             report.replaced.size(), report.errors.size());
  fmt::print("The graph holds {}, {}, {}, {}.\n", counted(counts.documents, "article"),
             counted(counts.entities, "entity", "entities"), counted(counts.claims, "claim"),
             counted(counts.conflicts, "conflict"));
  print_replaced(report.replaced, detail);
}

int ingest(const IngestOptions& options, const GlobalOptions& globals) {
  check_source_options(options.sources);
  const InputList inputs = listed_inputs(options.sources);
  const Detail detail = globals.verbose ? Detail::every : Detail::grouped;
  if (inputs.names.empty()) {  // makes no database for nothing
    print_errors(inputs.errors, detail);
    return kError;
  }
  const Knowledge knowledge = load_knowledge(overlay_of(globals));
  const Annotator annotator(knowledge);
  Store store = store_for_writing(globals, knowledge.files);
  const IngestReport report = taken_in(options, globals, inputs, store, annotator, knowledge);
  print_summary(report, store.counts(), detail);
  print_notes(report.notes, detail);
  print_errors(report.errors, detail);
  if (report.errors.empty()) return kFound;
  return report.articles() > 0 ? kSomeFailed : kError;
}

struct RemoveOptions {
  std::vector<std::string> articles{};
  bool forget = false;
};

/// Articles by id, and whether some name named none.
struct NamedArticles {
  std::set<std::string> ids{};
  bool missing = false;
};

/// Complains of what is not there. Throws Failure where a name may be several, or the database is
/// not there: removing makes none.
NamedArticles articles_named(const RemoveOptions& options, const GlobalOptions& globals) {
  const std::vector<DocumentRow> rows = Store::reading(globals.database).documents();
  NamedArticles named;
  for (const std::string& name : options.articles) {
    if (!documents_typed(rows, name, globals).empty()) {
      named.ids.insert(document_named(rows, name, globals).id);
      continue;
    }
    complain(fmt::format("no article '{}'. `claimgraph sources` lists them.", name));
    named.missing = true;
  }
  return named;
}

int remove(const RemoveOptions& options, const GlobalOptions& globals) {
  const NamedArticles named = articles_named(options, globals);
  if (named.ids.empty()) return kNothingFound;
  const Knowledge knowledge = load_knowledge(overlay_of(globals));
  Store store = store_for_writing(globals, knowledge.files);
  store.begin();
  Records(store).begin_run("remove", now());
  const auto past = options.forget ? Store::Past::forgotten : Store::Past::kept;
  for (const std::string& id : named.ids) store.remove(id, past);
  derive(store, knowledge);
  Records(store).count({.removed = named.ids.size()});
  store.commit();
  fmt::print("{} removed.\n", counted(named.ids.size(), "article"));
  return named.missing ? kSomeFailed : kFound;
}

}  // namespace

Run bind_ingest(Parser& parser, const GlobalOptions& globals) {
  const auto options = std::make_shared<IngestOptions>();
  add_source_options(parser, options->sources);
  parser.flag("--records", options->records, "the inputs are extraction records, one a line");
  return [options, &globals] { return ingest(*options, globals); };
}

Run bind_remove(Parser& parser, const GlobalOptions& globals) {
  const auto options = std::make_shared<RemoveOptions>();
  parser.flag("--forget", options->forget,
              "also forget what they said: `diff` will not tell of it");
  parser.option("articles", options->articles, "paths, addresses, ends of them, or ids")
      .required()
      .placeholder("ARTICLE");
  return [options, &globals] { return remove(*options, globals); };
}

}  // namespace claimgraph
