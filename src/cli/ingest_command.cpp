#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "annotate/annotator.h"
#include "base/display.h"
#include "base/error.h"
#include "cli/bindings.h"
#include "cli/sources.h"
#include "cli/terminal.h"
#include "ingest/derive.h"
#include "ingest/ingest.h"
#include "knowledge/knowledge.h"
#include "store/store.h"

namespace claimgraph {
namespace {

constexpr std::string_view kSchema = "schema/graph.sql";

struct IngestOptions {
  SourceOptions sources{};
  bool records = false;
};

/// "reading 12 files" on the terminal's last line, renewed as they go; nothing elsewhere.
class Progress {
 public:
  void step() {
    ++done_;
    if (shows_progress()) fmt::print(stderr, "\rreading: {} files", done_);
  }
  ~Progress() {
    if (done_ > 0 && shows_progress()) fmt::print(stderr, "\r\x1b[K");
  }

 private:
  std::size_t done_ = 0;
};

void print_errors(const std::vector<Error>& errors) {
  constexpr std::size_t kMostShown = 20;
  for (std::size_t i = 0; i < errors.size() && i < kMostShown; ++i) {
    fmt::print(stderr, "claimgraph: {}; skipped\n", made_visible(to_string(errors[i])));
  }
  if (errors.size() > kMostShown) {
    fmt::print(stderr, "claimgraph: and {} more like these\n", errors.size() - kMostShown);
  }
}

int ingest(const IngestOptions& options, const GlobalOptions& globals) {
  check_source_options(options.sources);
  const Knowledge knowledge = load_knowledge(overlay_of(globals));
  const Annotator annotator(knowledge);
  Store store = Store::writing(globals.database, knowledge.files.read(kSchema));
  IngestReport report;
  {
    Progress progress;
    Ingestion ingestion(store, annotator, knowledge, read_options(options.sources));
    each_input(
        options.sources.paths,
        [&](const Input& input) {
          progress.step();
          if (options.records) {
            ingestion.add_records(input);
          } else {
            ingestion.add(input);
          }
        },
        [&](const Error& error) { ingestion.fail(error); });
    report = ingestion.finish();
  }
  const StoreCounts counts = store.counts();
  fmt::print(
      "{} articles, {} sentences, {} claims. New {}, unchanged {}, replaced {}, failed {}.\n",
      report.articles(), report.sentences, report.claims, report.added, report.unchanged,
      report.replaced, report.errors.size());
  fmt::print("The graph holds {} articles, {} entities, {} claims, {} conflicts.\n",
             counts.documents, counts.entities, counts.claims, counts.conflicts);
  print_errors(report.errors);
  if (report.errors.empty()) return kFound;
  return report.articles() > 0 ? kSomeFailed : kError;
}

int remove(const std::vector<std::string>& selectors, const GlobalOptions& globals) {
  const Knowledge knowledge = load_knowledge(overlay_of(globals));
  Store::reading(globals.database);  // complains where there is none: removing makes no database
  Store store = Store::writing(globals.database, knowledge.files.read(kSchema));
  store.begin();
  std::size_t removed = 0;
  for (const std::string& selector : selectors) {
    const std::size_t here = store.remove(selector);
    if (here == 0) {
      fmt::print(stderr, "claimgraph: no article '{}'. `claimgraph sources` lists them.\n",
                 made_visible(selector));
    }
    removed += here;
  }
  if (removed > 0) derive(store, knowledge);
  store.commit();
  fmt::print("{} articles removed.\n", removed);
  return removed > 0 ? kFound : kNothingFound;
}

}  // namespace

Run bind_ingest(CLI::App& app, const GlobalOptions& globals) {
  const auto options = std::make_shared<IngestOptions>();
  add_source_options(app, options->sources);
  app.add_flag("--records", options->records, "the inputs are extraction records, one a line");
  return [options, &globals] { return ingest(*options, globals); };
}

Run bind_remove(CLI::App& app, const GlobalOptions& globals) {
  const auto selectors = std::make_shared<std::vector<std::string>>();
  app.add_option("articles", *selectors, "URIs, paths, or the first six or more digits of ids")
      ->required()
      ->type_name("ARTICLE");
  return [selectors, &globals] { return remove(*selectors, globals); };
}

}  // namespace claimgraph
