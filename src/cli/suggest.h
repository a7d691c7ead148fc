#pragma once
// "Did you mean …?"

#include <string>
#include <string_view>
#include <vector>

namespace claimgraph {

/// The candidate nearest to `word` by edit distance, case aside; empty where none is within a third
/// of its length. Of equals, the first.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

/// " Did you mean 'x'?" with the nearest candidate; empty where none is near.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace claimgraph
