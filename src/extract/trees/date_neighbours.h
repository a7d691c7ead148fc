#pragma once
// What a parser hangs on a date, and dates on names.

#include "core/document.h"

namespace claimgraph {

/// "on May 5, the day of the vote": the noun behind a date describes it; "(4 May 1901, Oslo – …)":
/// a date is no part of the name before it; "Since May it has run": nor is it a helper.
void mend_date_neighbours(Document& document, const DateMention& date);

}  // namespace claimgraph
