#pragma once
// "Opened the $1.9 billion plant", "signed a 15-year lease": a plant and a lease, not an amount.

#include <vector>

#include "extract/clauses/arguments.h"
#include "extract/clauses/candidate.h"

namespace claimgraph {

/// Frees what claims are about from the amounts that only describe it, unless the predicate tells
/// of amounts. A sum of money stays with the claim as its "amount", and so does the number of what
/// bears a name: "215,000 Fjord SUVs".
void settle_measured_things(const Reading& reading, std::vector<Candidate>& candidates);

}  // namespace claimgraph
