#pragma once
// Clauses with "who" and "which" behind an aside: "The port, on the northern coast, which opened
// …".

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Makes such a clause what is told of the noun before the aside. REQUIRES: relatives hang on the
/// nouns before them.
void mend_relatives_behind_asides(Document& document, const Knowledge& knowledge,
                                  const Sentence& sentence);

}  // namespace claimgraph
