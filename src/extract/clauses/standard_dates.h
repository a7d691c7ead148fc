#pragma once
// Dates that something is set against, and that do not say when it happened.

#include <string_view>

#include "core/document.h"
#include "extract/clauses/arguments.h"

namespace claimgraph {

/// Whether the preposition, by its last word, stands before what an amount was: "down from 100".
bool introduces_former(const Reading& reading, std::string_view preposition);

/// "up 12% from a year ago" compares with that time; "moved from May to August" was to be in May.
bool is_standard(const Reading& reading, const DateMention& date);

}  // namespace claimgraph
