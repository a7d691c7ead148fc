#pragma once
// What goes on around "Jane Roe said": a sentence that she parts, and one that she answers.

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Gives the words around an aside of saying back to each other: "It closed, Roe said, and left",
/// "It had, Roe conceded, lost", "It, says Roe, has lost", "“It,” Roe said, “has lost”", "Asked
/// about it, Roe said S", "Roe, saying that S, left".
void mend_spoken_asides(Document& document, const Knowledge& knowledge, const Sentence& sentence);

}  // namespace claimgraph
