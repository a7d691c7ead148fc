#pragma once
// Names that the recogniser saw a part of: "Osprey 4 Mini", "Kestrel AI".

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Makes such names of `document` whole: with the number of their version and the word behind it,
/// with what bodies are called last, and without the verb that opens a sentence before them.
void mend_partial_names(Document& document, const Knowledge& knowledge);

}  // namespace claimgraph
