#pragma once
// Nouns that the parser hung on verbs as adverbs ("closed a $5 million round"), and adverbs that it
// hung on nouns as what they are like ("is no longer chair").

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// What has an article of its own is what the verb is done to, where nothing else is.
void mend_adverbs(Document& document, const Knowledge& knowledge);

}  // namespace claimgraph
