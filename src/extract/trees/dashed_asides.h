#pragma once
// What stands between two dashes is told of the words before the first; what stands behind the
// second goes on where they left off.

#include "core/document.h"

namespace claimgraph {

/// Mends "charged two men — a writer and a cook living in Lund — with fraud", read as where the
/// cook lives, and "The two — Jane Roe and John Doe — had left", read as what Doe alone had done.
void mend_dashed_asides(Document& document, const Sentence& sentence);

}  // namespace claimgraph
