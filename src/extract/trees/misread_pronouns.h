#pragma once
// Pronouns that are none: "the Lukanga mine", "expects to mine 15 million tonnes".

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// A pronoun has no article and no object: what has the one is a noun, what has the other, behind
/// "to" or a helper, a verb.
void mend_misread_pronouns(Document& document, const Knowledge& knowledge);

}  // namespace claimgraph
