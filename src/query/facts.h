#pragma once
// Claims that say the same, together: one fact with its sources.

#include <cstdint>
#include <string>
#include <vector>

#include "core/graph.h"

namespace claimgraph {

/// What one or more claims say of an entity.
struct Fact {
  std::vector<StoredClaim> claims{};   ///< in the order they came
  std::vector<std::string> sources{};  ///< publishers, each once, sorted
  std::size_t origins = 0;             ///< of the best supported of its propositions
  bool contested = false;
};

/// Joins claims of equal subject, predicate (for open ones: relation), object, polarity, and time
/// where both give one. Ordered by predicate, then newest first; open claims last.
std::vector<Fact> facts_of(const std::vector<StoredClaim>& claims);

/// Where a fact stands among those that contradict each other.
enum class Rivalry : std::uint8_t { none, first, between, last };
std::string bracket_of(Rivalry rivalry);  ///< "┐", "┤", "┘"

/// Moves facts that openly contradict each other next to the first of them; gives, a fact, where it
/// stands among its rivals.
std::vector<Rivalry> put_rivals_together(std::vector<Fact>& facts,
                                         const std::vector<Conflict>& pairs);

/// What stands for the object: its name, amount or date.
std::string object_words(const StoredClaim& stored);

}  // namespace claimgraph
