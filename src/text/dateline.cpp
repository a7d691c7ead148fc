#include <algorithm>

#include "base/unicode.h"
#include "text/characters.h"
#include "text/role_parts.h"

namespace claimgraph {
namespace {

constexpr std::size_t kBlocksLookedAt = 12;

struct Mark {
  std::size_t at = std::string_view::npos;
  std::size_t size = 0;
};

/// The first mark between blanks (or an em dash after a bracket) in the block's first bytes.
Mark first_mark(std::string_view text, const ReadingWords& words) {
  Mark best;
  const std::string_view head = text.substr(0, words.dateline_longest);
  for (const std::string& mark : words.dateline_marks) {
    const std::size_t at = head.find(mark == "-" ? " - " : std::string_view(mark));
    if (at == std::string_view::npos || at == 0 || at >= best.at) continue;
    const std::size_t start = mark == "-" ? at + 1 : at;
    const bool apart = head[start - 1] == ' ' || head[start - 1] == ')';
    if (apart) best = {start, mark.size()};
  }
  return best;
}

/// Whether a word is written in capitals alone, at least three of them.
bool is_shouted(std::string_view word) {
  std::size_t capitals = 0;
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint c = code_point_at(word, i);
    if (is_lower(c.value)) return false;
    capitals += is_upper(c.value) ? 1 : 0;
    i += c.size;
  }
  return capitals >= 3;
}

/// "GENEVA, Feb 3 (Press)", "NEW DELHI": the first word shouted, no word in small letters outside
/// the brackets but between two places.
bool is_dateline(std::string_view head) {
  const std::size_t bracket = head.find('(');
  std::string_view place = trimmed(head.substr(0, bracket));
  if (!is_shouted(place.substr(0, place.find_first_of(" ,")))) return false;
  std::size_t small = 0;
  for (std::size_t i = 0; i < place.size();) {
    const std::size_t end = std::min(place.find(' ', i), place.size());
    if (end > i && is_lower(code_point_at(place, i).value)) ++small;
    i = end + 1;
  }
  return small <= 1;
}

}  // namespace

void split_dateline(Article& article, const ReadingWords& words) {
  const std::size_t end = std::min(article.blocks.size(), kBlocksLookedAt);
  for (std::size_t i = 0; i < end; ++i) {
    if (article.blocks[i].role != Role::body) continue;
    const std::string_view text = text_of(article, article.blocks[i]);
    const Mark mark = first_mark(text, words);
    if (mark.at == std::string_view::npos) continue;
    const std::string_view head = text.substr(0, mark.at);
    if (!is_dateline(head)) continue;
    Provenance& provenance = article.provenance;
    const std::size_t open = head.find('(');
    const std::size_t close = open == std::string_view::npos ? open : head.find(')', open);
    if (close != std::string_view::npos && provenance.publisher.empty()) {
      provenance.publisher = trimmed(head.substr(open + 1, close - open - 1));
    }
    if (const std::string date = written_date(head, words);
        provenance.published.empty() && date.size() > 4) {
      provenance.published = date;
    }
    if (const auto parts = parted(article, article.blocks[i], mark.at + mark.size)) {
      article.blocks[i] = parts->second;
      article.blocks.insert(article.blocks.begin() + static_cast<std::ptrdiff_t>(i), parts->first);
    }
    return;
  }
}

}  // namespace claimgraph
