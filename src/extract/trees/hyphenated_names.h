#pragma once
// Names of people that hold a hyphen, of which the recogniser saw a part: "Lip-Bu Tan", "Kim
// Jong-un", "Jane Roe-Doe".

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Makes the names of `document` whole where they end or begin at a hyphen. Treebanks part words
/// there, and so does the recogniser.
void join_hyphenated_names(Document& document, const Knowledge& knowledge);

}  // namespace claimgraph
