#pragma once
// Who holds what a relation noun names: "Jane Roe, the president of Acme", "Roe serves as
// president".

#include "extract/typed/relation_words.h"

namespace claimgraph {

/// Sets the holders of `relation`, and the verb that gives its noun to them; returns whether there
/// are any.
bool find_holders(const ClaimBuilder& builder, const RelationWords& words, Relation& relation);

}  // namespace claimgraph
