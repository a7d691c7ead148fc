#pragma once
// Parts of speech: a greedy left-to-right classifier over joint universal and Penn tags.

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/table.h"
#include "annotate/words.h"
#include "core/tags.h"

namespace claimgraph {

/// A joint tag: its index in a TagSet.
using TagId = std::uint16_t;
inline constexpr TagId kNoTag = 0xFFFF;  ///< of what stands outside the sentence

struct Tag {
  Upos upos = Upos::X;
  std::string xpos;

  auto operator<=>(const Tag&) const = default;
};

/// The features of the word at `at`, given the tags of the words before it.
using TagFeatures = std::array<Feature, 40>;
std::span<const Feature> tag_features(std::span<const Word> words, std::span<const TagId> tags,
                                      std::size_t at, TagFeatures& buffer);

struct Tagger {
  std::vector<Tag> tags;
  Table table;

  static Tagger read(ModelReader& reader);

  /// The tag of each word of one sentence.
  std::vector<TagId> tag(std::span<const Word> words) const;
};

}  // namespace claimgraph
