#pragma once
// Vectors of words by the company they keep: where training of a network starts from, so that it
// knows words that the treebanks lack.

#include <cstdint>
#include <iosfwd>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace claimgraph {

/// Running text as hashes of folded words, sentence by sentence.
class RunningText {
 public:
  void add(std::span<const std::string> forms);
  /// Cuts raw text at blanks and peels punctuation off: good enough to count neighbours by.
  void add_raw(std::string_view text);
  /// One JSON object a line; its "title" and "abstract" are read, other lines passed over.
  void add_json_lines(std::istream& lines);

  std::vector<std::uint32_t> words;
  std::vector<std::size_t> ends;  ///< of each sentence
};

/// Vectors by the hash of the folded word.
using WordVectors = std::map<std::uint32_t, std::vector<float>>;

struct VectorOptions {
  std::size_t size = 64;
  std::size_t least_count = 10;
  std::size_t window = 3;
  std::size_t negatives = 5;
  int rounds = 3;
  std::uint64_t seed = 1;
};

/// Continuous bag of words with negative sampling (Mikolov et al. 2013), scaled to a mean square of
/// 0.01.
WordVectors train_vectors(const RunningText& text, const VectorOptions& options);

}  // namespace claimgraph
