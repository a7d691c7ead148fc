// Benchmarks: `make bench`, or CLAIMGRAPH_BENCH_TEXT=FILE build/bench/claimgraph_bench
// --benchmark_filter=Extract.

#include <benchmark/benchmark.h>
#include <stdlib.h>

#include <cstdio>
#include <filesystem>

#include "annotate/annotator.h"
#include "annotate/models.h"
#include "annotate/word_memory.h"
#include "base/error.h"
#include "corpus.h"
#include "extract/extract.h"
#include "ingest/ingest.h"
#include "ingest/pipeline.h"
#include "knowledge/knowledge.h"
#include "query/facts.h"
#include "query/lookup.h"
#include "query/path.h"
#include "read/read.h"
#include "store/store.h"
#include "text/document.h"

namespace claimgraph {
namespace {

namespace fs = std::filesystem;
using benchmark::Counter;

const Knowledge& knowledge() {
  static const Knowledge instance = load_knowledge();
  return instance;
}

const Annotator& annotator() {
  static const Annotator instance(knowledge());
  return instance;
}

const std::vector<Article>& articles() {
  static const std::vector<Article> instance = bench_articles(knowledge());
  return instance;
}

/// A folder that is gone when the program ends.
const fs::path& folder() {
  static const struct Folder {
    Folder() {
      std::string pattern = (fs::temp_directory_path() / "claimgraph-bench-XXXXXX").string();
      if (mkdtemp(pattern.data()) == nullptr) throw Failure("no temporary folder");
      path = pattern;
    }
    ~Folder() {
      std::error_code ignored;
      fs::remove_all(path, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    fs::path path{};
  } instance;
  return instance.path;
}

/// Words and bytes that went through, as rates.
void report(benchmark::State& state, std::size_t tokens, std::size_t bytes) {
  state.counters["tokens/s"] = Counter(static_cast<double>(tokens), Counter::kIsRate);
  state.counters["bytes/s"] =
      Counter(static_cast<double>(bytes), Counter::kIsRate, Counter::kIs1024);
}

const std::vector<std::vector<Article>>& batches() {
  static const std::vector<std::vector<Article>> instance = [] {
    std::vector<std::vector<Article>> made(1);
    std::size_t bytes = 0;
    for (const Article& article : articles()) {
      if (bytes >= kBatchBytes) made.emplace_back();
      if (bytes >= kBatchBytes) bytes = 0;
      bytes += article.text.size();
      made.back().push_back(article);
    }
    return made;
  }();
  return instance;
}

// ---- an article's way

/// In batches, as `claimgraph extract` works.
void Extract(benchmark::State& state) {
  std::size_t tokens = 0;
  std::size_t bytes = 0;
  auto at = static_cast<std::size_t>(state.thread_index());
  for ([[maybe_unused]] const auto& each : state) {
    const std::vector<Article>& batch = batches()[at++ % batches().size()];
    std::vector<Document> documents = annotated(batch, TextForm::article, annotator(), knowledge());
    for (Document& document : documents) {
      tokens += document.tokens.size();
      bytes += document.text.size();
      benchmark::DoNotOptimize(extract(std::move(document), knowledge()));
    }
  }
  report(state, tokens, bytes);
}
BENCHMARK(Extract)->Threads(1)->Threads(2)->UseRealTime()->Unit(benchmark::kMillisecond);

/// Tags, lemmas, trees and names alone: documents are split into words beforehand.
void Annotate(benchmark::State& state) {
  std::vector<Document> documents;
  for (const Article& article : articles())
    documents.push_back(make_document(article, knowledge()));
  std::size_t tokens = 0;
  std::size_t bytes = 0;
  auto at = static_cast<std::size_t>(state.thread_index());
  for ([[maybe_unused]] const auto& each : state) {
    Document& document = documents[at++ % documents.size()];
    annotator().annotate(document);
    tokens += document.tokens.size();
    bytes += document.text.size();
  }
  report(state, tokens, bytes);
}
BENCHMARK(Annotate)->Threads(1)->Threads(2)->UseRealTime()->Unit(benchmark::kMillisecond);

/// Tags, lemmas and trees alone, without names.
void TagAndParse(benchmark::State& state) {
  static const ModelSet models = read_models(knowledge().files);
  WordMemory memory(models, &knowledge());
  std::vector<Document> documents;
  for (const Article& article : articles())
    documents.push_back(make_document(article, knowledge()));
  std::size_t tokens = 0;
  std::size_t bytes = 0;
  std::size_t at = 0;
  std::vector<Word> words;
  for ([[maybe_unused]] const auto& each : state) {
    const Document& document = documents[at++ % documents.size()];
    for (const Sentence& sentence : document.sentences) {
      words.clear();
      for (std::uint32_t token = sentence.first_token; token < sentence.end_token; ++token)
        words.push_back(memory.word(document.word(token)).syntax);
      if (words.empty()) continue;
      const Syntax syntax = read_syntax(models.syntax, words, memory.syntax_rooms());
      for (std::uint32_t i = 0; i < words.size(); ++i)
        benchmark::DoNotOptimize(
            memory.inflection(document.word(sentence.first_token + i), syntax.tags[i]).lemma);
    }
    tokens += document.tokens.size();
    bytes += document.text.size();
  }
  report(state, tokens, bytes);
}
BENCHMARK(TagAndParse)->UseRealTime()->Unit(benchmark::kMillisecond);

/// One article of so many bytes: of twice the length it should take twice the time.
void ExtractOfLength(benchmark::State& state) {
  Article article;
  read_articles(
      "long.txt", long_text(articles(), static_cast<std::size_t>(state.range(0))), {}, knowledge(),
      [&](Article one) { article = std::move(one); }, [](const Error&) {});
  for ([[maybe_unused]] const auto& each : state) {
    benchmark::DoNotOptimize(extraction_of(article, TextForm::article, annotator(), knowledge()));
  }
  state.SetComplexityN(state.range(0));
}
BENCHMARK(ExtractOfLength)
    ->RangeMultiplier(2)
    ->Range(16 << 10, 256 << 10)
    ->Unit(benchmark::kMillisecond)
    ->Complexity();

// ---- the program

/// What every command that reads articles pays before the first.
void LoadKnowledgeAndModels(benchmark::State& state) {
  for ([[maybe_unused]] const auto& each : state) {
    const Knowledge loaded = load_knowledge();
    benchmark::DoNotOptimize(Annotator(loaded));
  }
}
BENCHMARK(LoadKnowledgeAndModels)->Unit(benchmark::kMillisecond);

/// The whole program, from the shell, on next to nothing.
void StartUp(benchmark::State& state) {
  const std::string command =
      "echo 'Acme acquired Beta.' | " CLAIMGRAPH_PROGRAM " extract - > /dev/null";
  for ([[maybe_unused]] const auto& each : state) {
    if (std::system(command.c_str()) != 0) state.SkipWithError("cannot run the program");
  }
}
BENCHMARK(StartUp)->Unit(benchmark::kMillisecond)->UseRealTime();

// ---- many articles

void ingest_made_up(const std::string& path, std::size_t count) {
  Store store = Store::writing(path, knowledge().files.read("schema/graph.sql"));
  Ingestion ingestion(store, annotator(), knowledge(), {});
  for (std::size_t i = 0; i < count; ++i) ingestion.add(made_up_article(i));
  ingestion.finish();
}

/// Articles of about ten sentences each into a fresh file.
void Ingest(benchmark::State& state) {
  const auto count = static_cast<std::size_t>(state.range(0));
  const std::string path = (folder() / "ingest.db").string();
  for ([[maybe_unused]] const auto& each : state) {
    fs::remove(path);
    ingest_made_up(path, count);
  }
  state.counters["articles/s"] =
      Counter(static_cast<double>(count * state.iterations()), Counter::kIsRate);
  state.SetComplexityN(state.range(0));
}
BENCHMARK(Ingest)
    ->Arg(100)
    ->Arg(200)
    ->Arg(400)
    ->Arg(800)
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond)
    ->Complexity();

// ---- questions to a graph of some thousand claims

const std::string& big_graph() {
  static const std::string path = [] {
    constexpr std::size_t kArticles = 1000;
    std::string made = (folder() / "big.db").string();
    ingest_made_up(made, kArticles);
    return made;
  }();
  return path;
}

/// Each question opens the file anew, as a command does.
template <typename Question>
void ask(benchmark::State& state, Question question) {
  const std::string& path = big_graph();
  for ([[maybe_unused]] const auto& each : state) {
    const Store store = Store::reading(path);
    benchmark::DoNotOptimize(question(store));
  }
  state.counters["claims"] = static_cast<double>(Store::reading(path).counts().claims);
}

std::vector<StoredClaim> claims_about(const Store& store, const std::string& name) {
  ClaimFilter filter;
  filter.about = ids_of(entities_named(store, name));
  return store.claims(filter);
}

void AskShow(benchmark::State& state) {
  ask(state, [](const Store& store) { return facts_of(claims_about(store, "Cobalt Labs")); });
}
BENCHMARK(AskShow)->Unit(benchmark::kMillisecond);

void AskPredicate(benchmark::State& state) {
  ask(state, [](const Store& store) {
    ClaimFilter filter;
    filter.predicate = "acquired";
    return store.claims(filter);
  });
}
BENCHMARK(AskPredicate)->Unit(benchmark::kMillisecond);

void AskSearch(benchmark::State& state) {
  ask(state, [](const Store& store) { return store.search("supplies chips raven", 20); });
}
BENCHMARK(AskSearch)->Unit(benchmark::kMillisecond);

void AskConflicts(benchmark::State& state) {
  ask(state, [](const Store& store) { return store.conflicts(); });
}
BENCHMARK(AskConflicts)->Unit(benchmark::kMillisecond);

void AskPath(benchmark::State& state) {
  ask(state, [](const Store& store) {
    return shortest_path(store.claims({}), ids_of(entities_named(store, "Cobalt Labs")),
                         ids_of(entities_named(store, "Osaka")));
  });
}
BENCHMARK(AskPath)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace claimgraph

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  try {
    benchmark::RunSpecifiedBenchmarks();
  } catch (const claimgraph::Failure& failure) {
    std::fprintf(stderr, "claimgraph_bench: %s\n", failure.what());
    return 2;
  }
  return 0;
}
