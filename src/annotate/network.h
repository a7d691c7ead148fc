#pragma once
// The network that reads a sentence: summed embeddings of words, affixes and shapes; two layers of
// gated recurrence in both directions; one matrix for tags, heads and labels, or for names. All
// arithmetic is in whole numbers, so that every machine gives the same answer.

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "annotate/kernels.h"
#include "annotate/model_file.h"
#include "annotate/tag_set.h"
#include "annotate/words.h"

namespace claimgraph {

/// The embedding rows of one word: the word itself, its affixes, its shape, its tag where that is
/// known; for a network of names also what lists say of it, and whose guidelines are followed.
inline constexpr std::size_t kMostRows = 10 + kListTables;
struct WordRows {
  std::array<std::uint32_t, kMostRows> numbers{};
  std::size_t count = 0;

  const std::uint32_t* begin() const { return numbers.data(); }
  const std::uint32_t* end() const { return numbers.data() + count; }
  bool operator==(const WordRows&) const = default;
};

/// Row of an unknown word, and of what stands for it in training.
inline constexpr std::uint32_t kUnknownRow = 0;

/// How far apart a word and its head stand, in signed steps: 0 … kDistanceCount-1.
inline constexpr std::size_t kDistanceCount = 16;
std::size_t distance_step(std::size_t dependant, std::size_t head);

struct NetworkSizes {
  std::size_t words = 0;      ///< rows of known words, with row 0 for the unknown
  std::size_t embedding = 0;  ///< columns of an embedding
  std::size_t hidden = 0;     ///< of one direction of one layer
  std::size_t arc = 0;        ///< columns in which dependant and head meet
  std::size_t label = 0;      ///< units between two words and their label
  std::size_t tags = 0;
  std::size_t names = 0;

  std::size_t rows() const;  ///< of the embedding table
  std::size_t output() const { return tags + names + 2 * arc + 1 + kDistanceCount + 2 * label; }
  // Columns of the output.
  std::size_t tag_at() const { return 0; }
  std::size_t name_at() const { return tags; }
  std::size_t dependant_at() const { return tags + names; }
  std::size_t head_at() const { return dependant_at() + arc; }
  std::size_t head_bias_at() const { return head_at() + arc; }
  std::size_t distance_at() const { return head_bias_at() + 1; }
  std::size_t label_dependant_at() const { return distance_at() + kDistanceCount; }
  std::size_t label_head_at() const { return label_dependant_at() + label; }
};

/// Corpora draw names in different ways, and tell the network which is whose; it reads articles by
/// those of UNER, which annotates the web.
enum class Guidelines : std::uint8_t { any, uner, gum, crossner, wnut, tweets };

/// `tag` is 0 where it is not known, else one more than its TagId.
WordRows rows_of(const Word& word, std::uint32_t tag, Guidelines guidelines,
                 const NetworkSizes& sizes);

/// Fixed-point units: 1.0 of an activation, of a weight, of an embedding.
inline constexpr std::int32_t kActivationOne = 2048;
inline constexpr std::int32_t kWeightOne = 1024;
inline constexpr std::int32_t kEmbeddingOne = 128;
inline constexpr std::int32_t kMaxWeight = 4095;
/// What is multiplied has 8 bits: so much of an activation is one of them.
inline constexpr int kNarrowShift = 4;
inline constexpr std::int32_t kNarrowUnit = 1 << kNarrowShift;

/// So many networks may be asked together: sums of their scores stay within 32 bits.
inline constexpr std::size_t kMostNetworks = 3;

/// What the network says of one sentence.
struct Reading {
  std::size_t words = 0;
  std::size_t stride = 0;
  AlignedVector<std::int32_t>
      output;  ///< a row of `stride` a word, and what else there was room for

  /// The columns that NetworkSizes names, of one word.
  const std::int32_t* row(std::size_t word) const { return output.data() + word * stride; }
};

struct NetworkRoom;

struct Network {
  NetworkSizes sizes;
  std::span<const std::int8_t> embeddings;
  /// 12 × hidden from embedding: what a word brings to the next word's sums, its own, and those of
  /// the word before; of each, candidate and gate, forwards then backwards.
  PackedMatrix first;
  PackedMatrix second;            ///< 4 × hidden from 2 × hidden, likewise
  PackedMatrix heads;             ///< output() from 2 × hidden
  PackedMatrix labels;            ///< relations from label units
  std::vector<std::int8_t> root;  ///< the root as a head: arc columns

  static Network read(ModelReader& reader);

  /// Sets the first layer's input of one word: the sum of its embeddings.
  void embed(const WordRows& word, Factor* activations) const;

  /// Of one sentence; valid until the room is used again. `tags` is empty, or has one a word.
  const Reading& read_words(std::span<const Word> words, std::span<const TagId> tags,
                            Guidelines guidelines, NetworkRoom& room) const;
};

}  // namespace claimgraph
