#pragma once
// Periods told by the day that they end on: "the quarter ended June 30".

#include <optional>

#include "extract/clauses/arguments.h"

namespace claimgraph {

/// The period that a mention begins, from its first day to the one behind its participle, as an
/// EDTF interval: of months where both are at their edges. Nothing where no such day follows.
std::optional<Argument> ended_period(const Reading& reading, const DateMention& period);

}  // namespace claimgraph
