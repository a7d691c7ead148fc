#pragma once
// Clauses with "that" which lost their verb to the words before them.

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Mends "said on Monday that the X1 outperforms the X2", read as what Monday does, and "told Acme
/// that exports of its chips will need a permit", read as what exports.
void mend_told_clauses(Document& document, const Knowledge& knowledge, const Sentence& sentence);

}  // namespace claimgraph
