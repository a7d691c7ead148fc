#pragma once
// What noun phrases say without a verb: appositions, titles, possessors.

#include <vector>

#include "extract/open/statements.h"

namespace claimgraph {

/// "Mira Holt, the firm's founder" and "founder Mira Holt": the name is what the noun says.
/// REQUIRES: sentences that may claim something only, as told by `is_open`.
std::vector<Statement> find_noun_statements(const Reading& reading);

}  // namespace claimgraph
