#pragma once
// What is put on a list, and for what: "adding two firms and their units to the Entity List for
// helping Norway".

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Hangs the list and the reason on the verb, where the parser hung them on the last of what is put
/// there, or on the list. `Control` knows that those who are put there did what is the reason.
void mend_listed_bodies(Document& document, const Knowledge& knowledge, const Sentence& sentence);

}  // namespace claimgraph
