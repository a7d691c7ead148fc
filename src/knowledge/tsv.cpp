#include "knowledge/tsv.h"

#include <algorithm>

#include "base/error.h"
#include "base/joined.h"

namespace claimgraph {
namespace {

void split(std::string_view text, char separator, std::vector<std::string_view>& parts) {
  parts.clear();
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(separator, at), text.size());
    parts.push_back(text.substr(at, end - at));
    at = end + 1;
  }
}

}  // namespace

std::string TsvPlace::text() const { return std::string(path) + ":" + std::to_string(line); }

void read_tsv(std::string_view path, std::string_view text,
              const std::vector<std::string_view>& columns, const OnTsvRow& on_row) {
  TsvPlace place{path, 0};
  bool header_seen = false;
  std::vector<std::string_view> fields;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    at = end + 1;
    ++place.line;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    split(line, '\t', fields);
    if (!header_seen) {
      if (fields != columns) {
        throw Failure(place.text() + ": expected the header " + joined(columns, " TAB "));
      }
      header_seen = true;
      continue;
    }
    if (fields.size() != columns.size()) {
      throw Failure(place.text() + ": " + std::to_string(fields.size()) + " fields, expected " +
                    std::to_string(columns.size()) + " (" + joined(columns, " TAB ") + ")");
    }
    on_row(fields, place);
  }
}

std::vector<std::string_view> split_bars(std::string_view text) {
  std::vector<std::string_view> parts;
  split(text, '|', parts);
  std::erase_if(parts, [](std::string_view part) { return part.empty(); });
  return parts;
}

}  // namespace claimgraph
