#pragma once
// The versions of the libraries behind the doors of this folder.

#include <string>

namespace claimgraph {

std::string icu_version();

}  // namespace claimgraph
