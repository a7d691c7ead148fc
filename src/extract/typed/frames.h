#pragma once
// Claims by the schema's frames: verbs and event nouns with their arguments.

#include "extract/typed/claim_builder.h"

namespace claimgraph {

/// Adds what the frames of all predicates find in the clauses of `builder`.
void find_by_frames(ClaimBuilder& builder);

}  // namespace claimgraph
