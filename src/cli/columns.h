#pragma once
// Text in columns: wrapped, and two side by side.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace claimgraph {

/// Lines of at most `width` columns, broken at blanks; a word that is longer is cut.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

/// Two columns as wide as the terminal allows, under an indent of two.
std::string side_by_side(const std::vector<std::string>& left,
                         const std::vector<std::string>& right);

}  // namespace claimgraph
