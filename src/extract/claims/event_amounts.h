#pragma once
// Amounts that stand before what they measure, and are so whether that is done or not: "refused to
// build a 300-megawatt plant", "blocked the $5 million purchase".

#include <cstdint>
#include <optional>

#include "core/claim.h"
#include "core/document.h"

namespace claimgraph {

/// "wants to build a 300-megawatt plant": the verb whose object it is; as sure as it is built is
/// how much it makes.
std::optional<std::uint32_t> verb_over_measured(const Document& document, std::uint32_t anchor,
                                                const Claim& claim);

/// "its $5 million purchase": the amount stands before the event that the claim is of.
bool measures_event(const Document& document, std::uint32_t anchor, const Claim& claim);

}  // namespace claimgraph
