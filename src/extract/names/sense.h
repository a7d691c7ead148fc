#pragma once
// Names that mean something else in some places: a capital for its government, a company for its
// product.

#include "core/document.h"
#include "extract/names/entities.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Moves names to the entity they mean by their place in the sentence: a capital that says or does
/// something to its government; a company that is released to its one model that carries its name.
void settle_senses(const Document& document, const Knowledge& knowledge, NamedEntities& named);

}  // namespace claimgraph
