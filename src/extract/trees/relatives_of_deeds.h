#pragma once
// Relative clauses behind what happened and where: "a fire at the plant, which killed two".

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Lets such clauses behind a comma tell of what happened, where what they tell no place does.
void mend_relatives_of_deeds(Document& document, const Knowledge& knowledge,
                             const Sentence& sentence);

}  // namespace claimgraph
