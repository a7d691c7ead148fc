#pragma once
// How a measure was reckoned: "adjusted EBIT", "net debt of 3.2 times adjusted earnings".

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Makes a participle that tells so, right before the measure, what describes it, where it was
/// read as a verb that is done to the measure.
void mend_measure_bases(Document& document, const Knowledge& knowledge, const Sentence& sentence);

}  // namespace claimgraph
