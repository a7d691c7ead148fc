#pragma once
// "…, with Acme building a plant and Beta planning one": what others do meanwhile.

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Gives the second of two clauses behind "with" its own subject, which the parser took for a part
/// of what the first one does. REQUIRES: names are mended.
void mend_attendant_clauses(Document& document, const Knowledge& knowledge,
                            const Sentence& sentence);

}  // namespace claimgraph
