#pragma once
// Sentences that looked checkable and gave no claim, each with the reason.

#include <vector>

#include "core/extraction.h"
#include "extract/clauses/arguments.h"
#include "extract/clauses/candidate.h"
#include "extract/clauses/clauses.h"

namespace claimgraph {

/// Sentences with an entity's name and a number, a date or a verb that the schema knows, in which
/// no claim of `claims` is anchored. The reason is that of the clause that came nearest to a claim.
/// Linear in the number of tokens. REQUIRES: `clauses` in the order of their anchors.
std::vector<Skip> skip_ledger(const Reading& reading, const std::vector<Clause>& clauses,
                              const std::vector<Candidate>& claims);

}  // namespace claimgraph
