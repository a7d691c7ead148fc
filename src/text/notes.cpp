#include "base/unicode.h"
#include "text/role_parts.h"

namespace claimgraph {
namespace {

constexpr std::size_t kLongestNote = 500;  // bytes

}  // namespace

void settle_notes(Article& article, const ReadingWords& words) {
  for (Block& block : article.blocks) {
    if (block.role != Role::body && block.role != Role::quotation) continue;
    if (block.span.size() > kLongestNote) continue;
    const std::string folded = fold(text_of(article, block));
    if (opens_with(folded, words.caption_openers)) block.role = Role::caption;
    if (opens_with(folded, words.boilerplate_openers)) block.role = Role::boilerplate;
  }
}

}  // namespace claimgraph
