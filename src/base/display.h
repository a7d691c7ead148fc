#pragma once
// How text looks on a terminal: its width in columns, and what must not reach the terminal raw.

#include <cstddef>
#include <string>
#include <string_view>

namespace claimgraph {

/// Columns that the text takes: wide characters two, combining marks none.
std::size_t display_width(std::string_view text);

/// The text with everything that could steer a terminal or turn its order around shown as <U+202E>:
/// control characters, bidirectional controls, other invisible ones. Line ends and tabs become
/// blanks. Soft hyphens and variation selectors, which every page has and which steer nothing, are
/// dropped.
std::string made_visible(std::string_view text);

/// The text with control characters but line ends and tabs shown as <U+001B>: what a program may
/// be given that writes to a terminal in the end.
std::string without_controls(std::string_view text);

/// The longest beginning that fits into `width` columns, with "…" where something was cut off.
std::string clipped(std::string_view text, std::size_t width);

}  // namespace claimgraph
