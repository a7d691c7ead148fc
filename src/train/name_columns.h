#pragma once
// What the readers of names in columns share.

#include <cstddef>
#include <string_view>
#include <vector>

#include "annotate/names.h"

namespace claimgraph {

/// The parts between separators; at least one.
std::vector<std::string_view> split(std::string_view text, char separator);

/// Gives words [begin, end) the states of one name. REQUIRES: begin < end <= states.size().
void put_name(std::vector<NameState>& states, std::size_t begin, std::size_t end, NameLabel label);

}  // namespace claimgraph
