#pragma once
// From the network's reading of a sentence to its tree.

#include <cstdint>
#include <span>
#include <vector>

#include "annotate/network.h"
#include "core/tags.h"

namespace claimgraph {

/// A place in a sentence of n words: 0 … n-1, n for the root.
using Place = std::uint32_t;

struct Arcs {
  std::vector<Place> heads;
  std::vector<Deprel> labels;
};

/// Scores of arcs: `scores[d * (n + 1) + h]` of word d hanging from h (n: the root).
std::vector<std::int32_t> arc_scores(const Network& network, const Reading& reading);

/// Whether exactly one word hangs from the root and all others from it in turn.
bool is_tree(std::span<const Place> heads);

/// The best projective tree with one word at the root (Eisner 1996): cubic in n.
std::vector<Place> best_projective(std::span<const std::int32_t> scores, std::size_t words);

/// Each word's best head where that makes a tree, else the best projective tree.
/// REQUIRES: at least one word.
Arcs best_tree(const Network& network, const Reading& reading);

}  // namespace claimgraph
