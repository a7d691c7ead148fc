#pragma once
// "The plant Ford closed in May employed 300 people": a clause that describes the noun before its
// subject without "that", where a finite verb without a subject follows it.

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Hangs the clause on its noun, and the noun on the verb behind. REQUIRES: names are mended.
void mend_bare_relatives(Document& document, const Knowledge& knowledge, const Sentence& sentence);

}  // namespace claimgraph
