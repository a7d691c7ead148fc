#include "knowledge/tsv.h"

#include "base/error.h"

namespace claimgraph {
namespace {

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(separator, at), text.size());
    parts.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

std::string joined(const std::vector<std::string_view>& columns) {
  std::string out;
  for (const std::string_view column : columns)
    out.append(out.empty() ? "" : " TAB ").append(column);
  return out;
}

}  // namespace

void read_tsv(
    std::string_view path, std::string_view text, const std::vector<std::string_view>& columns,
    const std::function<void(const std::vector<std::string_view>&, const std::string&)>& on_row) {
  std::size_t number = 0;
  bool header_seen = false;
  for (std::string_view line : split(text, '\n')) {
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    const auto fields = split(line, '\t');
    const std::string place = std::string(path) + ":" + std::to_string(number);
    if (!header_seen) {
      if (fields != columns) throw Failure(place + ": expected the header " + joined(columns));
      header_seen = true;
      continue;
    }
    if (fields.size() != columns.size()) {
      throw Failure(place + ": " + std::to_string(fields.size()) + " fields, expected " +
                    std::to_string(columns.size()) + " (" + joined(columns) + ")");
    }
    on_row(fields, place);
  }
}

std::vector<std::string_view> split_bars(std::string_view text) {
  std::vector<std::string_view> parts;
  for (const std::string_view part : split(text, '|')) {
    if (!part.empty()) parts.push_back(part);
  }
  return parts;
}

}  // namespace claimgraph
