#pragma once
// Document → Extraction, a pure function: mentions, entities and claims of one article. It sees
// neither the graph nor other articles, the clock or the network.

#include "core/document.h"
#include "core/extraction.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// REQUIRES: `document` is annotated, its dates and quantities are set.
Extraction extract(const Document& document, const Knowledge& knowledge);

}  // namespace claimgraph
