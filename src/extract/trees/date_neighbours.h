#pragma once
// What a parser hangs on a date, and dates on names.

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// "on May 5, the day of the vote": the noun behind a date describes it; "(4 May 1901, Oslo – …)":
/// a date is no part of the name before it; "Since May it has run": nor is it a helper; "a fire on
/// the line in 2019": of a place within an event's phrase it is the event's;
/// "fell to 900 last year": what a number counts is no date behind it.
void mend_date_neighbours(Document& document, const Knowledge& knowledge, const DateMention& date);

}  // namespace claimgraph
