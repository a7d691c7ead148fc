#pragma once
// "It will not open until May": that it opens, and when.

#include "core/claim.h"
#include "knowledge/speech_words.h"

namespace claimgraph {

/// Gives a negative claim whose time is all that comes before a day ("until May", "before 15 June")
/// the time at which it is so, or from which on: "will not open before 15 June" opens on that day
/// or later. Returns whether it did; the caller turns the claim around.
bool start_late(Claim& claim, const FactualityWords& words);

}  // namespace claimgraph
