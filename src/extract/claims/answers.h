#pragma once
// What a sentence says of the one before it without repeating it: "Acme denies that.", "Both firms
// say it is false.", "The ministry confirmed the report."

#include <vector>

#include "extract/clauses/arguments.h"
#include "extract/clauses/candidate.h"
#include "extract/said/sources.h"

namespace claimgraph {

/// Adds the claims of the sentence before, denied or confirmed by whoever does so here, and takes
/// away what was read into the words themselves ("it" is false). REQUIRES: `claims` are judged and
/// attributed.
void add_answers(const Reading& reading, const Sources& sources, std::vector<Candidate>& claims);

}  // namespace claimgraph
