#pragma once
// The terminal: its width, whether it is one, and colour.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace claimgraph {

/// Where lines that go further are cut: the columns of the terminal on standard output, else of
/// COLUMNS; at most 160. Nothing where neither tells, as in a pipe: what reads that looks for whole
/// words.
std::optional<std::size_t> cut_width();

/// As wide as text is laid out: cut_width(), else 80.
std::size_t terminal_width();

/// The text, cut to what the terminal has left behind so many columns; in a pipe the whole.
std::string fitted_behind(std::size_t columns, std::string_view text);

/// Whether standard error is a terminal: progress shows only there.
bool shows_progress();

enum class Style { strong, faint, warning };

/// The text in a style where standard output is a terminal and NO_COLOR is not set; else unchanged.
std::string styled(std::string_view text, Style style);

}  // namespace claimgraph
