#pragma once
// What a network works in, kept from one sentence to the next.

#include <cstdint>
#include <vector>

#include "annotate/network.h"
#include "annotate/word_products.h"

namespace claimgraph {

/// For one thread at a time. REQUIRES: the network outlives it.
struct NetworkRoom {
  explicit NetworkRoom(const Network& network) : products(network) {}

  WordProducts products;
  // They only grow: what a shorter sentence does not set is not read.
  std::vector<WordRows> rows{};
  AlignedVector<std::int32_t> sums{};
  AlignedVector<Factor> first_layer{};
  AlignedVector<Factor> second_layer{};
  Reading reading{};
};

}  // namespace claimgraph
