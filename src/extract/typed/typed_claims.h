#pragma once
// Claims of the typed predicates.

#include <vector>

#include "extract/clauses/arguments.h"
#include "extract/clauses/candidate.h"
#include "extract/clauses/clauses.h"

namespace claimgraph {

/// What the schema's frames, relation nouns, measures and possessives find. Coordinated subjects
/// and objects give a claim each. Polarity, modality and sources are not judged yet.
std::vector<Candidate> typed_claims(const Reading& reading, const std::vector<Clause>& clauses);

}  // namespace claimgraph
