#pragma once
// Names without the words around them that only say what they are.

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// "house Quellstadt", "2025 Voltanza", "Regional Alliance of President" (Jane Roe) as names: the
/// noun, the year and the post are none of them. And finds what stands right behind a noun of
/// bodies and is in no name: "AI start-up Lumenary raised it".
void trim_names(Document& document, const Knowledge& knowledge);

}  // namespace claimgraph
