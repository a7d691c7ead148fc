#pragma once
// "61,000 pumps, not the 48,600 that Acme named": the figure that a claim speaks against.

#include <vector>

#include "extract/clauses/arguments.h"
#include "extract/clauses/candidate.h"

namespace claimgraph {

/// Gives claims of an amount that a sentence sets against another one the qualifier kInsteadOf:
/// the other amount, in the claim's own unit where it has none.
void add_contrasts(const Reading& reading, std::vector<Candidate>& candidates);

}  // namespace claimgraph
