#pragma once
// Linear weights under hashed features: a row of small integers a feature, one column a class. A
// score is the sum of rows, so that it is the same on every machine.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "annotate/model_file.h"

namespace claimgraph {

/// A feature before it is cut down to a row: 64 well-mixed bits.
using Feature = std::uint64_t;

/// One feature from the number of its template and up to three values.
constexpr Feature feature(std::uint64_t form, std::uint64_t a, std::uint64_t b = 0,
                          std::uint64_t c = 0) {
  std::uint64_t hash = (a + form * 0x9E3779B97F4A7C15) * 0xBF58476D1CE4E5B9;
  hash = (hash ^ (hash >> 29) ^ b) * 0x94D049BB133111EB;
  hash = (hash ^ (hash >> 31) ^ c) * 0xD6E8FEB86659FD93;
  return hash ^ (hash >> 32);
}

/// Weights of a trained model, read in place. Features that share a row share its weights.
class Table {
 public:
  Table() = default;
  /// REQUIRES: `rows` has `width` bytes times a power of two.
  Table(std::span<const std::int8_t> rows, std::size_t width);

  static Table read(ModelReader& reader);

  std::size_t width() const { return width_; }

  /// Sets scores[0 .. width) to the sum of the features' rows.
  void score(std::span<const Feature> features, std::int16_t* scores) const;

 private:
  std::span<const std::int8_t> rows_;
  std::size_t width_ = 0;
  std::uint64_t mask_ = 0;
};

/// The widest row a table may have.
inline constexpr std::size_t kMaxWidth = 256;

}  // namespace claimgraph
