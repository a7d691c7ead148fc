#pragma once
// Training of the network on trees and names together.

#include <iosfwd>
#include <utility>
#include <vector>

#include "annotate/arcs.h"
#include "annotate/network.h"
#include "annotate/tag_set.h"
#include "annotate/words.h"

namespace claimgraph {

/// What one sentence teaches. Empty members teach nothing.
struct Lesson {
  std::vector<Word> words;
  std::vector<TagId> known_tags;  ///< given as input
  Guidelines guidelines = Guidelines::any;
  std::vector<TagId> tags;  ///< to be learnt
  std::vector<Place> heads;
  std::vector<Deprel> labels;
  std::vector<std::uint32_t> names;  ///< the bits of the states that each word may have
};

struct NetworkOptions {
  int rounds = 12;
  std::size_t batch_words = 400;
  float rate = 0.003F;
  float dropout = 0.25F;             ///< of activations
  float word_dropout = 0.15F;        ///< of known words, which then are unknown
  float name_dropout = 0.15F;        ///< of those with a capital
  float guidelines_dropout = 0.15F;  ///< of sentences, which then follow anybody's
  std::uint64_t seed = 1;
};

/// Embeddings to start from, by their row.
using FirstRows = std::vector<std::pair<std::uint32_t, std::vector<float>>>;

/// Writes what Network::read reads. A line of progress a round goes to `log`.
void train_network(const std::vector<Lesson>& lessons, const NetworkSizes& sizes,
                   const FirstRows& first_rows, const NetworkOptions& options, ModelWriter& writer,
                   std::ostream& log);

}  // namespace claimgraph
