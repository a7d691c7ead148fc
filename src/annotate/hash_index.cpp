#include "annotate/hash_index.h"

#include <algorithm>

namespace claimgraph {
namespace {

constexpr int kBucketBits =
    14;  // a handful of entries a bucket, and nothing to build for small maps

}  // namespace

HashIndex::HashIndex(std::vector<Entry> entries) : entries_(std::move(entries)) {
  std::sort(entries_.begin(), entries_.end(),
            [](const Entry& a, const Entry& b) { return a.hash < b.hash; });
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
