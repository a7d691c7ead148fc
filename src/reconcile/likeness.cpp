#include "reconcile/likeness.h"

#include <algorithm>
#include <limits>
#include <string>

#include "base/unicode.h"

namespace claimgraph {
namespace {

constexpr std::size_t kRun = 5;
constexpr double kCopied = 0.5;
constexpr std::size_t kFewestShingles = 10;

/// The finisher of SplitMix64: spreads every bit of `x` over all of the result.
std::uint64_t mixed(std::uint64_t x) {
  x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9ULL;
  x = (x ^ (x >> 27U)) * 0x94D049BB133111EBULL;
  return x ^ (x >> 31U);
}

std::vector<std::uint64_t> word_hashes(std::string_view text) {
  constexpr std::uint64_t kBasis = 0xCBF29CE484222325ULL;  // FNV-1a
  constexpr std::uint64_t kPrime = 0x100000001B3ULL;
  std::vector<std::uint64_t> hashes;
  const std::string folded = fold(text);
  std::uint64_t hash = kBasis;
  bool inside = false;
  const auto finish = [&] {
    if (inside) hashes.push_back(mixed(hash));
    hash = kBasis;
    inside = false;
  };
  for (std::size_t at = 0; at < folded.size();) {
    const CodePoint c = code_point_at(folded, at);
    if (is_letter(c.value) || is_digit(c.value)) {
      hash = (hash ^ c.value) * kPrime;
      inside = true;
    } else {
      finish();
    }
    at += c.size;
  }
  finish();
  return hashes;
}

}  // namespace

std::vector<std::uint64_t> shingles_of(std::string_view text) {
  const std::vector<std::uint64_t> words = word_hashes(text);
  std::vector<std::uint64_t> shingles;
  for (std::size_t i = 0; i + kRun <= words.size(); ++i) {
    std::uint64_t hash = 0;
    for (std::size_t j = 0; j < kRun; ++j) hash = mixed(hash + words[i + j]);
    shingles.push_back(hash);
  }
  std::sort(shingles.begin(), shingles.end());
  shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
  return shingles;
}

Sketch sketch_of(const std::vector<std::uint64_t>& shingles) {
  Sketch sketch;
  sketch.fill(std::numeric_limits<std::uint64_t>::max());
  for (const std::uint64_t shingle : shingles) {
    for (std::size_t i = 0; i < sketch.size(); ++i) {
      sketch[i] = std::min(sketch[i], mixed(shingle ^ (0x9E3779B97F4A7C15ULL * (i + 1))));
    }
  }
  return sketch;
}

std::array<std::int64_t, kBands> bands_of(const Sketch& sketch) {
  std::array<std::int64_t, kBands> bands{};
  for (std::size_t band = 0; band < kBands; ++band) {
    std::uint64_t hash = 0;
    for (std::size_t row = 0; row < kRows; ++row) hash = mixed(hash + sketch[band * kRows + row]);
    bands[band] = static_cast<std::int64_t>(hash >> 1U);
  }
  return bands;
}

Likeness likeness(const std::vector<std::uint64_t>& left, const std::vector<std::uint64_t>& right) {
  std::size_t shared = 0;
  for (auto a = left.begin(), b = right.begin(); a != left.end() && b != right.end();) {
    if (*a == *b) ++shared;
    const bool step_left = *a <= *b;
    const bool step_right = *b <= *a;
    if (step_left) ++a;
    if (step_right) ++b;
  }
  const std::size_t shorter = std::min(left.size(), right.size());
  if (shorter == 0) return {};
  const auto common = static_cast<double>(shared);
  return {common / static_cast<double>(left.size() + right.size() - shared),
          common / static_cast<double>(shorter)};
}

bool is_copy(const Likeness& likeness, std::size_t fewer_shingles) {
  return fewer_shingles >= kFewestShingles && likeness.contained >= kCopied;
}

}  // namespace claimgraph
