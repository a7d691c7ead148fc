#pragma once
// Sums with the same in another currency in brackets before what they are of.

#include "core/document.h"

namespace claimgraph {

/// "a 14 billion crown ($1.3 billion) takeover" with the takeover as the crowns', or beside them:
/// the noun behind the brackets is what both sums are of.
void describe_by_converted_sums(Document& document);

}  // namespace claimgraph
