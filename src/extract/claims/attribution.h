#pragma once
// Who says so: the chain of sources of a claim, from whoever vouches for it out to the article.

#include "core/document.h"
#include "core/tree.h"
#include "extract/clauses/candidate.h"
#include "extract/said/sources.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Sets the chain, innermost first, and weakens an asserted claim to what its source makes of it.
/// Call after `judge_factuality`. REQUIRES: `sources` is of `document`.
void attribute(const Sources& sources, const Document& document, const Tree& tree,
               const Knowledge& knowledge, Candidate& candidate);

}  // namespace claimgraph
