#pragma once
// Nouns before a person's name describe it, whatever the parser took them for.

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Mends "married actress Jane Roe", "married to actor John Doe" and "the son of the banker John
/// Doe", where the noun was read as a verb or as an argument of its own. REQUIRES: names have one
/// head.
void mend_titles(Document& document, const Knowledge& knowledge);

}  // namespace claimgraph
