#pragma once
// Nouns that the parser hung on verbs as adverbs: "closed a $5 million round".

#include "core/document.h"

namespace claimgraph {

/// What has an article of its own is what the verb is done to, where nothing else is.
void mend_adverbs(Document& document);

}  // namespace claimgraph
