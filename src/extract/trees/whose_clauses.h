#pragma once
// Clauses that "whose" opens: "Acme, whose chairwoman, Jane Roe, resigned in May, lost a suit".

#include "core/document.h"

namespace claimgraph {

/// Makes what is whose the subject or object of the clause, the clause what describes the owner,
/// and the owner the subject of what the sentence goes on with. REQUIRES: names have one head.
void mend_whose_clauses(Document& document);

}  // namespace claimgraph
