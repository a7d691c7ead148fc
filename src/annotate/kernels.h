#pragma once
// The loops that take the time, compiled for what the machine has. They work on whole numbers, also
// where these stand in doubles, and their sums do not depend on their order: every version gives
// the same.

#include <cstddef>
#include <cstdint>
#include <span>

#include "annotate/aligned.h"

namespace claimgraph {

/// What is multiplied has 8 bits and is at most 127 either way: sums of two products then stay
/// within 16 bits, which the older instruction sets need.
inline constexpr std::int32_t kMostNarrow = 127;

/// What weights are multiplied with, counted from 128 on: the newest instruction set wants no sign.
using Factor = std::uint8_t;
inline constexpr std::int32_t kZeroFactor = 128;

/// Outputs are worked on in blocks of so many, inputs in groups; matrices are padded to whole
/// blocks.
inline constexpr std::size_t kBlock = 64;
inline constexpr std::size_t kGroup = 4;

/// Weights in the order in which the product reads them: blocks of 64 outputs; in a block, for each
/// four inputs, the four weights of each output.
struct PackedMatrix {
  std::size_t outputs = 0;  ///< a multiple of kBlock
  std::size_t inputs = 0;   ///< a multiple of kGroup
  AlignedVector<std::int8_t> weights;
  AlignedVector<std::int32_t> scale;  ///< an output
  AlignedVector<std::int32_t> bias;   ///< an output
  AlignedVector<std::int32_t> start;  ///< an output: what takes kZeroFactor off all inputs again
};

/// Packs rows of `inputs` weights, one row an output. REQUIRES: `inputs` a multiple of kGroup; a
/// scale and a bias an output; no weight below -kMostNarrow.
PackedMatrix pack(std::span<const std::int8_t> weights, std::span<const std::int32_t> scale,
                  std::span<const std::int32_t> bias, std::size_t inputs);

/// Packs weights that are too wide, each row scaled down to what 8 bits hold; its scale then is
/// `unit` times what that takes.
PackedMatrix pack(std::span<const std::int16_t> weights, std::int32_t unit,
                  std::span<const std::int32_t> bias, std::size_t inputs);

/// Sets each of `count` rows of out (matrix.outputs wide) to the bias plus the scale times the
/// product of the matrix and the same row of input (matrix.inputs wide). REQUIRES: no input 0; no
/// result beyond 32 bits.
void multiply(std::span<const Factor> input, const PackedMatrix& matrix, std::size_t count,
              std::span<std::int32_t> out);

/// A version of multiply().
using Product = void (*)(const Factor* input, const PackedMatrix& matrix, std::size_t count,
                         std::int32_t* out);
/// The versions that this machine can do, the slowest first, never none: multiply() takes the last.
std::span<const Product> products_of_this_machine();

/// So many columns are added at a time.
inline constexpr std::size_t kEmbeddingLanes = 32;

/// Sets out to the sum of those rows of a table of rows of `size`, cut at ±kMostNarrow. REQUIRES:
/// `size` a multiple of kEmbeddingLanes, at most 255 rows.
void add_rows(const std::int8_t* table, std::span<const std::uint32_t> rows, std::size_t size,
              Factor* out);

/// Sets out to the sums of three rows, times 2^shift.
void add_three(const std::int16_t* one, const std::int16_t* two, const std::int16_t* three,
               std::size_t size, int shift, std::int32_t* out);

/// Sets out to values / 2^shift, rounded and cut at ±kMostNarrow; factors from kZeroFactor on.
void scale_down(const std::int32_t* values, std::size_t size, int shift, Factor* out);
void scale_down(const std::int32_t* values, std::size_t size, int shift, std::int8_t* out);
/// The same, cut at the most of 16 bits.
void scale_down(const std::int32_t* values, std::size_t size, int shift, std::int16_t* out);

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

/// So many units are worked on at a time.
inline constexpr std::size_t kRecurrenceLanes = 16;

/// One step of the gated recurrence over `size` units, in the fixed-point units of
/// annotate/network.h: state = gate × state + (1 − gate) × candidate; out is the same in 8 bits.
/// REQUIRES: `size` a multiple of kRecurrenceLanes.
void recur(const std::int32_t* candidates, const std::int32_t* gates, std::size_t size,
           std::int16_t* state, Factor* out);

}  // namespace claimgraph
