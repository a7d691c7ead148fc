#include <algorithm>
#include <vector>

#include "base/unicode.h"
#include "read/formats.h"

namespace claimgraph {
namespace {

constexpr std::size_t kWidestWrap = 120;  // bytes; longer lines are paragraphs, not wrapped text
constexpr std::size_t kNarrowestWrap = 40;

struct Line {
  std::size_t start = 0;
  std::size_t end = 0;  // without trailing blanks
  bool operator==(const Line&) const = default;
};

bool is_blank_byte(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// The lines of the text, blanks at both ends left out; blank lines are empty.
std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t stop = std::min(text.find('\n', start), text.size());
    std::size_t first = start;
    std::size_t end = stop;
    while (first < end) {
      const CodePoint c = code_point_at(text, first);
      if (!is_space(c.value)) break;
      first += c.size;
    }
    while (end > first && is_blank_byte(text[end - 1])) --end;
    lines.push_back({first, end});
    start = stop + 1;
  }
  return lines;
}

bool is_list_item(std::string_view line) {
  if (line.starts_with("- ") || line.starts_with("* ") || line.starts_with("\xE2\x80\xA2"))
    return true;
  std::size_t digits = 0;
  while (digits < line.size() && line[digits] >= '0' && line[digits] <= '9') ++digits;
  return digits > 0 && digits <= 2 && digits + 1 < line.size() &&
         (line[digits] == '.' || line[digits] == ')') && line[digits + 1] == ' ';
}

bool ends_like_sentence(std::string_view line) {
  for (const std::string_view end :
       {".", "!", "?", ":", "\"", "\xE2\x80\x9D", ")", "'", "\xE2\x80\x99"}) {
    if (line.ends_with(end)) return true;
  }
  return false;
}

struct Wrapping {
  std::string_view text;
  const std::vector<Line>& lines;
  std::size_t width = 0;  // of the longest line

  std::string_view at(std::size_t i) const {
    return text.substr(lines[i].start, lines[i].end - lines[i].start);
  }

  /// Whether line i + 1's first word would not have fitted on line i.
  bool is_full(std::size_t i) const {
    const std::string_view next = at(i + 1);
    const std::size_t word = std::min(next.find(' '), next.size());
    return at(i).size() + 1 + word + 2 > width;
  }

  /// Whether line i + 1 goes on with line i, in a wrapped text.
  bool goes_on(std::size_t i) const {
    return is_full(i) || (!ends_like_sentence(at(i)) && at(i).size() * 10 >= width * 7);
  }

  /// Whether the text's lines are cut at a width: among lines followed by another, most are full
  /// and most end in the middle of a sentence.
  bool is_wrapped() const {
    if (width > kWidestWrap || width < kNarrowestWrap) return false;
    std::size_t followed = 0;
    std::size_t full = 0;
    std::size_t open = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      if (at(i).empty() || at(i + 1).empty()) continue;
      ++followed;
      full += is_full(i) ? 1 : 0;
      open += ends_like_sentence(at(i)) ? 0 : 1;
    }
    return followed > 0 && full * 10 >= followed * 5 && open * 10 >= followed * 5;
  }
};

}  // namespace

Article read_plain(std::string text) {
  Article article;
  article.text = std::move(text);
  const std::vector<Line> lines = lines_of(article.text);
  Wrapping wrapping{article.text, lines};
  for (std::size_t i = 0; i < lines.size(); ++i)
    wrapping.width = std::max(wrapping.width, wrapping.at(i).size());
  const bool wrapped = wrapping.is_wrapped();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (wrapping.at(i).empty()) continue;
    Block block;
    block.role = is_list_item(wrapping.at(i)) ? Role::list_item : Role::body;
    const std::size_t start = lines[i].start;
    while (wrapped && i + 1 < lines.size() && !wrapping.at(i + 1).empty() && wrapping.goes_on(i) &&
           !is_list_item(wrapping.at(i + 1))) {
      ++i;
    }
    block.span = {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(lines[i].end)};
    article.blocks.push_back(block);
  }
  return article;
}

}  // namespace claimgraph
