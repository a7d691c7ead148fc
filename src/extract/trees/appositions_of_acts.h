#pragma once
// Acts that are told of more closely behind a comma: "a merger with Acme, a plan that unions
// oppose".

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Puts such a noun beside the act before it, or the verb, and not beside who takes part in it.
void mend_appositions_of_acts(Document& document, const Knowledge& knowledge,
                              const Sentence& sentence);

}  // namespace claimgraph
