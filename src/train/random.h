#pragma once
// A seeded generator of our own (splitmix64): the standard library's shuffles differ between
// libraries.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace claimgraph {

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next();
  /// A number below `limit`. REQUIRES: limit > 0.
  std::uint64_t below(std::uint64_t limit) { return next() % limit; }
  /// From 0 up to, not including, 1.
  float fraction() { return static_cast<float>(next() >> 40) * 0x1p-24F; }

 private:
  std::uint64_t state_;
};

/// The numbers 0 … count-1 in random order.
std::vector<std::uint32_t> shuffled(std::size_t count, Random& random);

}  // namespace claimgraph
