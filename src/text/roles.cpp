#include "text/roles.h"

#include "text/characters.h"
#include "text/role_parts.h"

namespace claimgraph {

void split_off(Article& article, std::size_t block, std::size_t size) {
  const Block whole = article.blocks[block];
  const std::string_view text = text_of(article, whole);
  while (size < text.size()) {
    const CodePoint c = code_point_at(text, size);
    if (!is_space(c.value)) break;
    size += c.size;
  }
  if (size == 0 || size >= text.size()) return;
  const std::size_t mark = trimmed(text.substr(0, size)).size();
  Block head;
  head.role = Role::byline;
  head.span = {whole.span.start, whole.span.start + static_cast<std::uint32_t>(mark)};
  article.blocks[block].span.start = whole.span.start + static_cast<std::uint32_t>(size);
  article.blocks.insert(article.blocks.begin() + static_cast<std::ptrdiff_t>(block), head);
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

void settle_roles(Article& article, const ReadingWords& words) {
  settle_head(article, words);
  split_dateline(article, words);
  settle_notes(article, words);
  mark_repeated(article);
  settle_turns(article, words);
}

}  // namespace claimgraph
