#pragma once
// "Having bought Beta, Acme cut jobs": what opens a sentence and has no subject of its own.

#include "core/document.h"

namespace claimgraph {

/// "Having bought Beta" as the main clause, with the cutting beside it: behind the comma the verb
/// that has a subject leads.
void mend_opening_participle(Document& document, const Sentence& sentence);

}  // namespace claimgraph
