#pragma once
// How surely a claim is the case according to whoever makes it: polarity, modality, factuality.

#include "core/document.h"
#include "core/tree.h"
#include "extract/clauses/candidate.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Sets polarity, modality and factuality of the claim anchored at candidate.anchor from its own
/// clause and from what stands over it. Hearsay is left to `attribute`. Factuality as in FactBank
/// (Saurí and Pustejovsky 2009). REQUIRES: the anchor is a token of `document`.
void judge_factuality(const Document& document, const Tree& tree, const Knowledge& knowledge,
                      Candidate& candidate);

}  // namespace claimgraph
