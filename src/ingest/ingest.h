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

/// Takes inputs in, until finish(). What was put in before an exception is not kept: the file is as
/// before.
class Ingestion {
 public:
  Ingestion(Store& store, const Annotator& annotator, const Knowledge& knowledge,
            ReadOptions options);

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
  void store_one(const Extraction& extraction);

  Store& store_;
  const Annotator& annotator_;
  const Knowledge& knowledge_;
  ReadOptions options_;
  IngestReport report_{};
  std::vector<Article> waiting_{};
  std::function<void(std::size_t)> on_stored_{};
};

}  // namespace claimgraph
