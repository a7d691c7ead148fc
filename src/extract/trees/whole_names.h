#pragma once
// Names as one word of the tree: what is said of a name hangs on its head, and it is no clause.

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// "Jane Roe, a lawyer," with the lawyer on the surname that is only part of the name: on its head.
/// "Maddy is currently a director" with Maddy as a clause: the subject. "Norway's Acme raises" with
/// two subjects: the second is the first's. "An inspection by the builder, Acme," with Acme as the
/// inspection: as the builder.
void mend_whole_names(Document& document, const Knowledge& knowledge);

}  // namespace claimgraph
