#pragma once
// Document → Document: dates and quantities, as values with the precision the text gives.

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Sets `document.dates`. Relative dates are resolved against provenance.published where it is
/// known, and left open (XXXX-01-20, PAST_REF) where it is not.
void find_dates(Document& document, const Knowledge& knowledge);

/// Sets `document.quantities`. REQUIRES: find_dates has run; what is a date is no quantity.
void find_quantities(Document& document, const Knowledge& knowledge);

}  // namespace claimgraph
