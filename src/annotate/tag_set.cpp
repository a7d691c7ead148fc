#include "annotate/tag_set.h"

namespace claimgraph {

void write_tags(const std::vector<Tag>& tags, ModelWriter& writer) {
  writer.number(tags.size());
  for (const Tag& tag : tags) {
    writer.number(static_cast<std::uint64_t>(tag.upos));
    writer.text(tag.xpos);
  }
}

std::vector<Tag> read_tags(ModelReader& reader) {
  std::vector<Tag> tags(reader.number_below(256));
  for (Tag& tag : tags) {
    tag.upos = static_cast<Upos>(reader.number_below(kUposCount));
    tag.xpos = reader.text();
  }
  return tags;
}

}  // namespace claimgraph
