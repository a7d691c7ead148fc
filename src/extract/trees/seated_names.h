#pragma once
// Bodies and people behind the town and state that they are of, and titles behind the state.

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Mends "Salem, Ore.-based Acme bought it" and "Florida Sen. Jane Roe left", with the place as who
/// does it: what is based there, or has the title, does, and the place is said of that. REQUIRES:
/// names have one head.
void mend_seated_names(Document& document, const Knowledge& knowledge);

}  // namespace claimgraph
