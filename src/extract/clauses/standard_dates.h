#pragma once
// Which dates say when something happened, and which it is only set against.

#include <string_view>

#include "core/document.h"
#include "extract/clauses/arguments.h"

namespace claimgraph {

/// Whether a date says when, not how long: durations and vague references do not date a claim, nor
/// does a time of a day that is not said ("T15", "../T17").
bool dates_a_claim(const DateMention& date);

/// Whether the preposition, by its last word, stands before what an amount was: "down from 100".
bool introduces_former(const Reading& reading, std::string_view preposition);

/// "up 12% from a year ago" compares with that time; "moved from May to August" was to be in May.
bool is_standard(const Reading& reading, const DateMention& date);

}  // namespace claimgraph
