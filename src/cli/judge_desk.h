#pragma once
// The desk at which people judge: what a run of `judge` works with, and what its words name.

#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "cli/listing.h"
#include "core/decision.h"
#include "knowledge/ontology.h"
#include "store/store.h"

namespace claimgraph {

struct GlobalOptions;

struct JudgeOptions {
  OutputOptions output{};
  std::vector<std::string> words{};  ///< what to do, and to what
  std::string note{};
  bool all = false;
};

struct Desk {
  const JudgeOptions& options;
  const GlobalOptions& globals;
  const Ontology& ontology;
  Store& store;  ///< open for writing where the word says something to keep

  /// The words after the first.
  std::vector<std::string> rest() const { return {options.words.begin() + 1, options.words.end()}; }
};

/// The value; throws Failure with the error in its place.
template <typename T>
T value_or_fail(Result<T> result) {
  if (!result) throw Failure(to_string(result.error()));
  return std::move(*result);
}

/// Throws Failure with the usage where not so many words follow the first.
void expect_words(const Desk& desk, std::size_t count, const std::string& usage);

/// The decision of this kind about what the words name. Throws NothingNamed where the graph does
/// not hold it, and Failure where the words do not make one.
Decision decision_in_words(const Desk& desk, DecisionKind kind);

/// Takes the decisions of a file in; gives the exit code.
int load_decisions(const Desk& desk);

/// Keeps all that stands in a file; gives the exit code. Throws Failure where that holds something
/// else than decisions.
int save_decisions(const Desk& desk);

}  // namespace claimgraph
