#pragma once
// What kind of thing an unknown name is: everything a document does with it, weighed together.

#include "core/document.h"
#include "core/tree.h"
#include "extract/names/entities.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Settles the kinds of entities that the gazetteer does not know. Endings and the nouns beside a
/// name count most, then what it does and owns, then the recogniser's guesses. A person needs a
/// full name or a title somewhere: news introduces people so.
void settle_kinds(const Document& document, const Tree& tree, const Knowledge& knowledge,
                  NamedEntities& named);

}  // namespace claimgraph
