#pragma once
// A half-open range of bytes in a document's text.

#include <algorithm>
#include <compare>
#include <cstdint>

namespace claimgraph {

/// Bytes [start, end) of Document::text.
struct Span {
  std::uint32_t start = 0;
  std::uint32_t end = 0;

  auto operator<=>(const Span&) const = default;

  std::uint32_t size() const { return end - start; }
  bool empty() const { return start == end; }
  bool contains(Span other) const { return start <= other.start && other.end <= end; }
  bool overlaps(Span other) const { return start < other.end && other.start < end; }
};

/// The smallest span that holds both.
inline Span hull(Span left, Span right) {
  return {std::min(left.start, right.start), std::max(left.end, right.end)};
}

}  // namespace claimgraph
