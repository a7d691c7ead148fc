#pragma once
// Claims in whole phrases, as collections of open claims (CaRB and others) have them.

#include <vector>

#include "extract/clauses/candidate.h"
#include "extract/open/statements.h"

namespace claimgraph {

/// Each statement as claims in the sentence's own words: arguments with all that hangs on them,
/// pronouns as they stand, a claim for each conjunct. Further arguments, with their prepositions,
/// are qualifiers.
std::vector<Candidate> whole_claims(const Reading& reading,
                                    const std::vector<Statement>& statements);

}  // namespace claimgraph
