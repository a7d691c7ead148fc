#pragma once
// A fixed map from 32-bit hashes to numbers, as models hold it.

#include <cstdint>
#include <optional>
#include <vector>

#include "annotate/model_file.h"

namespace claimgraph {

class HashIndex {
 public:
  struct Entry {
    std::uint32_t hash = 0;
    std::uint32_t value = 0;
  };
  using Entries = std::vector<Entry>;

  HashIndex() = default;
  /// Entries with distinct hashes, in any order.
  explicit HashIndex(Entries entries);

  static HashIndex read(ModelReader& reader);
  void write(ModelWriter& writer) const;

  std::optional<std::uint32_t> find(std::uint32_t hash) const;
  const Entries& entries() const { return entries_; }

 private:
  Entries entries_;                   // by hash
  std::vector<std::uint32_t> first_;  // entry of each value of the hash's upper bits
};

/// Puts entries in the order of their hashes; those of one hash stay in their order. Linear.
void sort_by_hash(HashIndex::Entries& entries);

}  // namespace claimgraph
