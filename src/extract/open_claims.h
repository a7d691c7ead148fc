#pragma once
// Claims that no typed predicate takes: subject, the words of the relation, object.

#include <vector>

#include "extract/arguments.h"
#include "extract/candidate.h"
#include "extract/clauses.h"

namespace claimgraph {

/// One open claim a clause whose subject is a known entity or a definite noun phrase and which no
/// claim of `typed` is anchored at. Active, passive, copula, infinitives under a verb of the same
/// subject; nothing of questions, repeated blocks and boilerplate. Precision goes before recall:
/// clauses without object and prepositional phrase give none. Polarity, modality and sources are
/// not judged yet.
std::vector<Candidate> open_claims(const Reading& reading, const std::vector<Clause>& clauses,
                                   const std::vector<Candidate>& typed);

}  // namespace claimgraph
