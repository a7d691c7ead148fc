#pragma once
// Pasts that only describe the first noun of their sentence, before its verb: "The bridge opened in
// 2021 by Acme is closed."

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// "The deal agreed with Acme in May is worth $5 million" with the agreeing as what the deal did,
/// and May as what is worth it: before a helper or verb whose subject has a preposition, or is
/// that past itself, the past describes the noun before it, and the noun is the subject. REQUIRES:
/// names have one head.
void mend_reduced_clause(Document& document, const Knowledge& knowledge, const Sentence& sentence);

}  // namespace claimgraph
