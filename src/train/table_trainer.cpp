#include "train/table_trainer.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace claimgraph {

std::uint64_t Random::next() {
  state_ += 0x9E3779B97F4A7C15;
  std::uint64_t z = state_;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
  return z ^ (z >> 31);
}

std::vector<std::uint32_t> shuffled(std::size_t count, Random& random) {
  std::vector<std::uint32_t> order(count);
  std::iota(order.begin(), order.end(), 0U);
  for (std::size_t i = count; i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
  return order;
}

TableTrainer::TableTrainer(int row_bits, std::size_t width)
    : width_(width),
      mask_((std::uint64_t{1} << row_bits) - 1),
      weights_((std::size_t{1} << row_bits) * width),
      since_(weights_.size()) {}

void TableTrainer::score(std::span<const Feature> features, std::int32_t* scores) const {
  std::fill_n(scores, width_, 0);
  for (const Feature feature : features) {
    const std::int32_t* row = weights_.data() + (feature & mask_) * width_;
    for (std::size_t i = 0; i < width_; ++i) scores[i] += row[i];
  }
}

void TableTrainer::add(std::span<const Feature> features, std::size_t column, std::int32_t amount) {
  for (const Feature feature : features) {
    const std::size_t at = (feature & mask_) * width_ + column;
    weights_[at] += amount;
    since_[at] += clock_ * amount;
  }
}

std::int64_t TableTrainer::averaged(std::size_t index, std::int64_t scale) const {
  // clock × average = clock × weight − since; kept whole, and rounded once.
  const std::int64_t total = clock_ * weights_[index] - since_[index];
  const std::int64_t scaled =
      total / 256 * scale;  // 256ths, so that the product stays within 64 bits
  const std::int64_t half = total < 0 ? -clock_ / 2 : clock_ / 2;
  return (scaled + half) / clock_;
}

std::int64_t TableTrainer::fitting_scale(std::int64_t beyond) const {
  std::vector<std::int64_t> sizes;
  for (std::size_t i = 0; i < weights_.size(); ++i) {
    const std::int64_t total = std::abs(clock_ * weights_[i] - since_[i]);
    if (total > 0) sizes.push_back(total);
  }
  if (sizes.empty()) return 256;
  const auto rank = static_cast<std::int64_t>(sizes.size()) * (10'000 - beyond) / 10'000;
  const auto at =
      sizes.begin() + std::min<std::int64_t>(rank, static_cast<std::int64_t>(sizes.size()) - 1);
  std::nth_element(sizes.begin(), at, sizes.end());
  return std::max<std::int64_t>(1, 127 * 256 * clock_ / std::max<std::int64_t>(*at, 1));
}

void TableTrainer::write(ModelWriter& writer, std::int64_t scale) const {
  std::vector<std::int8_t> rows(weights_.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    rows[i] = static_cast<std::int8_t>(std::clamp<std::int64_t>(averaged(i, scale), -127, 127));
  }
  writer.number(width_);
  writer.array(std::span<const std::int8_t>(rows));
}

}  // namespace claimgraph
