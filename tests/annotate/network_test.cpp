#include "annotate/network.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "annotate/kernels.h"
#include "annotate/names.h"

namespace claimgraph {
namespace {

class Numbers {
 public:
  std::int32_t below(std::int32_t limit) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::int32_t>((state_ >> 33) % static_cast<std::uint64_t>(limit));
  }

 private:
  std::uint64_t state_ = 11;
};

/// A whole number from -most to most.
template <typename Value>
void draw(Numbers& numbers, std::int32_t most, std::vector<Value>& values) {
  for (Value& value : values) value = static_cast<Value>(numbers.below(2 * most + 1) - most);
}

TEST(Kernels, EveryProductOfThisMachineAgreesWithThePlainOne) {
  Numbers numbers;
  for (const std::size_t outputs : {1U, 53U, 64U, 445U}) {
    for (const std::size_t inputs : {4U, 64U, 192U, 256U}) {
      for (const std::size_t rows : {1U, 2U, 3U, 6U, 13U}) {
        std::vector<std::int8_t> weights(outputs * inputs), factors(rows * inputs);
        std::vector<std::int32_t> bias(outputs), scale(outputs);
        draw(numbers, kMostNarrow, weights);
        draw(numbers, kMostNarrow, factors);
        draw(numbers, 500, bias);
        draw(numbers, 500, scale);
        // The largest sums there can be, of both signs.
        std::fill_n(weights.begin(), inputs, static_cast<std::int8_t>(kMostNarrow));
        std::fill_n(factors.begin(), inputs,
                    static_cast<std::int8_t>(rows % 2 == 0 ? kMostNarrow : -kMostNarrow));
        std::vector<Factor> input;
        for (const std::int8_t factor : factors)
          input.push_back(static_cast<Factor>(factor + kZeroFactor));
        const PackedMatrix matrix = pack(weights, scale, bias, inputs);
        for (const Product product : products_of_this_machine()) {
          std::vector<std::int32_t> out(rows * matrix.outputs);
          product(input.data(), matrix, rows, out.data());
          for (std::size_t row = 0; row < rows; ++row) {
            for (std::size_t i = 0; i < outputs; ++i) {
              const std::int32_t sum = std::inner_product(
                  factors.begin() + static_cast<std::ptrdiff_t>(row * inputs),
                  factors.begin() + static_cast<std::ptrdiff_t>((row + 1) * inputs),
                  weights.begin() + static_cast<std::ptrdiff_t>(i * inputs), 0);
              ASSERT_EQ(out[row * matrix.outputs + i], bias[i] + scale[i] * sum)
                  << outputs << ' ' << inputs << ' ' << rows;
            }
          }
        }
      }
    }
  }
}

TEST(Kernels, WideWeightsAreScaledDownByRows) {
  const std::vector<std::int16_t> weights = {127, -64, 3, 0, 4095, -2000, 16, -17};
  const std::vector<std::int32_t> bias = {7, -7};
  const PackedMatrix matrix = pack(weights, 16, bias, 4);
  const std::vector<Factor> input = {129, 130, 131, 132};
  std::vector<std::int32_t> out(matrix.outputs);
  multiply(input, matrix, 1, out);
  EXPECT_EQ(out[0], 7 + 16 * (127 - 128 + 9));  // fits as it is
  // 33 is the least step that brings 4095 below 128.
  EXPECT_EQ(out[1], -7 + 16 * 33 * (124 - 2 * 61 + 0 - 4 * 1));
}

TEST(Kernels, RowsOfATableAreAddedAndCut) {
  std::vector<std::int8_t> table(3 * kEmbeddingLanes, 100);
  std::fill_n(table.begin(), kEmbeddingLanes, std::int8_t{-128});
  table[1] = 27;
  const std::vector<std::uint32_t> rows = {0, 1, 2, 0};
  std::vector<Factor> out(kEmbeddingLanes);
  add_rows(table.data(), rows, kEmbeddingLanes, out.data());
  EXPECT_EQ(out[0], kZeroFactor - 56);
  EXPECT_EQ(out[1], kZeroFactor + kMostNarrow);
  add_rows(table.data(), std::span(rows).first(1), kEmbeddingLanes, out.data());
  EXPECT_EQ(out[0], kZeroFactor - kMostNarrow);
}

TEST(Kernels, LargestSumsAreTheLargest) {
  Numbers numbers;
  for (std::size_t size = 1; size < 20; ++size) {
    for (std::size_t count = 1; count < 12; ++count) {
      const std::size_t stride = size + 2 * kSumLanes;
      std::vector<double> left((count + 1) * stride), right(left.size()), out(stride);
      for (double& value : left) value = numbers.below(2000) - 1000;
      for (double& value : right) value = numbers.below(2000) - 1000;
      const auto step = static_cast<std::ptrdiff_t>(stride);
      const double* last = right.data() + (count - 1) * stride;
      largest_sums({left.data(), step}, {last, 1 - step}, count, size, out.data());
      for (std::size_t i = 0; i < size; ++i) {
        double largest = left[i] + last[i];
        for (std::size_t row = 0; row < count; ++row) {
          largest = std::max(largest,
                             left[row * stride + i] + right[(count - 1 - row) * stride + row + i]);
        }
        EXPECT_EQ(out[i], largest) << size << ' ' << count;
      }
    }
  }
}

TEST(Kernels, RecurrenceKeepsOrReplaces) {
  constexpr std::int32_t kLarge = 1 << 28;
  std::vector<std::int16_t> state(kRecurrenceLanes, 100);
  std::vector<Factor> out(kRecurrenceLanes);
  std::vector<std::int32_t> candidates(kRecurrenceLanes, kLarge);
  std::vector<std::int32_t> gates(kRecurrenceLanes, kLarge);
  candidates[1] = -kLarge;
  gates[1] = -kLarge;
  candidates[2] = 0;
  gates[2] = -kLarge;
  recur(candidates.data(), gates.data(), kRecurrenceLanes, state.data(), out.data());
  EXPECT_EQ(state[0], 100);              // an open gate keeps the state
  EXPECT_EQ(state[1], -kActivationOne);  // a closed one takes the candidate, cut at 1
  EXPECT_EQ(state[2], 0);
  EXPECT_EQ(out[0], kZeroFactor + 6);
  EXPECT_EQ(out[1], kZeroFactor - kMostNarrow);
  EXPECT_EQ(out[2], kZeroFactor);
}

TEST(Network, DistancesAreToldApartByDirection) {
  for (std::size_t gap = 1; gap < 100; ++gap) {
    const std::size_t right = distance_step(0, gap);
    const std::size_t left = distance_step(gap, 0);
    EXPECT_LT(right, kDistanceCount / 2);
    EXPECT_EQ(left, right + kDistanceCount / 2);
  }
}

TEST(Network, RowsStayInsideTheTable) {
  const Lexicon lexicon({{hash_of("acme"), 2}});
  NetworkSizes sizes;
  sizes.words = 3;
  for (const std::string_view form :
       {"Acme", "acme", "unheard-of", "", "\xF0\x9F\x98\x80", "\xFF\xFE", "3.5"}) {
    for (const std::size_t names : {std::size_t{0}, kNameStateCount}) {
      sizes.names = names;
      Word word = word_of(form, lexicon);
      word.lists.fill(0xFF);
      for (const std::uint32_t row : rows_of(word, 255, Guidelines::tweets, sizes))
        EXPECT_LT(row, sizes.rows());
    }
  }
  EXPECT_EQ(rows_of(word_of("ACME", lexicon), 0, Guidelines::any, sizes).numbers[0], 2U);
  EXPECT_EQ(rows_of(word_of("Acmes", lexicon), 0, Guidelines::any, sizes).numbers[0], kUnknownRow);
}

}  // namespace
}  // namespace claimgraph
