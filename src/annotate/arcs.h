#pragma once
// From what networks read in a sentence to its tree.

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

/// Scores of arcs keep two binary places fewer than those of tags and labels.
inline constexpr int kArcShift = 2;

/// What one network says of a sentence.
struct Opinion {
  const Network* network;
  const Reading* reading;
};

/// Scores of arcs, summed over at most kMostNetworks opinions of one sentence, at least one:
/// `scores[d * (n + 1) + h]` of word d hanging from h (n: the root).
std::vector<std::int32_t> arc_scores(std::span<const Opinion> opinions);

/// Whether exactly one word hangs from the root and all others from it in turn.
bool is_tree(std::span<const Place> heads);

/// The best projective tree with one word at the root (Eisner 1996): cubic in n.
std::vector<Place> best_projective(std::span<const std::int32_t> scores, std::size_t words);

/// Each word's best head where that makes a tree, else the best projective tree.
/// REQUIRES: as arc_scores(); at least one word.
std::vector<Place> best_heads(std::span<const Opinion> opinions);
/// By scores as arc_scores() gives them.
std::vector<Place> best_heads(std::span<const std::int32_t> scores, std::size_t words);

/// The same of trees with this word at the root.
std::vector<Place> best_heads_below(std::span<const Opinion> opinions, Place root);

/// Scores of the labels of each word's arc from its head, summed over the opinions.
struct LabelScores {
  std::size_t width = 0;
  std::vector<std::int32_t> scores;  ///< a row of `width` a word; zeros of the root's

  std::int32_t at(Place word, Deprel label) const {
    return scores[word * width + static_cast<std::size_t>(label)];
  }
};
LabelScores label_scores(std::span<const Opinion> opinions, std::span<const Place> heads);
/// The same of any arcs, a row an arc. REQUIRES: as many dependants as heads.
LabelScores label_scores(std::span<const Opinion> opinions, std::span<const Place> dependants,
                         std::span<const Place> heads);

/// The best label of an arc that is not from the root; of those that `is_choice` admits.
Deprel best_label(const LabelScores& scores, Place word);
Deprel best_label(const LabelScores& scores, Place word, bool (*is_choice)(Deprel));

/// The best label of each word; `root` of the root alone.
std::vector<Deprel> best_labels(const LabelScores& scores, std::span<const Place> heads);

}  // namespace claimgraph
