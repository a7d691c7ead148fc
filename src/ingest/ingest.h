#pragma once
// Many articles into the graph: read one by one, extracted in parallel, stored in their order.

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "annotate/annotator.h"
#include "base/error.h"
#include "ingest/inputs.h"
#include "knowledge/knowledge.h"
#include "read/read.h"
#include "store/store.h"

namespace claimgraph {

struct IngestReport {
  std::size_t added = 0;
  std::size_t unchanged = 0;
  std::size_t replaced = 0;
  std::size_t sentences = 0;
  std::size_t claims = 0;
  std::vector<Error> errors{};

  std::size_t articles() const { return added + unchanged + replaced; }
};

/// Takes inputs in, until finish(). What goes in together is kept together, some dozens of articles
/// at a time; of what came after an exception or sudden death nothing is kept, and the same command
/// goes on from there.
class Ingestion {
 public:
  /// `at`: the moment, by which the run is recorded; empty: it is not.
  Ingestion(Store& store, const Annotator& annotator, const Knowledge& knowledge,
            ReadOptions options, const std::string& at = "");

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
  void flush();
  void renew();
  void end_batch();
  void store_one(const Extraction& extraction);

  Store& store_;
  const Annotator& annotator_;
  const Knowledge& knowledge_;
  ReadOptions options_;
  IngestReport report_{};
  std::vector<Article> waiting_{};
  std::size_t in_batch_ = 0;
  bool changed_ = false;
  std::function<void(std::size_t)> on_stored_{};
};

}  // namespace claimgraph
