#pragma once
// Objects behind what they are called: "rejected as baseless a report that it had sold the plant".

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// What stands behind "as" and a judgement, with an article or behind a closing quotation mark, is
/// the object of the verb of judging, and the clause behind it tells what it says.
void mend_shifted_objects(Document& document, const Knowledge& knowledge, const Sentence& sentence);

}  // namespace claimgraph
