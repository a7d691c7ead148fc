#pragma once
// The dynamic oracle of the arc-hybrid system: what a move costs in gold arcs that can no longer be
// made (Goldberg and Nivre 2013).

#include <cstdint>
#include <span>
#include <vector>

#include "annotate/parse_state.h"

namespace claimgraph {

class GoldTree {
 public:
  /// `heads[i]` is the head of word i, heads.size() for the root.
  explicit GoldTree(std::span<const Place> heads);

  /// REQUIRES: state.allowed(move).
  std::uint32_t cost(const ParseState& state, Move move) const;

 private:
  std::uint32_t dependants_in_buffer(const ParseState& state, Place head) const;

  std::span<const Place> heads_;
  std::vector<std::vector<Place>> dependants_;
};

}  // namespace claimgraph
