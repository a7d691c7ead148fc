#include "ingest/ingest.h"

#include <fmt/format.h>

#include <utility>

#include "core/record.h"
#include "ingest/derive.h"
#include "ingest/pipeline.h"
#include "store/records.h"

namespace claimgraph {
namespace {

// Articles that are extracted side by side, then stored for good: enough to keep the threads busy,
// few enough to keep memory flat, and little to lose when the machine stops.
constexpr std::size_t kBatch = 64;

}  // namespace

Ingestion::Ingestion(Store& store, const Annotator& annotator, const Knowledge& knowledge,
                     ReadOptions options, const std::string& at)
    : store_(store), annotator_(annotator), knowledge_(knowledge), options_(std::move(options)) {
  store_.begin();
  if (!at.empty()) Records(store_).begin_run("ingest", at);
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
      if (++in_batch_ >= kBatch) end_batch();
    } else {
      fail({extraction.error().what, fmt::format("{}:{}", input.name, number)});
    }
  }
}

void Ingestion::fail(Error error) { report_.errors.push_back(std::move(error)); }

void Ingestion::flush() {
  for (const Extraction& each :
       extractions_of(std::exchange(waiting_, {}), annotator_, knowledge_)) {
    store_one(each);
  }
  end_batch();
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
  changed_ = true;
  report_.sentences += extraction.sentences.size();
  report_.claims += extraction.claims.size();
}

void Ingestion::renew() {
  if (changed_) derive(store_, knowledge_);
  changed_ = false;
  in_batch_ = 0;
  Records(store_).count({.added = report_.added,
                         .replaced = report_.replaced,
                         .unchanged = report_.unchanged,
                         .failed = report_.errors.size(),
                         .claims = report_.claims});
}

void Ingestion::end_batch() {
  renew();
  store_.commit();
  store_.begin();
}

IngestReport Ingestion::finish() {
  if (!waiting_.empty()) flush();
  renew();
  store_.commit();
  return std::move(report_);
}

}  // namespace claimgraph
