#pragma once
// Verbs that were taken for nouns behind an aside: "The law, passed in 2019, limits donations."

#include "core/document.h"

namespace claimgraph {

/// Makes a plural right behind a singular subject's aside the sentence's verb, where it has none.
void mend_verb_behind_aside(Document& document, const Sentence& sentence);

}  // namespace claimgraph
