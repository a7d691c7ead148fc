#pragma once
// Lines of a fact box: "Founded: 1998", "Headquarters: Oslo".

#include <vector>

#include "extract/clauses/arguments.h"
#include "extract/clauses/candidate.h"

namespace claimgraph {

/// An open claim for each line that is a label, a colon and a value, about the entity whose name is
/// the whole of the title or of the nearest heading above. Without such a heading nobody can tell
/// what the box is about: silence. Of lines that gave one of `typed`, none.
std::vector<Candidate> labelled_claims(const Reading& reading, const std::vector<Candidate>& typed);

}  // namespace claimgraph
