#include "annotate/kernels.h"

#include <algorithm>
#include <cstring>

#include "annotate/network.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace claimgraph {
namespace {

struct Kernels {
  void (*multiply)(const std::int16_t* input, const PackedMatrix& matrix, std::size_t count,
                   std::int32_t* out);
  void (*add_row)(const std::int8_t* row, std::size_t size, std::int16_t* sums);
  void (*add_three)(const std::int32_t* one, const std::int32_t* two, const std::int32_t* three,
                    std::size_t size, std::int32_t* out);
  void (*scale_down)(const std::int32_t* values, std::size_t size, int shift, std::int32_t limit,
                     std::int16_t* out);
  void (*recur)(const std::int32_t* candidates, const std::int32_t* gates, std::size_t size,
                const std::int16_t* before, std::int16_t* after);
  void (*largest_sums)(Terms left, Terms right, std::size_t count, std::size_t size, double* out);
  std::size_t (*place_of_largest)(const std::int32_t* values, std::size_t size);
};

/// Doubles that are worked on side by side, by the compilers' vector extension: left to see them in
/// an array, they take them one by one.
using SumLanes
    __attribute__((vector_size(kSumLanes * sizeof(double)), aligned(sizeof(double)), may_alias)) =
        double;
#define CLAIMGRAPH_LANES(AT) (*reinterpret_cast<const SumLanes*>(AT))

// The plain loops, written once and compiled for each instruction set: a function that is inlined
// is not compiled for its caller's set by every compiler, hence macros.
#define CLAIMGRAPH_PLAIN_LOOPS(TARGET, SUFFIX)                                                     \
  TARGET void add_row_##SUFFIX(const std::int8_t* row, std::size_t size, std::int16_t* sums) {     \
    for (std::size_t i = 0; i < size; ++i) sums[i] = static_cast<std::int16_t>(sums[i] + row[i]);  \
  }                                                                                                \
  TARGET std::size_t place_of_largest_##SUFFIX(const std::int32_t* values, std::size_t size) {     \
    std::int32_t largest = values[0];                                                              \
    for (std::size_t i = 0; i < size; ++i) largest = values[i] > largest ? values[i] : largest;    \
    std::size_t at = 0;                                                                            \
    while (values[at] != largest) ++at;                                                            \
    return at;                                                                                     \
  }                                                                                                \
  TARGET void add_three_##SUFFIX(const std::int32_t* one, const std::int32_t* two,                 \
                                 const std::int32_t* three, std::size_t size, std::int32_t* out) { \
    for (std::size_t i = 0; i < size; ++i) out[i] = one[i] + two[i] + three[i];                    \
  }                                                                                                \
  TARGET void scale_down_##SUFFIX(const std::int32_t* values, std::size_t size, int shift,         \
                                  std::int32_t limit, std::int16_t* out) {                         \
    const std::int32_t half = (1 << shift) / 2;                                                    \
    for (std::size_t i = 0; i < size; ++i) {                                                       \
      std::int32_t value = (values[i] + half) >> shift;                                            \
      value = value < -limit ? -limit : value > limit ? limit : value;                             \
      out[i] = static_cast<std::int16_t>(value);                                                   \
    }                                                                                              \
  }                                                                                                \
  TARGET void largest_sums_##SUFFIX(Terms left, Terms right, std::size_t count, std::size_t size,  \
                                    double* out) {                                                 \
    for (std::size_t i = 0; i < size; i += kSumLanes) {                                            \
      const double* one = left.first + i;                                                          \
      const double* two = right.first + i;                                                         \
      SumLanes best = CLAIMGRAPH_LANES(one) + CLAIMGRAPH_LANES(two);                               \
      for (std::size_t row = 1; row < count; ++row) {                                              \
        one += left.step;                                                                          \
        two += right.step;                                                                         \
        const SumLanes sum = CLAIMGRAPH_LANES(one) + CLAIMGRAPH_LANES(two);                        \
        best = best < sum ? sum : best;                                                            \
      }                                                                                            \
      std::memcpy(out + i, &best, sizeof best);                                                    \
    }                                                                                              \
  }                                                                                                \
  TARGET void recur_##SUFFIX(const std::int32_t* candidates, const std::int32_t* gates,            \
                             std::size_t size, const std::int16_t* before,                         \
                             std::int16_t* __restrict after) {                                     \
    constexpr std::int32_t kOne = kActivationOne;                                                  \
    for (std::size_t i = 0; i < size; ++i) {                                                       \
      std::int32_t candidate = (candidates[i] + kWeightOne / 2) >> 10;                             \
      candidate = candidate < -kOne ? -kOne : candidate > kOne ? kOne : candidate;                 \
      std::int32_t gate = kOne / 2 + (gates[i] >> 12);                                             \
      gate = gate < 0 ? 0 : gate > kOne ? kOne : gate;                                             \
      /* gate × before + (1 − gate) × candidate, with one multiplication */                    \
      after[i] = static_cast<std::int16_t>(                                                        \
          (gate * (before[i] - candidate) + kOne * candidate + kOne / 2) >> 11);                   \
    }                                                                                              \
  }

// The product for one instruction set: VECTORS registers of outputs by ROWS input rows are summed
// at a time; each step multiplies pairs of inputs with pairs of weights and adds the two products.
// Groups of rows are made as equal as can be: one row alone waits for its weights.
#define CLAIMGRAPH_MULTIPLY(TARGET, SUFFIX, VECTOR, LOAD, BROADCAST, STEP, STORE, VECTORS, ROWS)   \
  template <std::size_t kRows>                                                                     \
  TARGET void block_##SUFFIX(const std::int16_t* input, const PackedMatrix& matrix,                \
                             std::size_t first, std::int32_t* out) {                               \
    constexpr std::size_t kWidth = sizeof(VECTOR) / sizeof(std::int32_t);                          \
    const std::int16_t* weights =                                                                  \
        matrix.weights.data() + first / kBlock * kBlock * matrix.inputs + first % kBlock * 2;      \
    VECTOR sums[kRows][VECTORS];                                                                   \
    _Pragma("GCC unroll 8") for (std::size_t v = 0; v < VECTORS; ++v) {                            \
      _Pragma("GCC unroll 8") for (std::size_t r = 0; r < kRows; ++r) sums[r][v] =                 \
          LOAD(matrix.bias.data() + first + v * kWidth);                                           \
    }                                                                                              \
    for (std::size_t k = 0; k < matrix.inputs; k += 2) {                                           \
      VECTOR pairs[VECTORS];                                                                       \
      _Pragma("GCC unroll 8") for (std::size_t v = 0; v < VECTORS; ++v) pairs[v] =                 \
          LOAD(weights + k * kBlock + v * kWidth * 2);                                             \
      _Pragma("GCC unroll 8") for (std::size_t r = 0; r < kRows; ++r) {                            \
        std::int32_t two = 0;                                                                      \
        std::memcpy(&two, input + r * matrix.inputs + k, sizeof two);                              \
        const VECTOR factor = BROADCAST(two);                                                      \
        _Pragma("GCC unroll 8") for (std::size_t v = 0; v < VECTORS; ++v) sums[r][v] =             \
            STEP(sums[r][v], pairs[v], factor);                                                    \
      }                                                                                            \
    }                                                                                              \
    _Pragma("GCC unroll 8") for (std::size_t r = 0; r < kRows; ++r) {                              \
      _Pragma("GCC unroll 8") for (std::size_t v = 0; v < VECTORS; ++v)                            \
          STORE(out + r * matrix.outputs + first + v * kWidth, sums[r][v]);                        \
    }                                                                                              \
  }                                                                                                \
  TARGET void multiply_##SUFFIX(const std::int16_t* input, const PackedMatrix& matrix,             \
                                std::size_t count, std::int32_t* out) {                            \
    constexpr std::size_t kStep = VECTORS * sizeof(VECTOR) / sizeof(std::int32_t);                 \
    constexpr decltype(&block_##SUFFIX<1>) kBlocks[] = {block_##SUFFIX<1>,                         \
                                                        block_##SUFFIX<2>,                         \
                                                        block_##SUFFIX<std::min(ROWS, 3)>,         \
                                                        block_##SUFFIX<std::min(ROWS, 4)>,         \
                                                        block_##SUFFIX<std::min(ROWS, 5)>,         \
                                                        block_##SUFFIX<ROWS>};                     \
    for (std::size_t first = 0; first < matrix.outputs; first += kStep) {                          \
      std::size_t row = 0;                                                                         \
      for (std::size_t groups = (count + ROWS - 1) / ROWS; groups > 0; --groups) {                 \
        const std::size_t rows = (count - row) / groups;                                           \
        kBlocks[rows - 1](input + row * matrix.inputs, matrix, first, out + row * matrix.outputs); \
        row += rows;                                                                               \
      }                                                                                            \
    }                                                                                              \
  }

CLAIMGRAPH_PLAIN_LOOPS(, anywhere)

#define CLAIMGRAPH_KERNELS(PRODUCT, LOOPS)                                                     \
  Kernels {                                                                                    \
    multiply_##PRODUCT, add_row_##LOOPS, add_three_##LOOPS, scale_down_##LOOPS, recur_##LOOPS, \
        largest_sums_##LOOPS, place_of_largest_##LOOPS                                         \
  }

#if defined(__x86_64__)

#define CLAIMGRAPH_AVX2 __attribute__((target("avx2")))
#define CLAIMGRAPH_AVX512 __attribute__((target("avx2,avx512f,avx512bw")))
#define CLAIMGRAPH_VNNI __attribute__((target("avx2,avx512f,avx512bw,avx512vnni")))
#define CLAIMGRAPH_LOAD128(at) _mm_loadu_si128(reinterpret_cast<const __m128i*>(at))
#define CLAIMGRAPH_LOAD256(at) _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at))
#define CLAIMGRAPH_STORE128(at, v) _mm_storeu_si128(reinterpret_cast<__m128i*>(at), v)
#define CLAIMGRAPH_STORE256(at, v) _mm256_storeu_si256(reinterpret_cast<__m256i*>(at), v)
#define CLAIMGRAPH_STEP128(sum, a, b) _mm_add_epi32(sum, _mm_madd_epi16(a, b))
#define CLAIMGRAPH_STEP256(sum, a, b) _mm256_add_epi32(sum, _mm256_madd_epi16(a, b))
#define CLAIMGRAPH_STEP512(sum, a, b) _mm512_add_epi32(sum, _mm512_madd_epi16(a, b))

CLAIMGRAPH_PLAIN_LOOPS(CLAIMGRAPH_AVX2, avx2)
CLAIMGRAPH_PLAIN_LOOPS(CLAIMGRAPH_AVX512, avx512)
CLAIMGRAPH_MULTIPLY(, sse2, __m128i, CLAIMGRAPH_LOAD128, _mm_set1_epi32, CLAIMGRAPH_STEP128,
                    CLAIMGRAPH_STORE128, 4, 2)
CLAIMGRAPH_MULTIPLY(CLAIMGRAPH_AVX2, avx2, __m256i, CLAIMGRAPH_LOAD256, _mm256_set1_epi32,
                    CLAIMGRAPH_STEP256, CLAIMGRAPH_STORE256, 4, 2)
CLAIMGRAPH_MULTIPLY(CLAIMGRAPH_AVX512, avx512, __m512i, _mm512_loadu_si512, _mm512_set1_epi32,
                    CLAIMGRAPH_STEP512, _mm512_storeu_si512, 4, 6)

CLAIMGRAPH_MULTIPLY(CLAIMGRAPH_VNNI, vnni, __m512i, _mm512_loadu_si512, _mm512_set1_epi32,
                    _mm512_dpwssd_epi32, _mm512_storeu_si512, 4, 6)

Kernels kernels_of_this_machine() {
  if (!__builtin_cpu_supports("avx2")) return CLAIMGRAPH_KERNELS(sse2, anywhere);
  if (!__builtin_cpu_supports("avx512f") || !__builtin_cpu_supports("avx512bw"))
    return CLAIMGRAPH_KERNELS(avx2, avx2);
  if (!__builtin_cpu_supports("avx512vnni")) return CLAIMGRAPH_KERNELS(avx512, avx512);
  return CLAIMGRAPH_KERNELS(vnni, avx512);
}

#else

void multiply_anywhere(const std::int16_t* input, const PackedMatrix& matrix, std::size_t count,
                       std::int32_t* out) {
  for (std::size_t row = 0; row < count; ++row) {
    std::int32_t* sums = out + row * matrix.outputs;
    std::copy(matrix.bias.begin(), matrix.bias.end(), sums);
    const std::int16_t* weights = matrix.weights.data();
    for (std::size_t first = 0; first < matrix.outputs; first += kBlock) {
      for (std::size_t k = 0; k < matrix.inputs; k += 2, weights += 2 * kBlock) {
        const std::int32_t one = input[row * matrix.inputs + k];
        const std::int32_t two = input[row * matrix.inputs + k + 1];
        for (std::size_t i = 0; i < kBlock; ++i)
          sums[first + i] += one * weights[2 * i] + two * weights[2 * i + 1];
      }
    }
  }
}

Kernels kernels_of_this_machine() { return CLAIMGRAPH_KERNELS(anywhere, anywhere); }

#endif

const Kernels& kernels() {
  static const Kernels kKernels = kernels_of_this_machine();
  return kKernels;
}

}  // namespace

PackedMatrix pack(std::span<const std::int16_t> weights, std::span<const std::int32_t> bias,
                  std::size_t inputs) {
  PackedMatrix matrix;
  matrix.inputs = inputs;
  matrix.outputs = (bias.size() + kBlock - 1) / kBlock * kBlock;
  matrix.bias.assign(bias.begin(), bias.end());
  matrix.bias.resize(matrix.outputs, 0);
  matrix.weights.assign(matrix.outputs * inputs, 0);
  for (std::size_t out = 0; out < bias.size(); ++out) {
    const std::int16_t* row = weights.data() + out * inputs;
    std::int16_t* block = matrix.weights.data() + out / kBlock * kBlock * inputs + out % kBlock * 2;
    for (std::size_t k = 0; k < inputs; k += 2)
      std::memcpy(block + k * kBlock, row + k, 2 * sizeof *row);
  }
  return matrix;
}

void multiply(std::span<const std::int16_t> input, const PackedMatrix& matrix, std::size_t count,
              std::span<std::int32_t> out) {
  kernels().multiply(input.data(), matrix, count, out.data());
}

void add_row(const std::int8_t* row, std::size_t size, std::int16_t* sums) {
  kernels().add_row(row, size, sums);
}

std::size_t place_of_largest(const std::int32_t* values, std::size_t size) {
  return kernels().place_of_largest(values, size);
}

void largest_sums(Terms left, Terms right, std::size_t count, std::size_t size, double* out) {
  kernels().largest_sums(left, right, count, size, out);
}

void add_three(const std::int32_t* one, const std::int32_t* two, const std::int32_t* three,
               std::size_t size, std::int32_t* out) {
  kernels().add_three(one, two, three, size, out);
}

void scale_down(const std::int32_t* values, std::size_t size, int shift, std::int32_t limit,
                std::int16_t* out) {
  kernels().scale_down(values, size, shift, limit, out);
}

void recur(const std::int32_t* candidates, const std::int32_t* gates, std::size_t size,
           const std::int16_t* before, std::int16_t* after) {
  kernels().recur(candidates, gates, size, before, after);
}

}  // namespace claimgraph
