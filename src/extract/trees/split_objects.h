#pragma once
// Words side by side as two objects of one verb: "approved an obesity pill", "bought Turkish lender
// Acme".

#include "core/document.h"

namespace claimgraph {

/// Makes the first a part of the second, and of a name what it is: nobody names two things that
/// something is done to without a comma or a word between them.
void mend_split_objects(Document& document, const Sentence& sentence);

}  // namespace claimgraph
