#pragma once
// Claims that put a number on something an entity has: "revenue of $5 million", "Acme's revenue
// rose to …", and the same number put otherwise by somebody else.

#include "extract/typed/claim_builder.h"

namespace claimgraph {

/// Adds what the measures of all predicates find.
void find_by_measures(ClaimBuilder& builder);

/// Adds claims whose amount is restated: "Acme says it spent $5 million; analysts say it was closer
/// to $9 million". REQUIRES: the claims that name the first amount were found.
void find_restated_amounts(ClaimBuilder& builder);

}  // namespace claimgraph
