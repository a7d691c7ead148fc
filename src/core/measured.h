#pragma once
// How far a rule is to be trusted: how many of its claims were right on the development sets.

#include <cstdint>
#include <functional>
#include <string_view>

namespace claimgraph {

struct Measured {
  std::uint32_t right = 0;
  std::uint32_t of = 0;  ///< 0: not measured

  bool operator==(const Measured&) const = default;
};

/// From a claim's rule to what was measured of it. Confidence belongs to the rule, so that neither
/// claims nor the graph keep it.
using MeasuredOf = std::function<Measured(std::string_view rule)>;

}  // namespace claimgraph
