#pragma once
// Whether what stands in the present is still to come, because it has a day: "leaves on December
// 31".

#include <cstdint>

#include "core/claim.h"
#include "core/document.h"
#include "core/tree.h"
#include "extract/claims/clause_signs.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// What a clause is read with.
struct ClauseReading {
  const Document& document;
  const Tree& tree;
  const FactualityWords& words;
  const ClauseSigns& signs;
};

/// "leaves on December 31", "is set for June 3", "is expected in June": what has a day or a month
/// of its own and yet stands in the present is still to come. A state may have begun then.
bool is_scheduled(const ClauseReading& reading, std::uint32_t anchor, const Claim& claim);

}  // namespace claimgraph
