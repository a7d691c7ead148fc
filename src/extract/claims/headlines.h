#pragma once
// "Acme opens plant": a headline's present tells what was done and what is to come alike. The
// article below it says which.

#include <vector>

#include "extract/clauses/arguments.h"
#include "extract/clauses/candidate.h"

namespace claimgraph {

/// Makes what a heading tells in the present as planned, predicted or possible as the text below
/// does, where that tells the same and nowhere as done.
void settle_headlines(const Reading& reading, std::vector<Candidate>& candidates);

}  // namespace claimgraph
