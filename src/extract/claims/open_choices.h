#pragma once
// What is only perhaps so, however it is put: "Perhaps Acme will buy Beta", "Either Acme or Beta
// will buy Gamma".

#include "extract/clauses/arguments.h"
#include "extract/clauses/candidate.h"

namespace claimgraph {

/// Makes possible what was judged as foreseen and stands with an adverb that leaves it open, and
/// what is said of one of two where it is so of either. REQUIRES: the candidate is judged.
void leave_choice_open(const Reading& reading, Candidate& candidate);

}  // namespace claimgraph
