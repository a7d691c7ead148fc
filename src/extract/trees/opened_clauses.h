#pragma once
// Clauses that a conjunction opens, where another name of their subject stands before the verb.

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// "resigned after Acme, its biggest client, cancelled an order" with the cancelling beside the
/// resigning and Acme as after what: what opens a phrase of time opens a clause as well, and whom
/// the words between the commas describe acts in it.
void open_described_clauses(Document& document, const Knowledge& knowledge,
                            const Sentence& sentence);

}  // namespace claimgraph
