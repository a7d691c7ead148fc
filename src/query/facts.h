#pragma once
// Claims that say the same, together: one fact with its sources.

#include <string>
#include <vector>

#include "core/graph.h"

namespace claimgraph {

/// What one or more claims say of an entity.
struct Fact {
  std::vector<StoredClaim> claims{};   ///< in the order they came
  std::vector<std::string> sources{};  ///< publishers, each once, sorted
  bool contested = false;
};

/// Joins claims of equal subject, predicate (for open ones: relation), object, polarity, and time
/// where both give one. Ordered by predicate, then newest first; open claims last.
std::vector<Fact> facts_of(const std::vector<StoredClaim>& claims,
                           const std::vector<Conflict>& conflicts);

/// The date of the claim's content, else of its article; empty: unknown.
std::string time_of(const StoredClaim& stored);

/// What stands for the object: its name, amount or date.
std::string object_words(const StoredClaim& stored);

}  // namespace claimgraph
