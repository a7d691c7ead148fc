#include "annotate/tagger.h"

#include <algorithm>

namespace claimgraph {
namespace {

const Word kOutside{};

/// Numbers the templates by their order, so that a new one cannot take another's number.
class FeatureList {
 public:
  explicit FeatureList(TagFeatures& buffer) : buffer_(buffer) {}
  void add(std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0) {
    buffer_[size_] = feature(size_ + 1, a, b, c);
    ++size_;
  }
  std::span<const Feature> all() const { return {buffer_.data(), size_}; }

 private:
  TagFeatures& buffer_;
  std::size_t size_ = 0;
};

}  // namespace

std::span<const Feature> tag_features(std::span<const Word> words, std::span<const TagId> tags,
                                      std::size_t at, TagFeatures& buffer) {
  const auto word_at = [&](std::ptrdiff_t offset) -> const Word& {
    const auto index = static_cast<std::ptrdiff_t>(at) + offset;
    const bool inside = index >= 0 && index < static_cast<std::ptrdiff_t>(words.size());
    return inside ? words[static_cast<std::size_t>(index)] : kOutside;
  };
  const Word& word = words[at];
  const Word& before = word_at(-1);
  const Word& after = word_at(1);
  const std::uint64_t tag1 = at >= 1 ? tags[at - 1] : kNoTag;
  const std::uint64_t tag2 = at >= 2 ? tags[at - 2] : kNoTag;
  const std::uint64_t first = at == 0 ? 1 : 0;

  FeatureList list(buffer);
  list.add(0);
  list.add(word.form);
  list.add(word.lower);
  for (const std::uint32_t affix : word.prefix) list.add(affix);
  for (const std::uint32_t affix : word.suffix) list.add(affix);
  list.add(word.shape, first);
  list.add(word.shape, word.suffix[2]);
  list.add(word.habit, word.shape, first);
  list.add(before.lower);
  list.add(after.lower);
  list.add(word_at(-2).lower);
  list.add(word_at(2).lower);
  list.add(before.suffix[2]);
  list.add(after.suffix[2]);
  list.add(after.shape, word.shape);
  list.add(before.lower, word.lower);
  list.add(word.lower, after.lower);
  list.add(before.lower, after.lower);
  list.add(tag1);
  list.add(tag1, tag2);
  list.add(tag1, word.lower);
  list.add(tag1, word.suffix[2]);
  list.add(tag1, after.lower);
  list.add(tag1, tag2, word.lower);
  list.add(word.habit, after.habit);
  list.add(word.habit, tag1, after.habit);
  list.add(after.habit, word_at(2).habit);
  list.add(word.lower, after.habit);
  list.add(word.cluster, word.shape);
  list.add(before.cluster, word.cluster);
  list.add(word.cluster, after.cluster);
  list.add(word.cluster, tag1);
  return list.all();
}

Tagger Tagger::read(ModelReader& reader) {
  Tagger tagger;
  const std::uint64_t count = reader.number_below(kMaxWidth);
  for (std::uint64_t i = 0; i < count; ++i) {
    Tag tag;
    tag.upos = static_cast<Upos>(reader.number_below(kUposCount));
    tag.xpos = reader.text();
    tagger.tags.push_back(std::move(tag));
  }
  tagger.table = Table::read(reader);
  if (count == 0 || tagger.table.width() < count) reader.fail("is damaged");
  return tagger;
}

std::vector<TagId> Tagger::tag(std::span<const Word> words) const {
  std::vector<TagId> result(words.size(), kNoTag);
  TagFeatures buffer;
  std::array<std::int16_t, kMaxWidth> scores;
  for (std::size_t at = 0; at < words.size(); ++at) {
    table.score(tag_features(words, result, at, buffer), scores.data());
    const auto best =
        std::max_element(scores.begin(), scores.begin() + static_cast<std::ptrdiff_t>(tags.size()));
    result[at] = static_cast<TagId>(best - scores.begin());
  }
  return result;
}

}  // namespace claimgraph
