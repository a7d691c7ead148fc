#pragma once
// "More than 800 people walked out, the union says. Acme counted 450.": open claims with the number
// that somebody else gives.

#include <vector>

#include "extract/clauses/arguments.h"
#include "extract/clauses/candidate.h"
#include "extract/clauses/clauses.h"

namespace claimgraph {

/// Of what open claims count, where no typed claim was restated by the same words.
std::vector<Candidate> restated_claims(const Reading& reading, const std::vector<Clause>& clauses,
                                       const std::vector<Candidate>& candidates);

}  // namespace claimgraph
