#include "text/roles.h"

#include "text/characters.h"
#include "text/role_parts.h"

namespace claimgraph {

std::optional<std::pair<Block, Block>> parted(const Article& article, const Block& block,
                                              std::size_t size) {
  const std::string_view text = text_of(article, block);
  while (size < text.size()) {
    const CodePoint c = code_point_at(text, size);
    if (!is_space(c.value)) break;
    size += c.size;
  }
  if (size == 0 || size >= text.size()) return std::nullopt;
  const std::size_t mark = trimmed(text.substr(0, size)).size();
  Block head;
  head.role = Role::byline;
  head.span = {block.span.start, block.span.start + static_cast<std::uint32_t>(mark)};
  Block rest = block;
  rest.span.start = block.span.start + static_cast<std::uint32_t>(size);
  return std::pair{head, rest};
}

bool opens_with(std::string_view folded, const std::vector<std::string>& openers) {
  for (const std::string& opener : openers) {
    if (!folded.starts_with(opener)) continue;
    const bool whole = folded.size() == opener.size() || !is_ascii_letter(opener.back()) ||
                       !is_ascii_letter(folded[opener.size()]);
    if (whole) return true;
  }
  return false;
}

void settle_roles(Article& article, const Knowledge& knowledge) {
  const ReadingWords& words = knowledge.reading_words;
  settle_head(article, words);
  split_dateline(article, words, knowledge.gazetteer);
  settle_notes(article, words);
  mark_repeated(article);
  settle_turns(article, words);
}

}  // namespace claimgraph
