#pragma once
// Dates of which a clause tells what happened then: "since May 6, when the deal closed".

#include <optional>

#include "extract/clauses/arguments.h"
#include "extract/clauses/clauses.h"

namespace claimgraph {

/// The date that ends right before the comma and the "when" which open the clause; nothing where it
/// has a date of its own, or none stands there.
std::optional<Argument> date_told_of(const Reading& reading, const Clause& clause);

}  // namespace claimgraph
