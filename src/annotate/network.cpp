#include "annotate/network.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <memory>

#include "annotate/network_room.h"
#include "core/tags.h"

namespace claimgraph {
namespace {

// Rows of the affix, shape and tag tables, behind those of the words, then of the lists' tables and
// the guidelines: powers of two. The tree is read without these: lists tell it nothing that its
// tags need.
constexpr std::array<std::uint32_t, kMostRows - 1> kTableSizes = {
    1024, 8192, 8192, 1024, 4096, 512, 8, 256, 64, 64, 64, 16, 8};
constexpr std::size_t kPlainTables = 8;

std::size_t table_count(const NetworkSizes& sizes) {
  return sizes.names > 0 ? kTableSizes.size() : kPlainTables;
}

/// Makes room for so many values; more is kept.
template <typename Value>
Value* room_for(std::size_t size, AlignedVector<Value>& values) {
  if (values.size() < size) values.resize(size);
  return values.data();
}

/// Both directions of one layer: a row of 2 × hidden a word, from sums in rows of `stride`.
void layer(const std::int32_t* sums, std::size_t stride, std::size_t words, std::size_t hidden,
           Factor* out) {
  std::vector<std::int16_t> state(hidden);
  for (std::size_t direction = 0; direction < 2; ++direction) {
    std::fill(state.begin(), state.end(), std::int16_t{0});
    for (std::size_t step = 0; step < words; ++step) {
      const std::size_t at = direction == 0 ? step : words - 1 - step;
      const std::int32_t* candidates = sums + at * stride + direction * 2 * hidden;
      recur(candidates, candidates + hidden, hidden, state.data(),
            out + (at * 2 + direction) * hidden);
    }
  }
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

std::int8_t narrowed(std::int16_t activation) {
  const std::int32_t narrow = (activation + kNarrowUnit / 2) >> kNarrowShift;
  return static_cast<std::int8_t>(std::clamp(narrow, -kMostNarrow, kMostNarrow));
}

struct Matrix {
  std::vector<std::int16_t> weights;  ///< a row an output
  std::vector<std::int32_t> bias;
};

/// A matrix as the trainer writes it: rows, columns, weights, a bias a row.
Matrix read_matrix(ModelReader& reader, std::size_t rows, std::size_t columns) {
  const std::uint64_t written_rows = reader.number();
  const std::uint64_t written_columns = reader.number();
  Matrix matrix{reader.array<std::int16_t>(), reader.array<std::int32_t>()};
  const bool sound = written_rows == rows && written_columns == columns && columns % kGroup == 0 &&
                     matrix.weights.size() == rows * columns && matrix.bias.size() == rows &&
                     sums_fit(matrix.weights, matrix.bias, columns);
  if (!sound) reader.fail("is damaged");
  return matrix;
}

PackedMatrix read_packed(ModelReader& reader, std::size_t rows, std::size_t columns) {
  const Matrix matrix = read_matrix(reader, rows, columns);
  return pack(matrix.weights, kNarrowUnit, matrix.bias, columns);
}

/// The matrix of three neighbouring words as one of a word, whose rows are what it brings as the
/// first, the second, which brings the bias, and the third.
PackedMatrix of_one_word(const Matrix& matrix, std::size_t columns) {
  const std::size_t rows = matrix.bias.size();
  Matrix parts{std::vector<std::int16_t>(3 * rows * columns), std::vector<std::int32_t>(3 * rows)};
  std::copy(matrix.bias.begin(), matrix.bias.end(),
            parts.bias.begin() + static_cast<std::ptrdiff_t>(rows));
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t part = 0; part < 3; ++part) {
      std::copy_n(matrix.weights.data() + (row * 3 + part) * columns, columns,
                  parts.weights.data() + (part * rows + row) * columns);
    }
  }
  return pack(parts.weights, kNarrowUnit, parts.bias, columns);
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
    rows.numbers[i + 1] = first + (values[i] & (kTableSizes[i] - 1));
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
  constexpr std::size_t kMostArc = 256;  // sums of three networks' arcs stay within 32 bits
  if (sizes.arc % kGroup != 0 || sizes.arc > kMostArc) reader.fail("is damaged");
  if (sizes.embedding % kEmbeddingLanes != 0 || sizes.hidden % kRecurrenceLanes != 0)
    reader.fail("is damaged");
  network.first =
      of_one_word(read_matrix(reader, 4 * sizes.hidden, 3 * sizes.embedding), sizes.embedding);
  network.second = read_packed(reader, 4 * sizes.hidden, 2 * sizes.hidden);
  network.heads = read_packed(reader, sizes.output(), 2 * sizes.hidden);
  network.labels = read_packed(reader, kDeprelCount, sizes.label);
  const std::vector<std::int16_t> root = reader.array<std::int16_t>();
  const bool sound = network.embeddings.size() == sizes.rows() * sizes.embedding &&
                     root.size() == sizes.arc + sizes.label;
  if (!sound) reader.fail("is damaged");
  network.root.resize(sizes.arc);
  std::transform(root.begin(), root.begin() + static_cast<std::ptrdiff_t>(sizes.arc),
                 network.root.begin(), narrowed);
  return network;
}

void Network::embed(const WordRows& word, Factor* activations) const {
  static_assert(kActivationOne == kEmbeddingOne * kNarrowUnit);
  add_rows(embeddings.data(), {word.begin(), word.end()}, sizes.embedding, activations);
}

const Reading& Network::read_words(std::span<const Word> words, std::span<const TagId> tags,
                                   Guidelines guidelines, NetworkRoom& room) const {
  const std::size_t count = words.size();
  const std::size_t hidden = sizes.hidden;
  room.rows.resize(count);
  for (std::size_t at = 0; at < count; ++at)
    room.rows[at] = rows_of(words[at], tags.empty() ? 0U : tags[at] + 1U, guidelines, sizes);
  std::int32_t* sums = room_for(count * second.outputs, room.sums);
  room.products.add_up(room.rows, sums);
  const std::size_t size = count * 2 * hidden;
  Factor* one = room_for(size, room.first_layer);
  layer(sums, 4 * hidden, count, hidden, one);
  multiply({one, size}, second, count, {sums, count * second.outputs});
  Factor* two = room_for(size, room.second_layer);
  layer(sums, second.outputs, count, hidden, two);
  room.reading.words = count;
  room.reading.stride = heads.outputs;
  std::int32_t* output = room_for(count * heads.outputs, room.reading.output);
  multiply({two, size}, heads, count, {output, count * heads.outputs});
  return room.reading;
}

}  // namespace claimgraph
