#pragma once
// Arithmetic of training, in single precision with every sum in a fixed order and no fused steps,
// so that the same corpus gives the same network on every machine.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "train/random.h"

namespace claimgraph {

/// Columns are padded to this many, so that loops run in whole vectors.
inline constexpr std::size_t kLane = 16;
constexpr std::size_t padded(std::size_t columns) { return (columns + kLane - 1) / kLane * kLane; }

/// Rows of floats; the columns behind `columns` up to `stride` are zeros.
struct Rows {
  std::size_t rows = 0;
  std::size_t columns = 0;
  std::size_t stride = 0;
  std::vector<float> values;

  Rows() = default;
  Rows(std::size_t row_count, std::size_t column_count)
      : rows(row_count),
        columns(column_count),
        stride(padded(column_count)),
        values(rows * stride) {}
  float* row(std::size_t at) { return values.data() + at * stride; }
  const float* row(std::size_t at) const { return values.data() + at * stride; }
};

/// out += left × right. REQUIRES: shapes that fit.
void add_product(const Rows& left, const Rows& right, Rows& out);
/// out += leftᵀ × right.
void add_product_of_transposed(const Rows& left, const Rows& right, Rows& out);
Rows transposed(const Rows& rows);

/// e^x, for softmax: within 1e-6 of it, and the same everywhere.
float exponential(float x);
/// Turns scores into probabilities. Those of -infinity stay 0.
void softmax(float* scores, std::size_t size);

/// A weight matrix with its gradient and its moments (Adam, Kingma and Ba 2015).
struct Weights {
  Rows value, gradient, first_moment, second_moment;

  Weights() = default;
  /// Uniform in ±sqrt(3 / inputs) × `gain`.
  Weights(std::size_t rows, std::size_t columns, float gain, Random& random);
};

struct AdamStep {
  float rate = 0;
  float first_correction = 1;   ///< 1 − β₁ᵗ
  float second_correction = 1;  ///< 1 − β₂ᵗ
};

/// Moves the rows named by `rows` (all if empty) against their gradients, and clears these.
void adam(Weights& weights, const AdamStep& step, std::span<const std::uint32_t> rows = {});

}  // namespace claimgraph
