#pragma once
// Names of several words that the recogniser did not see.

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// "took over Interlace Computing": words with capitals side by side in running text, in one phrase
/// and no part of a longer one, are a name, though nobody knows of what. Adds them to the
/// document's names, with score 0.
void add_unknown_names(Document& document, const Knowledge& knowledge);

}  // namespace claimgraph
