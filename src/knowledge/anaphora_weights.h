#pragma once
// What the choice of antecedents has learnt (data/models/coreference.tsv): a whole-number weight
// for each feature of a pronoun or definite noun beside a candidate.

#include <cstdint>
#include <string_view>
#include <vector>

#include "knowledge/files.h"

namespace claimgraph {

/// A feature is a few words in order ("kind he company"); it is looked up by the hash of the words'
/// hashes, so that no text is put together while reading.
constexpr std::uint64_t word_hash(std::string_view word) {
  std::uint64_t hash = 0xCBF29CE484222325ULL;  // FNV-1a
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  return hash;
}
constexpr std::uint64_t joined_hash(std::uint64_t feature, std::uint64_t word) {
  return ((feature ^ (feature >> 29)) * 0x9E3779B97F4A7C15ULL) ^ word;
}

class AnaphoraWeights {
 public:
  /// Adds a feature's words, blank between them.
  void add(std::string_view feature, std::int32_t weight);

  /// 0 where nothing was learnt.
  std::int32_t of(std::uint64_t feature) const {
    if (slots_.empty()) return 0;
    for (std::size_t at = place_of(feature);; at = (at + 1) & (slots_.size() - 1)) {
      if (slots_[at].feature == feature) return slots_[at].weight;
      if (slots_[at].feature == kEmpty) return 0;
    }
  }

  std::size_t size() const { return size_; }

 private:
  static constexpr std::uint64_t kEmpty = 0;
  struct Slot {
    std::uint64_t feature = kEmpty;
    std::int32_t weight = 0;
  };

  std::size_t place_of(std::uint64_t feature) const {
    return (feature ^ (feature >> 32)) & (slots_.size() - 1);
  }
  void put(Slot slot);

  std::vector<Slot> slots_{};  // open addressing; a power of two, at most half full
  std::size_t size_ = 0;
};

/// Throws Failure("file:line: …") where the file is wrong.
AnaphoraWeights load_anaphora_weights(const Files& files);

}  // namespace claimgraph
