#pragma once
// "A firm that prosecutors say sold chips", "a complaint alleging it sold chips", "a drop that
// analysts blamed on rain": clauses behind nouns in which somebody says so.

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Hangs what is told on the verb that tells it. REQUIRES: names are mended.
void mend_told_relatives(Document& document, const Knowledge& knowledge, const Sentence& sentence);

}  // namespace claimgraph
