#pragma once
// Claims that no typed predicate takes: subject, the words of the relation, object.

#include <vector>

#include "extract/clauses/arguments.h"
#include "extract/clauses/candidate.h"
#include "extract/open/statements.h"

namespace claimgraph {

/// An open claim for each conjunct of each statement whose subject is a known entity or a definite
/// noun phrase. Where a claim of `typed` stands at the anchor, only for the conjuncts of its object
/// that no typed claim took. Nothing of paragraphs that name, date or count nothing, and of what
/// somebody is told to do; what somebody says is not told again as an object: its own claims carry
/// their speaker. Polarity, modality and sources are not judged yet.
std::vector<Candidate> open_claims(const Reading& reading, const std::vector<Clause>& clauses,
                                   const std::vector<Statement>& statements,
                                   const std::vector<Candidate>& typed);

}  // namespace claimgraph
