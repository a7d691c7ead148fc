#include "annotate/word_products.h"

#include <algorithm>

namespace claimgraph {
namespace {

/// Long sentences are added up in parts of so many words, which shelves have room for.
constexpr std::size_t kMostWords = 256;

/// Products are kept as activations are counted, without the binary places of weights.
constexpr int kProductShift = 10;
static_assert(kWeightOne == 1 << kProductShift);

}  // namespace

WordProducts::WordProducts(const Network& network)
    : network_(network),
      known_(kPlaces),
      place_on_(kShelves),
      products_(kShelves * network.first.outputs),
      none_(network.first.outputs, 0) {}

void WordProducts::add_up(std::span<const WordRows> words, std::int32_t* sums) {
  const std::size_t size = 4 * network_.sizes.hidden;
  for (std::size_t from = 0; from < words.size(); from += kMostWords) {
    const std::size_t end = std::min(from + kMostWords, words.size());
    const std::size_t first = from == 0 ? 0 : from - 1;
    find(words.subspan(first, std::min(end + 1, words.size()) - first));
    const auto product = [&](std::size_t at) { return found_[at - first]; };
    for (std::size_t at = from; at < end; ++at) {
      if (at + 2 < words.size() && at + 2 <= end) {
        const std::int16_t* coming = product(at + 2);
        for (std::size_t i = 0; i < 3 * size; i += 32) __builtin_prefetch(coming + i);
      }
      const std::int16_t* before = at == 0 ? none_.data() : product(at - 1);
      const std::int16_t* after = at + 1 == words.size() ? none_.data() : product(at + 1);
      add_three(before, product(at) + size, after + 2 * size, size, kProductShift,
                sums + at * size);
    }
  }
}

WordProducts::Known& WordProducts::place_of(const WordRows& word) {
  std::uint64_t hash = 0;
  for (const std::uint32_t row : word) hash = (hash ^ row) * 0x9E3779B97F4A7C15;
  return known_[static_cast<std::size_t>(hash >> 32) % kPlaces];
}

std::int16_t* WordProducts::product_on(std::size_t shelf) {
  return products_.data() + shelf * network_.first.outputs;
}

/// Sets found_, whose products stay where they are until the next call.
void WordProducts::find(std::span<const WordRows> words) {
  found_.assign(words.size(), nullptr);
  missing_.clear();
  for (std::size_t at = 0; at < words.size(); ++at) {
    const Known& known = place_of(words[at]);
    if (known.word == words[at]) {
      found_[at] = product_on(known.shelf);
    } else {
      missing_.push_back(at);
    }
  }
  if (!missing_.empty()) learn(words, make_room(words));
}

/// The first shelf of the room for all that is missing. Words that were found there are missing
/// then too.
std::size_t WordProducts::make_room(std::span<const WordRows> words) {
  std::size_t first = 0;
  std::size_t count = 0;
  while (count < missing_.size()) {
    count = missing_.size();
    first = next_shelf_ + count > kShelves ? 0 : next_shelf_;
    for (std::size_t at = 0; at < words.size(); ++at) {
      const bool stands_there =
          found_[at] >= product_on(first) && found_[at] < product_on(first + count);
      if (found_[at] == nullptr || !stands_there) continue;
      found_[at] = nullptr;
      missing_.push_back(at);
    }
  }
  for (std::size_t shelf = first; shelf < first + count; ++shelf) {
    Known& known = known_[place_on_[shelf]];
    if (known.shelf == shelf) known = {};
  }
  next_shelf_ = first + count;
  return first;
}

void WordProducts::learn(std::span<const WordRows> words, std::size_t shelf) {
  const std::size_t inputs = network_.first.inputs;
  const std::size_t count = missing_.size();
  activations_.resize(count * inputs);
  for (std::size_t i = 0; i < count; ++i)
    network_.embed(words[missing_[i]], activations_.data() + i * inputs);
  sums_.resize(count * network_.first.outputs);
  multiply(activations_, network_.first, count, sums_);
  scale_down(sums_.data(), sums_.size(), kProductShift, product_on(shelf));
  for (std::size_t i = 0; i < count; ++i, ++shelf) {
    const WordRows& word = words[missing_[i]];
    Known& place = place_of(word);
    place = {word, shelf};
    place_on_[shelf] = static_cast<std::size_t>(&place - known_.data());
    found_[missing_[i]] = product_on(shelf);
  }
}

}  // namespace claimgraph
