#pragma once
// Durations as amounts of time.

#include "core/document.h"

namespace claimgraph {

/// Adds the amounts of the durations, in the order of the text; a number inside one is no other.
void add_duration_amounts(Document& document);

}  // namespace claimgraph
