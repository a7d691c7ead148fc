#pragma once
// Names of ships behind the flag that they sail under: "the Panama-flagged Orca Star".

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Makes all the capitalised words behind the flag, and behind a noun there ("the Panama-flagged
/// tanker Orca Star"), one name of a thing, whatever they were taken for.
void mend_flagged_names(Document& document, const Knowledge& knowledge);

}  // namespace claimgraph
