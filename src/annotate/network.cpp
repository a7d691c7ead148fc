#include "annotate/network.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <memory>

#include "core/tags.h"

namespace claimgraph {
namespace {

// Rows of the affix, shape and tag tables, behind those of the words, then of the lists' tables and
// the guidelines. The tree is read without these: lists tell it nothing that its tags need.
constexpr std::array<std::uint32_t, kMostRows - 1> kTableSizes = {
    1024, 8192, 8192, 1024, 4096, 512, 8, 256, 64, 64, 64, 16, 8};
constexpr std::size_t kPlainTables = 8;

std::size_t table_count(const NetworkSizes& sizes) {
  return sizes.names > 0 ? kTableSizes.size() : kPlainTables;
}

std::int16_t clamped(std::int32_t value) {
  return static_cast<std::int16_t>(std::clamp(value, -kActivationOne, kActivationOne));
}

/// The sums of the words' embeddings, each word between those of its neighbours.
std::vector<std::int16_t> windows(std::span<const Word> words, std::span<const TagId> tags,
                                  Guidelines guidelines, const Network& network) {
  const std::size_t size = network.sizes.embedding;
  std::vector<std::int16_t> out(words.size() * 3 * size, 0);
  for (std::size_t at = 0; at < words.size(); ++at) {
    std::int16_t* middle = out.data() + (at * 3 + 1) * size;
    for (const std::uint32_t row :
         rows_of(words[at], tags.empty() ? 0U : tags[at] + 1U, guidelines, network.sizes)) {
      add_row(network.embeddings.data() + row * size, size, middle);
    }
    for (std::size_t i = 0; i < size; ++i) {
      middle[i] = clamped(middle[i] * (kActivationOne / kEmbeddingOne));
    }
    // The word is the right neighbour of the one before, and the left neighbour of the one after.
    if (at > 0) std::copy_n(middle, size, out.data() + ((at - 1) * 3 + 2) * size);
    if (at + 1 < words.size()) std::copy_n(middle, size, out.data() + (at + 1) * 3 * size);
  }
  return out;
}

/// Both directions of one layer: a row of 2 × hidden a word.
std::vector<std::int16_t> layer(std::span<const std::int16_t> input, const PackedMatrix& matrix,
                                std::size_t words, std::size_t hidden) {
  const std::size_t size = words * matrix.outputs;
  const auto sums = std::make_unique_for_overwrite<std::int32_t[]>(size);
  multiply(input, matrix, words, {sums.get(), size});
  std::vector<std::int16_t> out(words * 2 * hidden);
  std::vector<std::int16_t> state(hidden);
  for (std::size_t direction = 0; direction < 2; ++direction) {
    std::fill(state.begin(), state.end(), std::int16_t{0});
    for (std::size_t step = 0; step < words; ++step) {
      const std::size_t at = direction == 0 ? step : words - 1 - step;
      const std::int32_t* candidates = sums.get() + at * matrix.outputs + direction * 2 * hidden;
      recur(candidates, candidates + hidden, hidden, state.data());
      std::copy(state.begin(), state.end(), out.data() + (at * 2 + direction) * hidden);
    }
  }
  return out;
}

/// Whether no input can carry a sum, or the sum of four, out of 32 bits.
bool sums_fit(std::span<const std::int16_t> weights, std::span<const std::int32_t> bias,
              std::size_t columns) {
  for (std::size_t row = 0; row < bias.size(); ++row) {
    std::int64_t largest = std::abs(std::int64_t{bias[row]});
    for (std::size_t i = 0; i < columns; ++i) {
      largest += std::int64_t{kActivationOne} * std::abs(std::int32_t{weights[row * columns + i]});
    }
    if (largest > std::numeric_limits<std::int32_t>::max() / 4) return false;
  }
  return true;
}

/// A matrix as the trainer writes it: rows, columns, weights, a bias a row.
PackedMatrix read_matrix(ModelReader& reader, std::size_t rows, std::size_t columns) {
  const std::uint64_t written_rows = reader.number();
  const std::uint64_t written_columns = reader.number();
  const auto weights = reader.array<std::int16_t>();
  const auto bias = reader.array<std::int32_t>();
  const bool sound = written_rows == rows && written_columns == columns && columns % 2 == 0 &&
                     weights.size() == rows * columns && bias.size() == rows &&
                     sums_fit(weights, bias, columns);
  if (!sound) reader.fail("is damaged");
  return pack(weights, bias, columns);
}

}  // namespace

std::size_t distance_step(std::size_t dependant, std::size_t head) {
  const std::size_t gap = dependant < head ? head - dependant : dependant - head;
  const std::size_t step = gap < 5 ? gap - 1 : gap < 8 ? 4 : gap < 15 ? 5 : gap < 30 ? 6 : 7;
  return dependant < head ? step : step + 8;
}

std::size_t NetworkSizes::rows() const {
  std::size_t sum = words;
  for (std::size_t table = 0; table < table_count(*this); ++table) sum += kTableSizes[table];
  return sum;
}

WordRows rows_of(const Word& word, std::uint32_t tag, Guidelines guidelines,
                 const NetworkSizes& sizes) {
  const std::uint32_t flags = (word.capital ? 1U : 0U) + (word.all_capital ? 2U : 0U);
  const std::array<std::uint32_t, kMostRows - 1> values = {word.suffix[1],
                                                           word.suffix[2],
                                                           word.suffix[3],
                                                           word.prefix[1],
                                                           word.prefix[2],
                                                           word.shape,
                                                           flags,
                                                           tag,
                                                           word.lists[0],
                                                           word.lists[1],
                                                           word.lists[2],
                                                           word.lists[3],
                                                           static_cast<std::uint32_t>(guidelines)};
  WordRows rows;
  rows.numbers[0] = word.number < sizes.words ? word.number : kUnknownRow;
  rows.count = 1 + table_count(sizes);
  auto first = static_cast<std::uint32_t>(sizes.words);
  for (std::size_t i = 0; i + 1 < rows.count; ++i) {
    rows.numbers[i + 1] = first + values[i] % kTableSizes[i];
    first += kTableSizes[i];
  }
  return rows;
}

Network Network::read(ModelReader& reader) {
  Network network;
  NetworkSizes& sizes = network.sizes;
  for (std::size_t* size : {&sizes.words, &sizes.embedding, &sizes.hidden, &sizes.arc, &sizes.label,
                            &sizes.tags, &sizes.names}) {
    *size = reader.number_below(0x10000);
  }
  network.embeddings = reader.in_place();
  network.first = read_matrix(reader, 4 * sizes.hidden, 3 * sizes.embedding);
  network.second = read_matrix(reader, 4 * sizes.hidden, 2 * sizes.hidden);
  network.heads = read_matrix(reader, sizes.output(), 2 * sizes.hidden);
  network.labels = read_matrix(reader, kDeprelCount, sizes.label);
  network.root = reader.array<std::int16_t>();
  const bool sound = network.embeddings.size() == sizes.rows() * sizes.embedding &&
                     network.root.size() == sizes.arc + sizes.label;
  if (!sound) reader.fail("is damaged");
  return network;
}

Reading Network::read_words(std::span<const Word> words, std::span<const TagId> tags,
                            Guidelines guidelines) const {
  const auto one =
      layer(windows(words, tags, guidelines, *this), first, words.size(), sizes.hidden);
  const auto two = layer(one, second, words.size(), sizes.hidden);
  Reading reading{words.size(), heads.outputs,
                  std::vector<std::int32_t>(words.size() * heads.outputs)};
  multiply(two, heads, words.size(), reading.output);
  return reading;
}

}  // namespace claimgraph
