#pragma once
// Prefixes that are parted from a name: "an ex-Acme engineer", "Ex-President Jane Roe".

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Hangs each on the noun that it and the name describe, or on the name; it begins no name.
void mend_parted_prefixes(Document& document, const Knowledge& knowledge);

}  // namespace claimgraph
