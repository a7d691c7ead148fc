#include "ingest/ingest.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <thread>
#include <utility>

#include "core/record.h"
#include "ingest/derive.h"
#include "ingest/pipeline.h"

namespace claimgraph {
namespace {

// Articles extracted side by side before they are stored: enough to keep the threads busy, few
// enough to keep memory flat.
constexpr std::size_t kBatch = 64;

std::vector<Extraction> extracted(std::vector<Article> articles, const Annotator& annotator,
                                  const Knowledge& knowledge) {
  std::vector<Extraction> extractions(articles.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < articles.size(); i = next++) {
      extractions[i] =
          extraction_of(std::move(articles[i]), TextForm::article, annotator, knowledge);
    }
  };
  const std::size_t threads =
      std::min<std::size_t>(std::max(1U, std::thread::hardware_concurrency()), articles.size());
  std::vector<std::jthread> others;
  for (std::size_t i = 1; i < threads; ++i) others.emplace_back(work);
  work();
  others.clear();  // waits
  return extractions;
}

}  // namespace

Ingestion::Ingestion(Store& store, const Annotator& annotator, const Knowledge& knowledge,
                     ReadOptions options)
    : store_(store), annotator_(annotator), knowledge_(knowledge), options_(std::move(options)) {
  store_.begin();
}

void Ingestion::add(const Input& input) {
  read_articles(
      input.name, input.bytes, options_, knowledge_,
      [&](Article article) {
        give_address(article);
        waiting_.push_back(std::move(article));
        if (waiting_.size() >= kBatch) flush();
      },
      [&](Error error) { fail(std::move(error)); });
}

void Ingestion::add_records(const Input& input) {
  std::size_t number = 0;
  for (std::size_t at = 0; at < input.bytes.size();) {
    const std::size_t end = std::min(input.bytes.find('\n', at), input.bytes.size());
    const std::string_view line = std::string_view(input.bytes).substr(at, end - at);
    at = end + 1;
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    const Result<Extraction> extraction = read_record(line);
    if (extraction) {
      store_one(*extraction);
    } else {
      fail({extraction.error().what, fmt::format("{}:{}", input.name, number)});
    }
  }
}

void Ingestion::fail(Error error) { report_.errors.push_back(std::move(error)); }

void Ingestion::flush() {
  for (const Extraction& each : extracted(std::exchange(waiting_, {}), annotator_, knowledge_)) {
    store_one(each);
  }
  if (on_stored_) on_stored_(report_.articles());
}

void Ingestion::store_one(const Extraction& extraction) {
  switch (store_.put(extraction)) {
    case PutOutcome::added:
      ++report_.added;
      break;
    case PutOutcome::unchanged:
      ++report_.unchanged;
      return;
    case PutOutcome::replaced:
      ++report_.replaced;
      break;
  }
  report_.sentences += extraction.sentences.size();
  report_.claims += extraction.claims.size();
}

IngestReport Ingestion::finish() {
  flush();
  if (report_.added + report_.replaced > 0) derive(store_, knowledge_);
  store_.commit();
  return std::move(report_);
}

}  // namespace claimgraph
