#pragma once
// What stands in brackets behind a name: "Jane Roe (born 3 May 1950 in Oslo)", "(1950 - 2001)".

#include "extract/typed/claim_builder.h"

namespace claimgraph {

/// Adds the claims that bracketed dates and places make of the name before them, for predicates
/// with `brackets`.
void find_in_brackets(ClaimBuilder& builder);

}  // namespace claimgraph
