#pragma once
// "Its chief executive, Jane Roe, resigned on Monday": she is that until then, and no longer.

#include <vector>

#include "extract/clauses/arguments.h"
#include "extract/clauses/candidate.h"

namespace claimgraph {

/// Gives each post of a person the day until which it was held, where its own sentence tells that
/// the person left it, as done, and nothing says when it was: the day of leaving, or else that of
/// the article, as far as they are known.
void end_left_posts(const Reading& reading, std::vector<Candidate>& candidates);

}  // namespace claimgraph
