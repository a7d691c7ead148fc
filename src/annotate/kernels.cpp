#include "annotate/kernels.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <numeric>
#include <vector>

#include "annotate/network.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace claimgraph {
namespace {

struct Kernels {
  void (*add_rows)(const std::int8_t* table, const std::uint32_t* rows, std::size_t count,
                   std::size_t size, Factor* out);
  void (*add_three)(const std::int16_t* one, const std::int16_t* two, const std::int16_t* three,
                    std::size_t size, int shift, std::int32_t* out);
  void (*to_factors)(const std::int32_t* values, std::size_t size, int shift, Factor* out);
  void (*to_8_bits)(const std::int32_t* values, std::size_t size, int shift, std::int8_t* out);
  void (*to_16_bits)(const std::int32_t* values, std::size_t size, int shift, std::int16_t* out);
  void (*recur)(const std::int32_t* candidates, const std::int32_t* gates, std::size_t size,
                std::int16_t* state, Factor* out);
  void (*largest_sums)(Terms left, Terms right, std::size_t count, std::size_t size, double* out);
  std::size_t (*place_of_largest)(const std::int32_t* values, std::size_t size);
};

// Values that are worked on side by side, by the compilers' vector extension: left to see them in
// an array, compilers take some of them one by one, as they do where the lanes fill more than one
// register, hence as many as fit into one.
template <typename Value, std::size_t kCount>
using Lanes [[gnu::vector_size(kCount * sizeof(Value))]] = Value;
#define CLAIMGRAPH_CUT(LANES, LEAST, MOST) \
  ((LANES) < (LEAST) ? (LEAST) : (LANES) > (MOST) ? (MOST) : (LANES))

#define CLAIMGRAPH_SCALE_DOWN(TYPE, MOST, ZERO)                                \
  const std::int32_t half = (1 << shift) / 2;                                  \
  for (std::size_t i = 0; i < size; ++i) {                                     \
    const std::int32_t value = (values[i] + half) >> shift;                    \
    out[i] = static_cast<TYPE>(CLAIMGRAPH_CUT(value, -(MOST), MOST) + (ZERO)); \
  }

// The plain loops, written once and compiled for each instruction set: a function that is inlined
// is not compiled for its caller's set by every compiler, hence macros. REGISTER is its size in
// bytes.
#define CLAIMGRAPH_PLAIN_LOOPS(TARGET, SUFFIX, REGISTER)                                          \
  TARGET void add_rows_##SUFFIX(const std::int8_t* table, const std::uint32_t* rows,              \
                                std::size_t count, std::size_t size, Factor* out) {               \
    constexpr std::size_t kLanes = REGISTER / sizeof(std::int16_t);                               \
    static_assert(kEmbeddingLanes % kLanes == 0);                                                 \
    using Sums = Lanes<std::int16_t, kLanes>;                                                     \
    for (std::size_t first = 0; first < size; first += kLanes) {                                  \
      Sums sums = {};                                                                             \
      Lanes<std::int8_t, kLanes> lanes;                                                           \
      for (std::size_t row = 0; row < count; ++row) {                                             \
        std::memcpy(&lanes, table + rows[row] * size + first, sizeof lanes);                      \
        sums += __builtin_convertvector(lanes, Sums);                                             \
      }                                                                                           \
      constexpr std::int16_t kMost = kMostNarrow;                                                 \
      constexpr std::int16_t kLeast = -kMostNarrow;                                               \
      sums = CLAIMGRAPH_CUT(sums, kLeast, kMost);                                                 \
      constexpr std::int16_t kZero = kZeroFactor;                                                 \
      lanes = __builtin_convertvector(sums + kZero, decltype(lanes));                             \
      std::memcpy(out + first, &lanes, sizeof lanes);                                             \
    }                                                                                             \
  }                                                                                               \
  TARGET std::size_t place_of_largest_##SUFFIX(const std::int32_t* values, std::size_t size) {    \
    std::int32_t largest = values[0];                                                             \
    for (std::size_t i = 0; i < size; ++i) largest = values[i] > largest ? values[i] : largest;   \
    std::size_t at = 0;                                                                           \
    while (values[at] != largest) ++at;                                                           \
    return at;                                                                                    \
  }                                                                                               \
  TARGET void add_three_##SUFFIX(const std::int16_t* one, const std::int16_t* two,                \
                                 const std::int16_t* three, std::size_t size, int shift,          \
                                 std::int32_t* out) {                                             \
    for (std::size_t i = 0; i < size; ++i) out[i] = (one[i] + two[i] + three[i]) << shift;        \
  }                                                                                               \
  TARGET void to_factors_##SUFFIX(const std::int32_t* values, std::size_t size, int shift,        \
                                  Factor* out) {                                                  \
    CLAIMGRAPH_SCALE_DOWN(Factor, kMostNarrow, kZeroFactor);                                      \
  }                                                                                               \
  TARGET void to_8_bits_##SUFFIX(const std::int32_t* values, std::size_t size, int shift,         \
                                 std::int8_t* out) {                                              \
    CLAIMGRAPH_SCALE_DOWN(std::int8_t, kMostNarrow, 0);                                           \
  }                                                                                               \
  TARGET void to_16_bits_##SUFFIX(const std::int32_t* values, std::size_t size, int shift,        \
                                  std::int16_t* out) {                                            \
    CLAIMGRAPH_SCALE_DOWN(std::int16_t, std::numeric_limits<std::int16_t>::max(), 0);             \
  }                                                                                               \
  TARGET void largest_sums_##SUFFIX(Terms left, Terms right, std::size_t count, std::size_t size, \
                                    double* out) {                                                \
    constexpr std::size_t kLanes = REGISTER / sizeof(double);                                     \
    static_assert(kSumLanes % kLanes == 0);                                                       \
    Lanes<double, kLanes> one, two;                                                               \
    for (std::size_t i = 0; i < size; i += kLanes) {                                              \
      Lanes<double, kLanes> best = Lanes<double, kLanes>{} - std::numeric_limits<double>::max();  \
      for (std::size_t row = 0; row < count; ++row) {                                             \
        const auto step = static_cast<std::ptrdiff_t>(row);                                       \
        std::memcpy(&one, left.first + i + step * left.step, sizeof one);                         \
        std::memcpy(&two, right.first + i + step * right.step, sizeof two);                       \
        const Lanes<double, kLanes> sum = one + two;                                              \
        best = best < sum ? sum : best;                                                           \
      }                                                                                           \
      std::memcpy(out + i, &best, sizeof best);                                                   \
    }                                                                                             \
  }                                                                                               \
  TARGET void recur_##SUFFIX(const std::int32_t* candidates, const std::int32_t* gates,           \
                             std::size_t size, std::int16_t* state, Factor* out) {                \
    constexpr std::int32_t kOne = kActivationOne;                                                 \
    constexpr std::size_t kLanes = REGISTER / sizeof(std::int32_t);                               \
    static_assert(kRecurrenceLanes % kLanes == 0);                                                \
    using Lanes16 = Lanes<std::int16_t, kLanes>;                                                  \
    using Lanes32 = Lanes<std::int32_t, kLanes>;                                                  \
    for (std::size_t i = 0; i < size; i += kLanes) {                                              \
      Lanes32 candidate, gate;                                                                    \
      Lanes16 before;                                                                             \
      std::memcpy(&candidate, candidates + i, sizeof candidate);                                  \
      std::memcpy(&gate, gates + i, sizeof gate);                                                 \
      std::memcpy(&before, state + i, sizeof before);                                             \
      candidate = (candidate + kWeightOne / 2) >> 10;                                             \
      candidate = CLAIMGRAPH_CUT(candidate, -kOne, kOne);                                         \
      gate = kOne / 2 + (gate >> 12);                                                             \
      gate = CLAIMGRAPH_CUT(gate, 0, kOne);                                                       \
      /* gate × state + (1 − gate) × candidate, with one multiplication */                    \
      const Lanes32 difference = __builtin_convertvector(before, Lanes32) - candidate;            \
      Lanes32 after = (gate * difference + kOne * candidate + kOne / 2) >> 11;                    \
      before = __builtin_convertvector(after, Lanes16);                                           \
      std::memcpy(state + i, &before, sizeof before);                                             \
      after = (after + kNarrowUnit / 2) >> kNarrowShift;                                          \
      after = CLAIMGRAPH_CUT(after, -kMostNarrow, kMostNarrow);                                   \
      const Lanes<std::int8_t, kLanes> narrow = __builtin_convertvector(                          \
          __builtin_convertvector(after + kZeroFactor, Lanes16), decltype(narrow));               \
      std::memcpy(out + i, &narrow, sizeof narrow);                                               \
    }                                                                                             \
  }

// The product for one instruction set: VECTORS registers of outputs by ROWS input rows are summed
// at a time; each step multiplies four inputs with the four weights of each output and adds the
// products. Groups of rows are made as equal as can be: one row alone waits for its weights.
#define CLAIMGRAPH_MULTIPLY(TARGET, SUFFIX, VECTOR, LOAD, START, BROADCAST, STEP, FINISH, STORE,   \
                            VECTORS, ROWS)                                                         \
  template <std::size_t kRows>                                                                     \
  TARGET void block_##SUFFIX(const Factor* input, const PackedMatrix& matrix, std::size_t first,   \
                             std::int32_t* out) {                                                  \
    constexpr std::size_t kWidth = sizeof(VECTOR) / sizeof(std::int32_t);                          \
    const std::int8_t* weights =                                                                   \
        matrix.weights.data() + first / kBlock * kBlock * matrix.inputs + first % kBlock * kGroup; \
    VECTOR sums[kRows][VECTORS];                                                                   \
    _Pragma("GCC unroll 8") for (std::size_t v = 0; v < VECTORS; ++v) {                            \
      _Pragma("GCC unroll 8") for (std::size_t r = 0; r < kRows; ++r) sums[r][v] =                 \
          START(matrix.start.data() + first + v * kWidth);                                         \
    }                                                                                              \
    for (std::size_t k = 0; k < matrix.inputs; k += kGroup) {                                      \
      VECTOR fours[VECTORS];                                                                       \
      _Pragma("GCC unroll 8") for (std::size_t v = 0; v < VECTORS; ++v) fours[v] =                 \
          LOAD(weights + k * kBlock + v * kWidth * kGroup);                                        \
      _Pragma("GCC unroll 8") for (std::size_t r = 0; r < kRows; ++r) {                            \
        std::int32_t four = 0;                                                                     \
        std::memcpy(&four, input + r * matrix.inputs + k, sizeof four);                            \
        const VECTOR factor = BROADCAST(four);                                                     \
        _Pragma("GCC unroll 8") for (std::size_t v = 0; v < VECTORS; ++v) sums[r][v] =             \
            STEP(sums[r][v], fours[v], factor);                                                    \
      }                                                                                            \
    }                                                                                              \
    _Pragma("GCC unroll 8") for (std::size_t v = 0; v < VECTORS; ++v) {                            \
      const std::size_t at = first + v * kWidth;                                                   \
      const VECTOR scale = LOAD(matrix.scale.data() + at);                                         \
      const VECTOR bias = LOAD(matrix.bias.data() + at);                                           \
      _Pragma("GCC unroll 8") for (std::size_t r = 0; r < kRows; ++r)                              \
          STORE(out + r * matrix.outputs + at, FINISH(sums[r][v], scale, bias));                   \
    }                                                                                              \
  }                                                                                                \
  TARGET void multiply_##SUFFIX(const Factor* input, const PackedMatrix& matrix,                   \
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

CLAIMGRAPH_PLAIN_LOOPS(, anywhere, 16)

void multiply_anywhere(const Factor* input, const PackedMatrix& matrix, std::size_t count,
                       std::int32_t* out) {
  for (std::size_t row = 0; row < count; ++row) {
    std::int32_t* sums = out + row * matrix.outputs;
    std::fill_n(sums, matrix.outputs, 0);
    const std::int8_t* weights = matrix.weights.data();
    for (std::size_t first = 0; first < matrix.outputs; first += kBlock) {
      for (std::size_t k = 0; k < matrix.inputs; k += kGroup, weights += kGroup * kBlock) {
        const Factor* four = input + row * matrix.inputs + k;
        for (std::size_t i = 0; i < kBlock * kGroup; ++i)
          sums[first + i / kGroup] += (four[i % kGroup] - kZeroFactor) * weights[i];
      }
    }
    for (std::size_t i = 0; i < matrix.outputs; ++i)
      sums[i] = matrix.bias[i] + matrix.scale[i] * sums[i];
  }
}

#define CLAIMGRAPH_KERNELS(LOOPS)                                                         \
  Kernels {                                                                               \
    add_rows_##LOOPS, add_three_##LOOPS, to_factors_##LOOPS, to_8_bits_##LOOPS,           \
        to_16_bits_##LOOPS, recur_##LOOPS, largest_sums_##LOOPS, place_of_largest_##LOOPS \
  }

#if defined(__x86_64__)

#define CLAIMGRAPH_SSE4 __attribute__((target("sse4.1")))
#define CLAIMGRAPH_AVX2 __attribute__((target("avx2")))
#define CLAIMGRAPH_AVX512 __attribute__((target("avx2,avx512f,avx512bw")))
#define CLAIMGRAPH_VNNI __attribute__((target("avx2,avx512f,avx512bw,avx512vnni")))
#define CLAIMGRAPH_LOAD128(at) _mm_loadu_si128(reinterpret_cast<const __m128i*>(at))
#define CLAIMGRAPH_LOAD256(at) _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at))
#define CLAIMGRAPH_STORE128(at, v) _mm_storeu_si128(reinterpret_cast<__m128i*>(at), v)
#define CLAIMGRAPH_STORE256(at, v) _mm256_storeu_si256(reinterpret_cast<__m256i*>(at), v)
// Older sets multiply the inputs' amounts with weights that carry their sign.
#define CLAIMGRAPH_SIGNED128(four) _mm_xor_si128(_mm_set1_epi32(four), _mm_set1_epi8(-128))
#define CLAIMGRAPH_SIGNED256(four) _mm256_xor_si256(_mm256_set1_epi32(four), _mm256_set1_epi8(-128))
#define CLAIMGRAPH_ZERO128(at) _mm_setzero_si128()
#define CLAIMGRAPH_ZERO256(at) _mm256_setzero_si256()
#define CLAIMGRAPH_STEP128(sum, weights, inputs)                                     \
  _mm_add_epi32(                                                                     \
      sum, _mm_madd_epi16(_mm_set1_epi16(1), _mm_maddubs_epi16(_mm_abs_epi8(inputs), \
                                                               _mm_sign_epi8(weights, inputs))))
#define CLAIMGRAPH_STEP256(sum, weights, inputs) \
  _mm256_add_epi32(                              \
      sum, _mm256_madd_epi16(                    \
               _mm256_set1_epi16(1),             \
               _mm256_maddubs_epi16(_mm256_abs_epi8(inputs), _mm256_sign_epi8(weights, inputs))))
#define CLAIMGRAPH_FINISH128(sum, scale, bias) _mm_add_epi32(bias, _mm_mullo_epi32(sum, scale))
#define CLAIMGRAPH_FINISH256(sum, scale, bias) \
  _mm256_add_epi32(bias, _mm256_mullo_epi32(sum, scale))
#define CLAIMGRAPH_STEP512(sum, weights, inputs) _mm512_dpbusd_epi32(sum, inputs, weights)
#define CLAIMGRAPH_FINISH512(sum, scale, bias) \
  _mm512_add_epi32(bias, _mm512_mullo_epi32(sum, scale))

CLAIMGRAPH_PLAIN_LOOPS(CLAIMGRAPH_AVX2, avx2, 32)
CLAIMGRAPH_PLAIN_LOOPS(CLAIMGRAPH_AVX512, avx512, 64)
CLAIMGRAPH_MULTIPLY(CLAIMGRAPH_SSE4, sse4, __m128i, CLAIMGRAPH_LOAD128, CLAIMGRAPH_ZERO128,
                    CLAIMGRAPH_SIGNED128, CLAIMGRAPH_STEP128, CLAIMGRAPH_FINISH128,
                    CLAIMGRAPH_STORE128, 4, 2)
CLAIMGRAPH_MULTIPLY(CLAIMGRAPH_AVX2, avx2, __m256i, CLAIMGRAPH_LOAD256, CLAIMGRAPH_ZERO256,
                    CLAIMGRAPH_SIGNED256, CLAIMGRAPH_STEP256, CLAIMGRAPH_FINISH256,
                    CLAIMGRAPH_STORE256, 4, 2)
CLAIMGRAPH_MULTIPLY(CLAIMGRAPH_VNNI, vnni, __m512i, _mm512_loadu_si512, _mm512_loadu_si512,
                    _mm512_set1_epi32, CLAIMGRAPH_STEP512, CLAIMGRAPH_FINISH512,
                    _mm512_storeu_si512, 4, 6)

std::vector<Product> find_products() {
  std::vector<Product> products = {multiply_anywhere};
  if (__builtin_cpu_supports("sse4.1")) products.push_back(multiply_sse4);
  if (__builtin_cpu_supports("avx2")) products.push_back(multiply_avx2);
  if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vnni"))
    products.push_back(multiply_vnni);
  return products;
}

Kernels kernels_of_this_machine() {
  if (!__builtin_cpu_supports("avx2")) return CLAIMGRAPH_KERNELS(anywhere);
  if (!__builtin_cpu_supports("avx512f") || !__builtin_cpu_supports("avx512bw"))
    return CLAIMGRAPH_KERNELS(avx2);
  return CLAIMGRAPH_KERNELS(avx512);
}

#else

std::vector<Product> find_products() { return {multiply_anywhere}; }

Kernels kernels_of_this_machine() { return CLAIMGRAPH_KERNELS(anywhere); }

#endif

const Kernels& kernels() {
  static const Kernels kKernels = kernels_of_this_machine();
  return kKernels;
}

/// Halves are rounded away from zero.
std::int32_t rounded_quotient(std::int32_t value, std::int32_t step) {
  return (value + (value < 0 ? -step : step) / 2) / step;
}

}  // namespace

PackedMatrix pack(std::span<const std::int8_t> weights, std::span<const std::int32_t> scale,
                  std::span<const std::int32_t> bias, std::size_t inputs) {
  PackedMatrix matrix;
  matrix.inputs = inputs;
  matrix.outputs = (bias.size() + kBlock - 1) / kBlock * kBlock;
  matrix.bias.assign(bias.begin(), bias.end());
  matrix.bias.resize(matrix.outputs, 0);
  matrix.scale.assign(scale.begin(), scale.end());
  matrix.scale.resize(matrix.outputs, 0);
  matrix.start.assign(matrix.outputs, 0);
  matrix.weights.assign(matrix.outputs * inputs, 0);
  for (std::size_t out = 0; out < bias.size(); ++out) {
    const std::int8_t* row = weights.data() + out * inputs;
    std::int8_t* block =
        matrix.weights.data() + out / kBlock * kBlock * inputs + out % kBlock * kGroup;
    for (std::size_t k = 0; k < inputs; k += kGroup)
      std::memcpy(block + k * kBlock, row + k, kGroup);
    matrix.start[out] = -kZeroFactor * std::accumulate(row, row + inputs, std::int32_t{0});
  }
  return matrix;
}

PackedMatrix pack(std::span<const std::int16_t> weights, std::int32_t unit,
                  std::span<const std::int32_t> bias, std::size_t inputs) {
  std::vector<std::int8_t> narrow(weights.size());
  std::vector<std::int32_t> scale(bias.size());
  for (std::size_t out = 0; out < bias.size(); ++out) {
    const std::span row = weights.subspan(out * inputs, inputs);
    std::int32_t most = 1;
    for (const std::int16_t weight : row) most = std::max(most, std::abs(std::int32_t{weight}));
    const std::int32_t step = (most + kMostNarrow - 1) / kMostNarrow;
    scale[out] = unit * step;
    for (std::size_t k = 0; k < inputs; ++k)
      narrow[out * inputs + k] = static_cast<std::int8_t>(rounded_quotient(row[k], step));
  }
  return pack(narrow, scale, bias, inputs);
}

std::span<const Product> products_of_this_machine() {
  static const std::vector<Product> kProducts = find_products();
  return kProducts;
}

void multiply(std::span<const Factor> input, const PackedMatrix& matrix, std::size_t count,
              std::span<std::int32_t> out) {
  products_of_this_machine().back()(input.data(), matrix, count, out.data());
}

void add_rows(const std::int8_t* table, std::span<const std::uint32_t> rows, std::size_t size,
              Factor* out) {
  kernels().add_rows(table, rows.data(), rows.size(), size, out);
}

std::size_t place_of_largest(const std::int32_t* values, std::size_t size) {
  return kernels().place_of_largest(values, size);
}

void largest_sums(Terms left, Terms right, std::size_t count, std::size_t size, double* out) {
  kernels().largest_sums(left, right, count, size, out);
}

void add_three(const std::int16_t* one, const std::int16_t* two, const std::int16_t* three,
               std::size_t size, int shift, std::int32_t* out) {
  kernels().add_three(one, two, three, size, shift, out);
}

void scale_down(const std::int32_t* values, std::size_t size, int shift, Factor* out) {
  kernels().to_factors(values, size, shift, out);
}

void scale_down(const std::int32_t* values, std::size_t size, int shift, std::int8_t* out) {
  kernels().to_8_bits(values, size, shift, out);
}

void scale_down(const std::int32_t* values, std::size_t size, int shift, std::int16_t* out) {
  kernels().to_16_bits(values, size, shift, out);
}

void recur(const std::int32_t* candidates, const std::int32_t* gates, std::size_t size,
           std::int16_t* state, Factor* out) {
  kernels().recur(candidates, gates, size, state, out);
}

}  // namespace claimgraph
