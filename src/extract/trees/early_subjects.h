#pragma once
// Subjects that were hung on a verb behind their own: "The toll rose to 14 after two died".

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Gives such a subject to the main verb right behind it, and to the clause of time the noun
/// between its opener and its verb.
void mend_early_subjects(Document& document, const Knowledge& knowledge, const Sentence& sentence);

}  // namespace claimgraph
