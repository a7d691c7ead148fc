#pragma once
// What a participle behind a comma tells of: the clause before it, more often than its last noun.

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Mends "prevented a loss of $5 million, securing its place", read as what the loss did.
void mend_closing_participles(Document& document, const Knowledge& knowledge,
                              const Sentence& sentence);

}  // namespace claimgraph
