#pragma once
// "Jane Roe of Acme, who said", "two people briefed on the deal, who said": "who" is a person, and
// neither a body nor a place nor a thing.

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Hangs such clauses on the person that stands before what they hang on.
void mend_relatives_of_persons(Document& document, const Knowledge& knowledge,
                               const Sentence& sentence);

}  // namespace claimgraph
