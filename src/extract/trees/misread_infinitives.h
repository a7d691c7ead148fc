#pragma once
// "threatened to sue Beta" with somebody called "sue Beta", who is threatened.

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// REQUIRES: nothing has been mended that asks which words are names.
void mend_misread_infinitives(Document& document, const Knowledge& knowledge);

}  // namespace claimgraph
