#pragma once
// Tab-separated tables with a header line: '#' opens a comment line, empty lines are passed over.

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace claimgraph {

/// Where a row stands; written out only where something is wrong with it.
struct TsvPlace {
  std::string_view path;
  std::size_t line = 0;

  std::string text() const;  ///< "file:line"
};

/// Takes the fields of one row and its place.
using OnTsvRow =
    std::function<void(const std::vector<std::string_view>& fields, const TsvPlace& place)>;

/// Calls `on_row` with the fields of each row, in the order of `columns`. Throws
/// Failure("file:line: …") where the header is not `columns` or a row has another number of fields.
/// The views are valid during the call.
void read_tsv(std::string_view path, std::string_view text,
              const std::vector<std::string_view>& columns, const OnTsvRow& on_row);

/// The parts of `text` between '|', without empty ones.
std::vector<std::string_view> split_bars(std::string_view text);

}  // namespace claimgraph
