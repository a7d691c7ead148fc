#pragma once
// Joint universal and Penn tags: what the network chooses among for each word.

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

#include "annotate/model_file.h"
#include "core/tags.h"

namespace claimgraph {

/// A joint tag: its index in the model's tags.
using TagId = std::uint16_t;

struct Tag {
  Upos upos = Upos::X;
  Xpos xpos{};

  auto operator<=>(const Tag&) const = default;
};

/// REQUIRES: the tags are ordered, as the trainer looks them up by halving.
void write_tags(const std::vector<Tag>& tags, ModelWriter& writer);
std::vector<Tag> read_tags(ModelReader& reader);

}  // namespace claimgraph
