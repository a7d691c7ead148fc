#include "ingest/ingest.h"

#include <fmt/format.h>

#include <utility>

#include "core/record.h"
#include "ingest/addresses.h"
#include "ingest/derive.h"
#include "ingest/pipeline.h"
#include "store/records.h"

namespace claimgraph {
namespace {

// Articles that go in for good together: few enough to lose little when the machine stops, many
// enough that a commit for them costs nothing.
constexpr std::size_t kStoredAtOnce = 64;

}  // namespace

Ingestion::Ingestion(Store& store, const Annotator& annotator, const Knowledge& knowledge,
                     IngestionOptions options)
    : store_(store),
      knowledge_(knowledge),
      read_options_(std::move(options.read)),
      home_(std::move(options.home)),
      extractions_(
          worker_count(options.threads),
          [&](Article article) {
            return extraction_of(std::move(article), TextForm::article, annotator, knowledge);
          },
          [this](const Extraction& extraction) {
            store_one(extraction);
            if (on_stored_) on_stored_(report_.articles());
          }) {
  store_.begin();
  if (!options.at.empty()) Records(store_).begin_run("ingest", options.at);
}

void Ingestion::add(const Input& input) {
  read_options_.address = address_of(input.name, home_);
  read_articles(
      input.name, input.bytes, read_options_, knowledge_,
      [&](Article article) {
        give_address(article);
        extractions_.put(std::move(article));
      },
      [&](Error error) { fail(std::move(error)); },
      [&](Error note) { report_.notes.push_back(std::move(note)); });
}

void Ingestion::add_records(const Input& input) {
  extractions_.finish();  // what came before goes in before
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

void Ingestion::store_one(const Extraction& extraction) {
  if (in_batch_ == kStoredAtOnce) end_batch();
  report_.sentences += extraction.sentences.size();
  report_.claims += extraction.claims.size();
  switch (store_.put(extraction)) {
    case PutOutcome::added:
      ++report_.added;
      break;
    case PutOutcome::unchanged:
      ++report_.unchanged;
      return;
    case PutOutcome::replaced:
      report_.replaced.push_back(extraction.provenance.uri);
      break;
  }
  ++in_batch_;
  report_.new_claims += extraction.claims.size();
}

void Ingestion::renew() {
  if (in_batch_ > 0) derive(store_, knowledge_);
  in_batch_ = 0;
  Records(store_).count({.added = report_.added,
                         .replaced = report_.replaced.size(),
                         .unchanged = report_.unchanged,
                         .failed = report_.errors.size(),
                         .claims = report_.new_claims});
}

void Ingestion::end_batch() {
  renew();
  store_.commit();
  store_.begin();
}

IngestReport Ingestion::finish() {
  extractions_.finish();
  renew();
  store_.commit();
  return std::move(report_);
}

}  // namespace claimgraph
