#include "annotate/network.h"

#include <gtest/gtest.h>

#include <algorithm>

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

TEST(Kernels, ProductAgreesWithThePlainOne) {
  Numbers numbers;
  for (const std::size_t outputs : {1U, 53U, 64U, 445U}) {
    for (const std::size_t inputs : {2U, 64U, 192U, 256U}) {
      for (const std::size_t rows : {1U, 2U, 3U, 6U, 13U}) {
        std::vector<std::int16_t> weights(outputs * inputs), input(rows * inputs);
        std::vector<std::int32_t> bias(outputs);
        for (auto& value : weights) value = static_cast<std::int16_t>(numbers.below(8191) - 4095);
        for (auto& value : input) value = static_cast<std::int16_t>(numbers.below(4097) - 2048);
        for (auto& value : bias) value = numbers.below(1000) - 500;
        const PackedMatrix matrix = pack(weights, bias, inputs);
        std::vector<std::int32_t> out(rows * matrix.outputs);
        multiply(input, matrix, rows, out);
        for (std::size_t row = 0; row < rows; ++row) {
          for (std::size_t i = 0; i < outputs; ++i) {
            std::int32_t sum = bias[i];
            for (std::size_t k = 0; k < inputs; ++k) {
              sum += std::int32_t{weights[i * inputs + k]} * input[row * inputs + k];
            }
            ASSERT_EQ(out[row * matrix.outputs + i], sum)
                << outputs << ' ' << inputs << ' ' << rows;
          }
        }
      }
    }
  }
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
  const std::vector<std::int16_t> before = {100, 100, 100};
  std::vector<std::int16_t> state(3);
  const std::vector<std::int32_t> candidates = {kLarge, -kLarge, 0};
  const std::vector<std::int32_t> gates = {kLarge, -kLarge, -kLarge};
  recur(candidates.data(), gates.data(), 3, before.data(), state.data());
  EXPECT_EQ(state[0], 100);              // an open gate keeps the state
  EXPECT_EQ(state[1], -kActivationOne);  // a closed one takes the candidate, cut at 1
  EXPECT_EQ(state[2], 0);
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
