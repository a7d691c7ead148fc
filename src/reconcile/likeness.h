#pragma once
// How much of two texts is the same: runs of five words, found among many texts by MinHash (Broder
// 1997) with banding, so that a text is held against likely copies only.

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace claimgraph {

/// The hashes of a text's runs of five words, case and punctuation aside; sorted, each once.
std::vector<std::uint64_t> shingles_of(std::string_view text);

/// 42 bands of 3 hashes: two texts with a Jaccard index of 0.3 share a band 7 times of 10, with 0.5
/// always but for 3 in 1,000, with 0.05 5 times in 1,000.
inline constexpr std::size_t kBands = 42;
inline constexpr std::size_t kRows = 3;

using Sketch = std::array<std::uint64_t, kBands * kRows>;

/// The smallest value of each of 126 hash functions. REQUIRES: `shingles` is not empty.
Sketch sketch_of(const std::vector<std::uint64_t>& shingles);

/// What two texts with one band in common share; as SQLite integers.
std::array<std::int64_t, kBands> bands_of(const Sketch& sketch);

struct Likeness {
  double jaccard = 0;    ///< shared runs of all runs
  double contained = 0;  ///< shared runs of the shorter text's
};

Likeness likeness(const std::vector<std::uint64_t>& left, const std::vector<std::uint64_t>& right);

/// Whether the texts are copies: half of the shorter one stands in the other, as in a reprint with
/// passages dropped and added. Texts with fewer than ten runs are too short to tell.
bool is_copy(const Likeness& likeness, std::size_t fewer_shingles);

}  // namespace claimgraph
