#pragma once
// What opens a clause: a conjunction before its subject and another name of that, or a phrase
// before the comma.

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// "resigned after Acme, its biggest client, cancelled an order" with the cancelling beside the
/// resigning and Acme as after what: what opens a phrase of time opens a clause as well, and whom
/// the words between the commas describe acts in it. And what a list behind an opening preposition
/// names does not act.
void open_described_clauses(Document& document, const Knowledge& knowledge,
                            const Sentence& sentence);

}  // namespace claimgraph
