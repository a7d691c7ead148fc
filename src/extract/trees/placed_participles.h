#pragma once
// What happened at a place, where the parser says it of the place.

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Mends "struck near the town of Lund, killing nine", read as what the town did: no place does
/// such deeds (`deed_verbs`), and what struck there did.
void mend_placed_participles(Document& document, const Knowledge& knowledge,
                             const Sentence& sentence);

}  // namespace claimgraph
