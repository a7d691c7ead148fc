// merge and reextract: another graph into this one, and this one by new rules.

#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "annotate/annotator.h"
#include "base/display.h"
#include "base/error.h"
#include "cli/bindings.h"
#include "cli/globals.h"
#include "cli/messages.h"
#include "cli/parser.h"
#include "cli/progress.h"
#include "cli/today.h"
#include "ingest/merge.h"
#include "ingest/reextract.h"
#include "knowledge/knowledge.h"
#include "store/store.h"

namespace claimgraph {
namespace {

constexpr int kMostThreads = 256;

int merge_graph(const std::string& other, const GlobalOptions& globals) {
  std::error_code error;
  if (std::filesystem::equivalent(other, globals.database, error)) {
    throw Failure(fmt::format("{} is this graph itself; name another file", other));
  }
  const Store theirs = Store::reading(other);
  const Ontology ontology = load_ontology(overlay_of(globals));
  Store store = store_for_writing(globals, ontology.files);
  const MergeReport report = merge(store, theirs, other, ontology, now());
  const StoreCounts counts = store.counts();
  fmt::print("{}: new {}, unchanged {}, replaced {}, kept {}, decisions {}, failed {}.\n",
             made_visible(other), report.added, report.unchanged, report.replaced.size(),
             report.kept, report.decisions, report.errors.size());
  fmt::print("The graph holds {}, {}, {}, {}.\n", counted(counts.documents, "article"),
             counted(counts.entities, "entity", "entities"), counted(counts.claims, "claim"),
             counted(counts.conflicts, "conflict"));
  const Detail detail = globals.verbose ? Detail::every : Detail::grouped;
  print_replaced(report.replaced, detail);
  print_errors(report.errors, detail);
  return report.errors.empty() ? kFound : kSomeFailed;
}

int reextract_graph(std::optional<std::size_t> threads, const GlobalOptions& globals) {
  const Knowledge knowledge = load_knowledge(overlay_of(globals));
  Store::reading(globals.database);  // complains where there is none
  Store store = store_for_writing(globals, knowledge.files);
  const Annotator annotator(knowledge);
  Progress progress(1);
  const ReextractReport report =
      reextract(store, annotator, knowledge, now(), threads,
                [&](std::size_t articles) { progress.articles_done(articles); });
  progress.file_done();
  fmt::print("{} read again, {} changed, {}.\n", counted(report.articles, "article"),
             report.changed, counted(report.claims, "claim"));
  if (report.kept == 0) return kFound;
  complain(fmt::format("{} came as records without blocks and stays as it is; ingest it again",
                       counted(report.kept, "article")));
  return kSomeFailed;
}

}  // namespace

Run bind_merge(Parser& parser, const GlobalOptions& globals) {
  const auto other = std::make_shared<std::string>();
  parser.option("other", *other, "a database of claimgraph; it stays as it is")
      .required()
      .placeholder("OTHER.db");
  return [other, &globals] { return merge_graph(*other, globals); };
}

Run bind_reextract(Parser& parser, const GlobalOptions& globals) {
  const auto threads = std::make_shared<std::optional<std::size_t>>();
  parser.option("--threads", *threads, "how many threads read (otherwise all there are)")
      .at_most(kMostThreads);
  return [threads, &globals] { return reextract_graph(*threads, globals); };
}

}  // namespace claimgraph
