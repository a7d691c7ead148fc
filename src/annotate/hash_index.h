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

  HashIndex() = default;
  /// Entries with distinct hashes, in any order.
  explicit HashIndex(std::vector<Entry> entries);

  static HashIndex read(ModelReader& reader);
  void write(ModelWriter& writer) const;

  std::optional<std::uint32_t> find(std::uint32_t hash) const;
  const std::vector<Entry>& entries() const { return entries_; }

 private:
  std::vector<Entry> entries_;        // by hash
  std::vector<std::uint32_t> first_;  // entry of each value of the hash's upper bits
};

}  // namespace claimgraph
