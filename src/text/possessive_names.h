#pragma once
// Names that end like a possessor: "Moody's", "McDonald's".

#include "core/document.h"
#include "knowledge/text_words.h"

namespace claimgraph {

/// Makes one token of a listed name and its "'s", where the text nowhere has that name without it:
/// "Lowe's" is the firm unless some Lowe is spoken of. Linear in the document.
void join_possessive_names(Document& document, const TextWords& words);

}  // namespace claimgraph
