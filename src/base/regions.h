#pragma once
// The door to ICU's names of countries and regions.

#include <string>
#include <vector>

namespace claimgraph {

/// The English names of all countries and territories that have a two-letter ISO 3166 code, in code
/// order.
std::vector<std::string> region_names();

}  // namespace claimgraph
