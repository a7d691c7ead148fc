#pragma once
// What a clause with "which" or a list of examples tells of, where number rules out the nearest
// noun.

#include "core/document.h"

namespace claimgraph {

/// Mends "the closure of the mill on small islands, which was approved", read as what the islands
/// were, and "towns that need no permit, such as Lund", read as examples of a permit.
void mend_agreeing_relatives(Document& document, const Sentence& sentence);

}  // namespace claimgraph
