#pragma once
// Many articles into the graph: read one by one, extracted in parallel, stored in their order.

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "annotate/annotator.h"
#include "base/error.h"
#include "core/extraction.h"
#include "ingest/inputs.h"
#include "ingest/ordered_work.h"
#include "knowledge/knowledge.h"
#include "read/read.h"
#include "store/store.h"

namespace claimgraph {

/// What came of the inputs. Sentences and claims are those of all articles that were read, whether
/// the graph had them before or not.
struct IngestReport {
  std::size_t added = 0;
  std::size_t unchanged = 0;
  std::vector<std::string> replaced{};  ///< addresses under which another text or title … stood
  std::size_t sentences = 0;
  std::size_t claims = 0;
  std::size_t new_claims = 0;  ///< of the articles that are new or replaced others
  std::vector<Error> errors{};
  std::vector<Error> notes{};  ///< what was left out of articles that went in

  std::size_t articles() const { return added + unchanged + replaced.size(); }
};

struct IngestionOptions {
  ReadOptions read{};
  std::filesystem::path home{};          ///< whence addresses are told; see ingest/addresses.h
  std::optional<std::size_t> threads{};  ///< that extract; absent: as many as the machine has
  std::string at{};  ///< the moment, by which the run is recorded; empty: it is not
};

/// Takes inputs in, until finish(). Some dozens of articles at a time are kept for good; of those
/// on the way when an exception or sudden death comes nothing is kept, and the same command goes on
/// from there.
class Ingestion {
 public:
  Ingestion(Store& store, const Annotator& annotator, const Knowledge& knowledge,
            IngestionOptions options);

  /// Reads all articles of one input. Bad parts go to the report's errors, the rest in.
  void add(const Input& input);
  /// Takes extraction records, one a line.
  void add_records(const Input& input);
  void fail(Error error);

  /// Calls `on_stored` with the number of articles each time some have gone in.
  void watch(std::function<void(std::size_t)> on_stored) { on_stored_ = std::move(on_stored); }

  /// Extracts and stores what still waits, renews the derived layer, and commits.
  IngestReport finish();

 private:
  void renew();
  void end_batch();
  void store_one(const Extraction& extraction);

  Store& store_;
  const Knowledge& knowledge_;
  ReadOptions read_options_;
  std::filesystem::path home_;
  IngestReport report_{};
  std::size_t in_batch_ = 0;
  std::function<void(std::size_t)> on_stored_{};
  OrderedWork<Article, Extraction> extractions_;  // last: its threads use what is above
};

}  // namespace claimgraph
