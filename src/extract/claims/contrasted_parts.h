#pragma once
// "was founded not in 1998 but in 1999": the clause is negated, what stands behind "but" is not.

#include <cstdint>

#include "core/claim.h"
#include "core/document.h"
#include "core/tree.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Whether a part of the claim, below `anchor`, stands behind such a contrast.
bool is_set_against(const Document& document, const Tree& tree, const FactualityWords& words,
                    const Claim& claim, std::uint32_t anchor);

/// "bought not by Acme but by Beta" with the "not" as Acme's: whether a part of the claim is what
/// is denied so, and the clause is not.
bool has_denied_part(const Document& document, const Tree& tree, const FactualityWords& words,
                     const Claim& claim, std::uint32_t anchor);

}  // namespace claimgraph
