#pragma once
// What a closing "…, two people said" tells, where its verb was read as a part of a noun.

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// "Acme booked charges, two people said" with the booked charges as who said so, beside the
/// people: of two that say it, the one before the comma belongs to what is said. REQUIRES: names
/// have one head.
void mend_reported_deeds(Document& document, const Knowledge& knowledge, const Sentence& sentence);

}  // namespace claimgraph
