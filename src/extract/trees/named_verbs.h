#pragma once
// Well-known names that look like verbs: "The Fed raised rates", "Intel trails TSMC".

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Makes a verb with a capital inside of running text, which is what a list has as a body's name, a
/// proper noun; behind a finite verb that has no object it is that.
void name_capital_verbs(Document& document, const Knowledge& knowledge);

}  // namespace claimgraph
