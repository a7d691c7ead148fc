#pragma once
// Trees mended where what was read later knows better than the parser: a name and an amount have
// one head each, a number counts the noun and not the name before it, and a clause may go on after
// an aside.

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// The document with heads and relations that agree with its names and quantities. Trees stay
/// trees: one root a sentence, no cycle.
Document with_mended_trees(Document document, const Knowledge& knowledge);

}  // namespace claimgraph
