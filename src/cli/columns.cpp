#include "cli/columns.h"

#include <algorithm>

#include "base/display.h"
#include "cli/terminal.h"

namespace claimgraph {
namespace {

constexpr std::size_t kIndent = 2;
constexpr std::size_t kGap = 2;

std::string padded(std::string line, std::size_t width) {
  const std::size_t taken = display_width(line);
  if (taken < width) line.append(width - taken, ' ');
  return line;
}

}  // namespace

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  std::string line;
  const auto finish = [&] {
    if (!line.empty()) lines.push_back(std::move(line));
    line.clear();
  };
  std::size_t blanks = 0;  // before the word; as many stay within a line
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string word(text.substr(at, end - at));
    at = end + 1;
    ++blanks;
    if (word.empty()) continue;
    const std::size_t gap = line.empty() ? 0 : blanks;
    blanks = 0;
    if (display_width(line) + gap + display_width(word) > width) finish();
    if (display_width(word) > width) {
      lines.push_back(clipped(word, width));
      continue;
    }
    line += (line.empty() ? "" : std::string(gap, ' ')) + word;
  }
  finish();
  return lines;
}

std::string side_by_side(const std::vector<std::string>& left,
                         const std::vector<std::string>& right) {
  const std::size_t width = (terminal_width() - kIndent - kGap) / 2;
  std::vector<std::string> columns[2];
  for (const auto* side : {&left, &right}) {
    for (const std::string& text : *side) {
      for (std::string& line : wrapped(text, width)) {
        columns[side == &left ? 0 : 1].push_back(std::move(line));
      }
    }
  }
  std::string out;
  const std::size_t rows = std::max(columns[0].size(), columns[1].size());
  for (auto& column : columns) column.resize(rows);
  for (std::size_t i = 0; i < rows; ++i) {
    std::string line =
        std::string(kIndent, ' ') + padded(columns[0][i], width + kGap) + columns[1][i];
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + '\n';
  }
  return out;
}

}  // namespace claimgraph
