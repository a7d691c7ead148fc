#pragma once
// Helpers that an aside parts from their verb: "The ship had, according to Acme, been sold".

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Makes what stands behind the aside the verb that the helper helps, where the helper was taken
/// for the verb itself.
void mend_parted_helpers(Document& document, const Knowledge& knowledge, const Sentence& sentence);

}  // namespace claimgraph
