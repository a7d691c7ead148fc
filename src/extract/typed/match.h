#pragma once
// Runs the schema's tree patterns (knowledge/pattern.h).

#include "extract/typed/claim_builder.h"

namespace claimgraph {

/// Adds what the patterns of all predicates find. A pattern is tried at tokens with its anchor's
/// lemma only; its first match there counts.
void find_by_patterns(ClaimBuilder& builder);

}  // namespace claimgraph
