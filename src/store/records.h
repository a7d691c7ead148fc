#pragma once
// Runs: when what was read. And articles as they were put in, for reading them anew elsewhere.

#include <cstdint>
#include <string>
#include <vector>

#include "base/error.h"
#include "core/article.h"
#include "core/extraction.h"
#include "store/store.h"

namespace claimgraph {

/// A command that changed the graph.
struct RunRow {
  std::int64_t id = 0;
  std::string at{};    ///< ISO 8601, UTC
  std::string what{};  ///< ingest, remove, merge, reextract, judge
  std::size_t added = 0, replaced = 0, unchanged = 0, removed = 0, failed = 0, claims = 0;
};

struct RecordedDocument {
  std::string document{};
  std::string uri{};
  std::int64_t run = 0;        ///< that brought it
  std::int64_t first_run = 0;  ///< that brought its address
};

/// A claim of a text that another has replaced.
struct PastClaim {
  std::int64_t run = 0;    ///< that replaced it
  std::int64_t since = 0;  ///< that brought it
  std::string uri{};
  std::string claim{};
  std::string line{};
  std::string sentence{};
  std::string predicate{};
  std::string subject{};
  std::string object{};
  std::string proposition{};
};

/// A disagreement in which a text took part that another has replaced.
struct PastConflict {
  std::int64_t run = 0;
  std::string uri{};
  std::string a{};  ///< propositions
  std::string b{};
  std::string kind{};
  std::string reason{};
  std::string one{};
  std::string other{};
};

/// REQUIRES: for what writes, a store that was opened for writing, inside a transaction. The store
/// outlives this.
class Records {
 public:
  explicit Records(const Store& store) : store_(store) {}

  /// What is put, taken out and decided from now on belongs to this new run.
  void begin_run(const std::string& what, const std::string& at);
  /// Notes the counts of the run that is under way; its id and day stay.
  void count(const RunRow& counts);

  std::vector<RunRow> runs() const;
  std::vector<RecordedDocument> documents() const;
  std::vector<PastClaim> past_claims() const;
  std::vector<PastConflict> past_conflicts() const;
  /// Addresses that were there at the run and have been taken out since, in order.
  std::vector<std::string> removed_after(std::int64_t run) const;
  /// Ids of decisions made after this run.
  std::vector<std::string> decisions_after(std::int64_t run) const;

  /// A document as it was put in. An Error where its rows do not fit together.
  Result<Extraction> extraction(const std::string& document) const;
  /// The article as read; without blocks where these are not known.
  Article article(const std::string& document) const;

  /// Takes all derived rows out; every document is stale then.
  void clear_derived();
  /// Puts an article's extraction in the place of an earlier one. REQUIRES: no derived rows.
  void put_again(const Extraction& extraction);

 private:
  const Store& store_;
};

}  // namespace claimgraph
