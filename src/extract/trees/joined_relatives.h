#pragma once
// What "who" and "which" go on to tell: "the plant, which opened in 1999 and was closed in 2023".

#include "core/document.h"

namespace claimgraph {

/// Joins such a verb with the first of its clause. REQUIRES: relatives hang on the nouns that they
/// tell of.
void mend_joined_relatives(Document& document, const Sentence& sentence);

}  // namespace claimgraph
