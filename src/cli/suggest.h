#pragma once
// "Did you mean …?"

#include <string>
#include <string_view>
#include <vector>

namespace claimgraph {

/// The candidate nearest to `word` by edit distance, case aside; empty where none is within a third
/// of its length. Of equals, the first.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

/// " Did you mean 'that'?" of the nearest; empty where there is none.
std::string suggestion(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace claimgraph
