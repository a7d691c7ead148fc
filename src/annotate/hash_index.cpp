#include "annotate/hash_index.h"

#include <algorithm>
#include <array>

namespace claimgraph {
namespace {

constexpr int kBucketBits =
    14;  // a handful of entries a bucket, and nothing to build for small maps

}  // namespace

void sort_by_hash(HashIndex::Entries& entries) {
  const auto less = [](const auto& a, const auto& b) { return a.hash < b.hash; };
  if (std::is_sorted(entries.begin(), entries.end(), less)) return;
  constexpr unsigned kDigit = 11;  // bits; three digits make a hash
  HashIndex::Entries other(entries.size());
  for (unsigned shift = 0; shift < 32; shift += kDigit) {
    std::array<std::uint32_t, (1U << kDigit) + 1> next{};
    const auto digit = [&](const auto& entry) {
      return entry.hash >> shift & ((1U << kDigit) - 1);
    };
    for (const auto& entry : entries) ++next[digit(entry) + 1];
    for (std::size_t i = 1; i < next.size(); ++i) next[i] += next[i - 1];
    for (const auto& entry : entries) other[next[digit(entry)]++] = entry;
    entries.swap(other);
  }
}

HashIndex::HashIndex(Entries entries) : entries_(std::move(entries)) {
  sort_by_hash(entries_);
  first_.assign((std::size_t{1} << kBucketBits) + 1, 0);
  for (const Entry& entry : entries_) ++first_[(entry.hash >> (32 - kBucketBits)) + 1];
  for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
}

HashIndex HashIndex::read(ModelReader& reader) { return HashIndex(reader.array<Entry>()); }

void HashIndex::write(ModelWriter& writer) const { writer.array(std::span<const Entry>(entries_)); }

std::optional<std::uint32_t> HashIndex::find(std::uint32_t hash) const {
  if (entries_.empty()) return std::nullopt;
  const std::uint32_t bucket = hash >> (32 - kBucketBits);
  for (std::uint32_t at = first_[bucket]; at < first_[bucket + 1]; ++at) {
    if (entries_[at].hash == hash) return entries_[at].value;
  }
  return std::nullopt;
}

}  // namespace claimgraph
