#pragma once
// Claims by nouns that relate an owner and a holder: "Acme's founder, Jane Roe", "Acme chief
// executive Jane Roe", "Jane Roe, a fellow at Acme".

#include "extract/typed/claim_builder.h"

namespace claimgraph {

/// Adds what the relation nouns of all predicates find.
void find_by_relation_nouns(ClaimBuilder& builder);

}  // namespace claimgraph
