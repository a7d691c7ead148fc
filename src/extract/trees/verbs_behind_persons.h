#pragma once
// Verbs that were taken for nouns behind the person who does what they tell: "The painter Jane Roe
// lives in Oslo."

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Makes a bare plural right behind a person's name, or behind the comma after what describes him,
/// the verb of a sentence that has none, or the first of two: "lives and works in Oslo".
void mend_verb_behind_person(Document& document, const Knowledge& knowledge,
                             const Sentence& sentence);

}  // namespace claimgraph
