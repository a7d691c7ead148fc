#pragma once
// Sets of words and maps from words, for many look-ups: any string finds its word without being
// copied. They have no order: what walks through one must not let the order show.

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace claimgraph {

/// Eight bytes at a time, as most words are no longer. Its values differ between machines.
struct WordHash {
  using is_transparent = void;

  std::size_t operator()(std::string_view word) const noexcept {
    std::uint64_t hash = word.size() * 0x9E3779B97F4A7C15;
    while (word.size() > 8) {
      hash = mixed(hash ^ bytes_of(word.substr(0, 8)));
      word.remove_prefix(8);
    }
    return static_cast<std::size_t>(mixed(hash ^ bytes_of(word)));
  }

 private:
  /// REQUIRES: at most eight bytes.
  static std::uint64_t bytes_of(std::string_view word) {
    std::uint64_t bytes = 0;
    if (word.size() == 8) {
      std::memcpy(&bytes, word.data(), 8);
    } else if (word.size() >= 4) {
      std::uint32_t first = 0;
      std::uint32_t last = 0;
      std::memcpy(&first, word.data(), 4);
      std::memcpy(&last, word.data() + word.size() - 4, 4);
      bytes = std::uint64_t{first} << 32 | last;
    } else {
      for (const char c : word) bytes = bytes << 8 | static_cast<unsigned char>(c);
    }
    return bytes;
  }
  static std::uint64_t mixed(std::uint64_t hash) {
    hash *= 0xBF58476D1CE4E5B9;
    return hash ^ (hash >> 32);
  }
};

template <typename Value>
using WordMap = std::unordered_map<std::string, Value, WordHash, std::equal_to<>>;
using WordSet = std::unordered_set<std::string, WordHash, std::equal_to<>>;

}  // namespace claimgraph
