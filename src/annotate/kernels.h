#pragma once
// The loops that take the time, compiled for what the machine has. They work on whole numbers, also
// where these stand in doubles, and their sums do not depend on their order: every version gives
// the same.

#include <cstddef>
#include <cstdint>
#include <span>

#include "annotate/aligned.h"

namespace claimgraph {

/// Outputs are worked on in blocks of this many; matrices are padded to whole blocks.
inline constexpr std::size_t kBlock = 64;

/// Weights in the order in which the product reads them: blocks of 64 outputs; in a block, for each
/// two inputs, the two weights of each output.
struct PackedMatrix {
  std::size_t outputs = 0;  ///< a multiple of kBlock
  std::size_t inputs = 0;   ///< even
  AlignedVector<std::int16_t> weights;
  AlignedVector<std::int32_t> bias;  ///< an output
};

/// Packs rows of `inputs` weights, one row an output. REQUIRES: `inputs` even; a bias an output.
PackedMatrix pack(std::span<const std::int16_t> weights, std::span<const std::int32_t> bias,
                  std::size_t inputs);

/// Sets each of `count` rows of out (matrix.outputs wide) to the bias plus the product of the
/// matrix and the same row of input (matrix.inputs wide).
void multiply(std::span<const std::int16_t> input, const PackedMatrix& matrix, std::size_t count,
              std::span<std::int32_t> out);

/// Adds a row to sums.
void add_row(const std::int8_t* row, std::size_t size, std::int16_t* sums);

/// Sets out to the sums of three rows.
void add_three(const std::int32_t* one, const std::int32_t* two, const std::int32_t* three,
               std::size_t size, std::int32_t* out);

/// Sets out to values / 2^shift, rounded and cut at ±limit.
void scale_down(const std::int32_t* values, std::size_t size, int shift, std::int32_t limit,
                std::int16_t* out);

/// Where the first of the largest values stands. REQUIRES: at least one.
std::size_t place_of_largest(const std::int32_t* values, std::size_t size);

/// So many sums are compared at a time.
inline constexpr std::size_t kSumLanes = 8;

/// Rows of terms, each `step` from the one before.
struct Terms {
  const double* first = nullptr;
  std::ptrdiff_t step = 0;
};

/// Sets out[i], for i below `size`, to the largest of the sums of left and right at i, over `count`
/// rows of both. REQUIRES: a row; up to the next multiple of kSumLanes behind `size` all rows may
/// be read and out be written.
void largest_sums(Terms left, Terms right, std::size_t count, std::size_t size, double* out);

/// One step of the gated recurrence over `size` units: after = gate × before + (1 − gate) ×
/// candidate, in the fixed-point units of annotate/network.h.
void recur(const std::int32_t* candidates, const std::int32_t* gates, std::size_t size,
           const std::int16_t* before, std::int16_t* after);

}  // namespace claimgraph
