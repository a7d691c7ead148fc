#pragma once
// An answer as rows, and its three faces: an aligned table for people, JSON and CSV for programs.

#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"

namespace claimgraph {

class Parser;

struct OutputOptions {
  bool json = false;
  bool csv = false;
};

/// The largest number that --limit and its like take.
inline constexpr int kMostAsked = 1'000'000'000;

void add_output_options(Parser& parser, OutputOptions& options);

/// Cells under column names.
struct Table {
  std::vector<std::string> columns{};
  std::vector<std::vector<std::string>> rows{};
};

/// Rows of cells under column names; `objects` are the same rows with all that programs want.
struct Listing {
  std::string kind{};  ///< what JSON calls the list: "claims"
  std::vector<std::string> columns{};
  std::vector<std::vector<std::string>> rows{};
  std::vector<Json> objects{};
  /// The same for CSV where a program wants other cells: whole ids, bare numbers, nothing for what
  /// is not known. Without columns: the cells for people.
  Table csv{};
  std::size_t wide =
      0;               ///< so many last columns are left out where a terminal is narrow; text only
  std::string next{};  ///< what to type next; text only
  std::string none{};  ///< said on standard error where there is no row

  void add(std::vector<std::string> row, Json object);
};

/// Prints the listing; gives kFound, or kNothingFound where it has no row.
int print_listing(const Listing& listing, const OutputOptions& options);

/// The version of all JSON this program prints, but for records.
inline constexpr int kJsonVersion = 1;

}  // namespace claimgraph
