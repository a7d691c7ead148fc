#pragma once
// Words in a row as one.

#include <string>
#include <string_view>

namespace claimgraph {

/// The words of a range in its order, `between` between any two.
template <typename Words>
std::string joined(const Words& words, std::string_view between) {
  std::string text;
  bool first = true;
  for (const auto& each : words) {
    if (!first) text += between;
    first = false;
    text += each;
  }
  return text;
}

}  // namespace claimgraph
