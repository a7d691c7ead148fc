#pragma once
// How many are left how: "The crash left nine dead and at least 40 injured."

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Makes each count behind such a verb an object of it, described by the state that follows.
void mend_left_counts(Document& document, const Knowledge& knowledge, const Sentence& sentence);

}  // namespace claimgraph
