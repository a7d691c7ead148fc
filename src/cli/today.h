#pragma once
// The clock: what a run or decision is dated by. Nothing derived depends on it.

#include <string>

namespace claimgraph {

/// "2026-11-25", in UTC.
std::string today();

/// "2026-11-25T22:31:10Z".
std::string now();

}  // namespace claimgraph
