#pragma once
// "Objections to the plan had climbed to 612": what a bare number counts.

#include <vector>

#include "extract/clauses/arguments.h"
#include "extract/clauses/candidate.h"

namespace claimgraph {

/// Where what changes or stands at a bare number is several things, or their number ("the number of
/// objections"), the number counts those.
void count_subjects(const Reading& reading, std::vector<Candidate>& candidates);

}  // namespace claimgraph
