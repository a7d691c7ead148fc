#pragma once
// Infinitives that tell what was done: "used chips to train it", "took two years to build it".

#include <cstdint>

#include "extract/claims/scheduled.h"

namespace claimgraph {

/// Whether the infinitive's deed is as sure as the verb above it, as that tells by which means it
/// was done, how long it took, or the vote by which it was.
bool is_done_with(const ClauseReading& reading, std::uint32_t infinitive, std::uint32_t verb);

}  // namespace claimgraph
