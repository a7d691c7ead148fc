#pragma once
// What stands before a name that opens a sentence: "Rival Delvar Cloud fell".

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// "Rival Acme plans to spend it" with the rival as a name that plans too: it is what Acme is.
void describe_opening(Document& document, const Knowledge& knowledge, const Sentence& sentence);

}  // namespace claimgraph
