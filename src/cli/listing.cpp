#include "cli/listing.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/display.h"
#include "cli/command.h"
#include "cli/messages.h"
#include "cli/parser.h"
#include "cli/terminal.h"

namespace claimgraph {
namespace {

constexpr std::size_t kColumnGap = 2;
constexpr std::size_t kNarrowest = 6;

/// RFC 4180: quoted where it must be. A cell that a spreadsheet would run as a formula gets a
/// leading apostrophe.
std::string csv_cell(std::string_view cell) {
  std::string text = without_controls(cell);
  if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) {
    text.insert(text.begin(), '\'');
  }
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

void print_csv(const Listing& listing) {
  const auto line = [](const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      fmt::print("{}{}", i == 0 ? "" : ",", csv_cell(cells[i]));
    }
    fmt::print("\r\n");
  };
  const bool own = !listing.csv.columns.empty();
  line(own ? listing.csv.columns : listing.columns);
  for (const auto& row : own ? listing.csv.rows : listing.rows) line(row);
}

/// Widths that fit the terminal, if there is one: the widest columns give way first.
std::vector<std::size_t> fitted(std::vector<std::size_t> widths) {
  const auto terminal = cut_width();
  if (!terminal) return widths;
  const std::size_t gaps = kColumnGap * (widths.size() - 1);
  const std::size_t room = std::max(*terminal, gaps + kNarrowest) - gaps;
  for (;;) {
    std::size_t total = 0;
    for (const std::size_t width : widths) total += width;
    const auto widest = std::max_element(widths.begin(), widths.end());
    if (total <= room || *widest <= kNarrowest) return widths;
    --*widest;
  }
}

void print_text(const Listing& listing) {
  constexpr std::size_t kWide = 120;
  const std::size_t shown = listing.columns.size() - (terminal_width() < kWide ? listing.wide : 0);
  std::vector<std::vector<std::string>> rows;
  std::vector<std::size_t> widths(shown, 0);
  for (const auto& row : listing.rows) {
    rows.emplace_back();
    for (std::size_t i = 0; i < shown; ++i) {
      rows.back().push_back(made_visible(row[i]));
      widths[i] = std::max(widths[i], display_width(rows.back().back()));
    }
  }
  widths = fitted(std::move(widths));
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string cell = clipped(row[i], widths[i]);
      line += cell;
      if (i + 1 < row.size()) line.append(widths[i] - display_width(cell) + kColumnGap, ' ');
    }
    line.erase(line.find_last_not_of(' ') + 1);
    fmt::print("{}\n", line);
  }
  if (!listing.next.empty()) fmt::print("\n{}\n", styled(listing.next, Style::faint));
}

}  // namespace

void add_output_options(Parser& parser, OutputOptions& options) {
  const Option json = parser.flag("--json", options.json, "print JSON for programs");
  parser.flag("--csv", options.csv, "print CSV for programs").excludes(json);
}

void Listing::add(std::vector<std::string> row, Json object) {
  rows.push_back(std::move(row));
  objects.push_back(std::move(object));
}

int print_listing(const Listing& listing, const OutputOptions& options) {
  if (options.json) {
    Json envelope = {{"format", "claimgraph/" + std::to_string(kJsonVersion)}};
    envelope[listing.kind] = listing.objects;
    fmt::print("{}\n", print_json(envelope));
  } else if (options.csv) {
    print_csv(listing);
  } else if (!listing.rows.empty()) {
    print_text(listing);
  }
  if (!listing.rows.empty()) return kFound;
  if (!listing.none.empty()) complain(listing.none);
  return kNothingFound;
}

}  // namespace claimgraph
