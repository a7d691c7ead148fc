#include "annotate/word_products.h"

#include <algorithm>

namespace claimgraph {
namespace {

/// Long sentences are added up in parts of so many words.
constexpr std::size_t kMostWords = 256;

}  // namespace

WordProducts::WordProducts(const Network& network, std::size_t places)
    : network_(network),
      known_(places),
      products_(std::make_unique_for_overwrite<std::int32_t[]>(places * network.first.outputs)),
      turns_(places),
      none_(network.first.outputs) {}

void WordProducts::add_up(std::span<const WordRows> words, std::int32_t* sums) {
  const std::size_t size = 4 * network_.sizes.hidden;
  for (std::size_t from = 0; from < words.size(); from += kMostWords) {
    const std::size_t end = std::min(from + kMostWords, words.size());
    const std::size_t first = from == 0 ? 0 : from - 1;
    find(words.subspan(first, std::min(end + 1, words.size()) - first));
    const auto product = [&](std::size_t at) { return found_[at - first]; };
    for (std::size_t at = from; at < end; ++at) {
      const std::int32_t* before = at == 0 ? none_.data() : product(at - 1);
      const std::int32_t* after = at + 1 == words.size() ? none_.data() : product(at + 1);
      add_three(before, product(at) + size, after + 2 * size, size, sums + at * size);
    }
  }
}

std::size_t WordProducts::place_of(const WordRows& word) const {
  std::uint64_t hash = 0;
  for (const std::uint32_t row : word) hash = (hash ^ row) * 0x9E3779B97F4A7C15;
  return static_cast<std::size_t>(hash >> 32) & (known_.size() - 1);
}

/// Sets found_, whose products stay where they are until the next call.
void WordProducts::find(std::span<const WordRows> words) {
  const std::size_t size = network_.first.outputs;
  ++turn_;
  found_.assign(words.size(), nullptr);
  missing_.clear();
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::size_t place = place_of(words[at]);
    if (known_[place] == words[at]) {
      turns_[place] = turn_;
      found_[at] = products_.get() + place * size;
    } else {
      missing_.push_back(at);
    }
  }
  if (!missing_.empty()) learn(words);
}

void WordProducts::learn(std::span<const WordRows> words) {
  const std::size_t inputs = network_.first.inputs;
  const std::size_t size = network_.first.outputs;
  activations_.resize(missing_.size() * inputs);
  learnt_.resize(missing_.size() * size);
  for (std::size_t i = 0; i < missing_.size(); ++i)
    network_.embed(words[missing_[i]], activations_.data() + i * inputs);
  multiply(activations_, network_.first, missing_.size(), learnt_);
  for (std::size_t i = 0; i < missing_.size(); ++i) {
    const std::int32_t* product = learnt_.data() + i * size;
    const WordRows& word = words[missing_[i]];
    found_[missing_[i]] = product;
    const std::size_t place = place_of(word);
    if (turns_[place] == turn_) continue;  // another word of these stands there
    turns_[place] = turn_;
    known_[place] = word;
    std::copy_n(product, size, products_.get() + place * size);
  }
}

}  // namespace claimgraph
