#pragma once
// Whom a noun between commas describes: "sued by Acme, the latest by Jane Roe, a teacher".

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Hangs what describes a person on the person right before it, where it was hung on a name further
/// off; and makes "cases" what is counted in "17 measles cases".
void mend_near_appositions(Document& document, const Knowledge& knowledge,
                           const Sentence& sentence);

}  // namespace claimgraph
