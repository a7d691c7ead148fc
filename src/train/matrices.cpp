#include "train/matrices.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

#if defined(__clang__)
#pragma clang fp contract(off)
#endif

namespace claimgraph {
namespace {

// Floats that are added and multiplied element by element, as many as a register of the instruction
// set holds: longer ones are kept in memory, at a tenth of the speed. The sums stay the same.
// (No alias template: GCC ignores the attribute where the size is a parameter.)
using Lanes4 = float __attribute__((vector_size(16), aligned(4)));
using Lanes8 = float __attribute__((vector_size(32), aligned(4)));
using Lanes16 = float __attribute__((vector_size(64), aligned(4)));
static_assert(sizeof(Lanes4) == 16 && sizeof(Lanes8) == 32 && sizeof(Lanes16) == 64);

/// How the left side of a product is walked.
struct Left {
  const float* values = nullptr;
  std::size_t by_row = 0;    // from one row of the product to the next
  std::size_t by_inner = 0;  // from one term of its sums to the next
  std::size_t rows = 0;
  std::size_t inner = 0;
};

using FloatProduct = void (*)(const Left& left, const float* right, std::size_t right_stride,
                              float* out, std::size_t out_stride, std::size_t columns);

// A block of rows by vectors of lanes is summed in registers. As a macro, because an inlined
// function is not compiled for its caller's instruction set by every compiler.
#define CLAIMGRAPH_BLOCK(ROWS, VECTORS, LANES)                                                   \
  {                                                                                              \
    Lanes##LANES sums[ROWS][VECTORS] = {};                                                       \
    for (std::size_t k = 0; k < left.inner; ++k) {                                               \
      const auto* terms =                                                                        \
          reinterpret_cast<const Lanes##LANES*>(right + k * right_stride + column);              \
      _Pragma("GCC unroll 8") for (std::size_t r = 0; r < ROWS; ++r) {                           \
        const float factor = left.values[(row + r) * left.by_row + k * left.by_inner];           \
        _Pragma("GCC unroll 8") for (std::size_t v = 0; v < VECTORS; ++v) sums[r][v] +=          \
            terms[v] * factor;                                                                   \
      }                                                                                          \
    }                                                                                            \
    _Pragma("GCC unroll 8") for (std::size_t r = 0; r < ROWS; ++r) {                             \
      auto* target = reinterpret_cast<Lanes##LANES*>(out + (row + r) * out_stride + column);     \
      _Pragma("GCC unroll 8") for (std::size_t v = 0; v < VECTORS; ++v) target[v] += sums[r][v]; \
    }                                                                                            \
  }

#define CLAIMGRAPH_COLUMNS(ROWS, VECTORS, LANES)                                        \
  for (; column + VECTORS * LANES <= columns; column += VECTORS * LANES) {              \
    std::size_t row = 0;                                                                \
    for (; row + ROWS <= left.rows; row += ROWS) CLAIMGRAPH_BLOCK(ROWS, VECTORS, LANES) \
    for (; row < left.rows; ++row) CLAIMGRAPH_BLOCK(1, VECTORS, LANES)                  \
  }

void product_anywhere(const Left& left, const float* right, std::size_t right_stride, float* out,
                      std::size_t out_stride, std::size_t columns) {
  std::size_t column = 0;
  CLAIMGRAPH_COLUMNS(4, 2, 4)
}

#if defined(__x86_64__)
__attribute__((target("avx512f"))) void product_avx512(const Left& left, const float* right,
                                                       std::size_t right_stride, float* out,
                                                       std::size_t out_stride,
                                                       std::size_t columns) {
  std::size_t column = 0;
  CLAIMGRAPH_COLUMNS(4, 4, 16)
  CLAIMGRAPH_COLUMNS(4, 1, 16)
}
__attribute__((target("avx2"))) void product_avx2(const Left& left, const float* right,
                                                  std::size_t right_stride, float* out,
                                                  std::size_t out_stride, std::size_t columns) {
  std::size_t column = 0;
  CLAIMGRAPH_COLUMNS(6, 2, 8)
}
#endif

FloatProduct product_of_this_machine() {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f")) return product_avx512;
  if (__builtin_cpu_supports("avx2")) return product_avx2;
#endif
  return product_anywhere;
}

const FloatProduct kProduct = product_of_this_machine();

}  // namespace

void add_product(const Rows& left, const Rows& right, Rows& out) {
  kProduct({left.values.data(), left.stride, 1, left.rows, left.columns}, right.values.data(),
           right.stride, out.values.data(), out.stride, out.stride);
}

void add_product_of_transposed(const Rows& left, const Rows& right, Rows& out) {
  kProduct({left.values.data(), 1, left.stride, left.columns, left.rows}, right.values.data(),
           right.stride, out.values.data(), out.stride, out.stride);
}

Rows transposed(const Rows& rows) {
  Rows out(rows.columns, rows.rows);
  for (std::size_t r = 0; r < rows.rows; ++r) {
    for (std::size_t c = 0; c < rows.columns; ++c) out.row(c)[r] = rows.row(r)[c];
  }
  return out;
}

float exponential(float x) {
  if (x < -80.0F) return 0.0F;
  x = std::min(x, 80.0F);
  // e^x = 2^n × e^r with r within ±ln(2)/2, and e^r by its series.
  const float n = std::nearbyintf(x * 1.44269504F);
  const float r = (x - n * 0.693359375F) + n * 2.12194440e-4F;
  float sum = 1.0F / 720.0F;
  for (const float term : {1.0F / 120.0F, 1.0F / 24.0F, 1.0F / 6.0F, 0.5F, 1.0F, 1.0F})
    sum = sum * r + term;
  return sum * std::bit_cast<float>(static_cast<std::uint32_t>(static_cast<int>(n) + 127) << 23);
}

void softmax(float* scores, std::size_t size) {
  const float top = *std::max_element(scores, scores + size);
  float sum = 0;
  for (std::size_t i = 0; i < size; ++i) sum += scores[i] = exponential(scores[i] - top);
  for (std::size_t i = 0; i < size; ++i) scores[i] /= sum;
}

Weights::Weights(std::size_t rows, std::size_t columns, float gain, Random& random)
    : value(rows, columns),
      gradient(rows, columns),
      first_moment(rows, columns),
      second_moment(rows, columns) {
  const float reach = gain * std::sqrt(3.0F / static_cast<float>(rows));
  for (std::size_t r = 0; r < rows; ++r) {
    for (std::size_t c = 0; c < columns; ++c) value.row(r)[c] = (2 * random.fraction() - 1) * reach;
  }
}

namespace {

void adam_row(Weights& weights, const AdamStep& step, std::size_t row) {
  float* value = weights.value.row(row);
  float* gradient = weights.gradient.row(row);
  float* first = weights.first_moment.row(row);
  float* second = weights.second_moment.row(row);
  for (std::size_t i = 0; i < weights.value.stride; ++i) {
    first[i] = 0.9F * first[i] + 0.1F * gradient[i];
    second[i] = 0.99F * second[i] + 0.01F * gradient[i] * gradient[i];
    value[i] -= step.rate * (first[i] / step.first_correction) /
                (std::sqrt(second[i] / step.second_correction) + 1e-8F);
    gradient[i] = 0;
  }
}

}  // namespace

void adam(Weights& weights, const AdamStep& step, std::span<const std::uint32_t> rows) {
  if (rows.empty()) {
    for (std::size_t row = 0; row < weights.value.rows; ++row) adam_row(weights, step, row);
  } else {
    for (const std::uint32_t row : rows) adam_row(weights, step, row);
  }
}

}  // namespace claimgraph
