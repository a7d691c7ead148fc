#pragma once
// Persons with their age between commas behind their names: "Jane Roe, 44, and John Doe, 20, left".

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Makes the age a part of what is told of the name, where the parser made it one more of a list,
/// and the verb behind it what the person did, where it was read as said of them.
void mend_aged_names(Document& document, const Knowledge& knowledge, const Sentence& sentence);

}  // namespace claimgraph
