#pragma once
// Averaged perceptron weights under hashed features, in whole numbers throughout, so that the same
// corpus gives the same bytes with every compiler.

#include <cstdint>
#include <span>
#include <vector>

#include "annotate/table.h"

namespace claimgraph {

/// A seeded generator of our own (splitmix64): the standard library's shuffles differ between
/// libraries.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next();
  /// A number below `limit`. REQUIRES: limit > 0.
  std::uint64_t below(std::uint64_t limit) { return next() % limit; }

 private:
  std::uint64_t state_;
};

/// The numbers 0 … count-1 in random order.
std::vector<std::uint32_t> shuffled(std::size_t count, Random& random);

class TableTrainer {
 public:
  /// 2^`row_bits` rows of `width` classes.
  TableTrainer(int row_bits, std::size_t width);

  /// Sets scores[0 .. width) to the sum of the features' rows.
  void score(std::span<const Feature> features, std::int32_t* scores) const;

  /// Adds `amount` to one class of each feature. Counts as happening now.
  void add(std::span<const Feature> features, std::size_t column, std::int32_t amount);

  /// Moves the clock by which weights are averaged.
  void tick() { ++clock_; }

  /// Writes the averaged weights as a Table, scaled by `scale` / 256 and cut to 8 bits.
  void write(ModelWriter& writer, std::int64_t scale) const;

  /// The scale (in 256ths) by which all but `beyond` in ten thousand of the weights that are not 0
  /// fit 8 bits.
  std::int64_t fitting_scale(std::int64_t beyond) const;

  /// The average of one weight, times `scale` / 256.
  std::int64_t averaged(std::size_t index, std::int64_t scale) const;

  std::size_t width() const { return width_; }

 private:
  std::size_t width_;
  std::uint64_t mask_;
  std::int64_t clock_ = 1;
  std::vector<std::int32_t> weights_;
  std::vector<std::int64_t> since_;  // sum of amount × clock at which it was added
};

}  // namespace claimgraph
