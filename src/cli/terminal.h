#pragma once
// The terminal: its width, whether it is one, and colour.

#include <cstddef>
#include <string>
#include <string_view>

namespace claimgraph {

/// Columns of the terminal on standard output, else of COLUMNS, else 80; at most 160.
std::size_t terminal_width();

/// Whether standard error is a terminal: progress shows only there.
bool shows_progress();

enum class Style { strong, faint, warning };

/// The text in a style where standard output is a terminal and NO_COLOR is not set; else unchanged.
std::string styled(std::string_view text, Style style);

}  // namespace claimgraph
