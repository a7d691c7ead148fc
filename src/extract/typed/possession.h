#pragma once
// "Acme's X1": what a possessive by itself says.

#include "extract/typed/claim_builder.h"

namespace claimgraph {

/// Adds what possessives of names find, for predicates that are said so.
void find_by_possession(ClaimBuilder& builder);

/// "Jane Roe of Acme" says that she works there, where a predicate asks for it.
void find_behind_names(ClaimBuilder& builder);

}  // namespace claimgraph
