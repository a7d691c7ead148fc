#pragma once
// Claims by nouns that relate an owner and a holder: "Acme's founder, Jane Roe", "Acme chief
// executive Jane Roe", "Jane Roe, a fellow at Acme"; and by possession: "Acme's X1".

#include "extract/typed/claim_builder.h"

namespace claimgraph {

/// Adds what the relation nouns of all predicates find.
void find_by_relation_nouns(ClaimBuilder& builder);

/// Adds what possessives of names find, for predicates that are said so.
void find_by_possession(ClaimBuilder& builder);

}  // namespace claimgraph
