#pragma once
// Measures that are told one after the other, each with its amount.

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// "posted earnings per share of $7 and revenue of $47 billion" with the revenue joined to the $7,
/// and the share to the posting: behind a measure and "of" stands its own amount, and the next
/// measure is told beside it.
void mend_joined_measures(Document& document, const Knowledge& knowledge, const Sentence& sentence);

}  // namespace claimgraph
