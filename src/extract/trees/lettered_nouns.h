#pragma once
// Nouns with a letter behind them: "a Series B round", "Class A shares".

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Makes noun and letter one phrase with the noun behind them, which leads.
void mend_lettered_nouns(Document& document, const Knowledge& knowledge);

}  // namespace claimgraph
