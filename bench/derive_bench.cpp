// What it costs to add one article to graphs of growing size: bench_derive FILE [CLAIMS…]
// Prints, for each size, the median processor time (and wall time) of putting, deriving and
// committing one of 41 articles of 20 claims, each in a transaction of its own.

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <string>
#include <vector>

#include "ingest/derive.h"
#include "synthetic.h"

namespace claimgraph {
namespace {

constexpr std::size_t kClaims = 20;
constexpr std::size_t kProbes = 41;

double milliseconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
      .count();
}

double processor_milliseconds() {
  return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

struct Costs {
  std::vector<double> processor{};
  std::vector<double> wall{};
};

/// The cost of articles that the graph does not know.
Costs probe(Store& store, const Ontology& ontology, std::size_t size) {
  Costs costs;
  for (std::size_t i = 0; i < kProbes; ++i) {
    const Extraction article = synthetic::article(7, 1000000 + size + 9 * i, {.claims = kClaims});
    const auto start = std::chrono::steady_clock::now();
    const double before = processor_milliseconds();
    store.begin();
    store.put(article);
    derive(store, ontology);
    store.commit();
    costs.processor.push_back(processor_milliseconds() - before);
    costs.wall.push_back(milliseconds_since(start));
  }
  std::sort(costs.processor.begin(), costs.processor.end());
  std::sort(costs.wall.begin(), costs.wall.end());
  return costs;
}

int run(const std::string& path, const std::vector<std::size_t>& sizes) {
  const Ontology ontology = load_ontology();
  for (const char* ending : {"", "-wal", "-shm"}) std::filesystem::remove(path + ending);
  Store store = Store::writing(path, ontology.files.read("schema/graph.sql"));
  std::size_t articles = 0;
  fmt::print("claims\tfill_wall_ms_per_article\tadd_cpu_ms\tadd_wall_ms\n");
  for (const std::size_t size : sizes) {
    const std::size_t before = articles;
    const auto start = std::chrono::steady_clock::now();
    store.begin();
    while (articles * kClaims < size)
      store.put(synthetic::article(7, articles++, {.claims = kClaims}));
    derive(store, ontology);
    store.commit();
    const double filled = milliseconds_since(start);
    const Costs costs = probe(store, ontology, size);
    fmt::print("{}\t{:.2f}\t{:.2f}\t{:.2f}\n", size,
               articles == before ? 0 : filled / static_cast<double>(articles - before),
               costs.processor[kProbes / 2], costs.wall[kProbes / 2]);
    std::fflush(stdout);
  }
  const StoreCounts counts = store.counts();
  fmt::print("{} articles, {} entities, {} conflicts\n", counts.documents, counts.entities,
             counts.conflicts);
  return 0;
}

}  // namespace
}  // namespace claimgraph

int main(int argc, char** argv) {
  if (argc < 2) {
    fmt::print(stderr, "usage: bench_derive FILE [CLAIMS…]\n");
    return 2;
  }
  std::vector<std::size_t> sizes;
  for (int i = 2; i < argc; ++i) sizes.push_back(std::stoull(argv[i]));
  if (sizes.empty()) sizes = {0, 1000, 10000, 100000};
  return claimgraph::run(argv[1], sizes);
}
