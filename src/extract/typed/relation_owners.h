#pragma once
// Whose what a relation noun names is: "Acme's founder", "founder of Acme", "served as president at
// Acme".

#include "extract/typed/relation_words.h"

namespace claimgraph {

/// Sets the owners of `relation`. REQUIRES: its holders are found.
void find_owners(const ClaimBuilder& builder, const RelationWords& words, Relation& relation);

/// "Acme is led by director Jane Roe": Acme's. REQUIRES: as above.
void own_what_is_led(const ClaimBuilder& builder, const RelationWords& words, Relation& relation);

}  // namespace claimgraph
