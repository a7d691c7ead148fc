#pragma once
// What to type next: commands as a shell takes them, in lines that fit the terminal.

#include <string>
#include <string_view>
#include <vector>

namespace claimgraph {

/// The word as a shell reads it back: in quotes where it holds more than letters, digits and a few
/// signs. What steers a terminal is made visible.
std::string shell_quoted(std::string_view word);

/// The steps in one line, " · " between them, where the terminal is wide enough for all; else each
/// on its own.
std::string next_steps(const std::vector<std::string>& steps);

}  // namespace claimgraph
