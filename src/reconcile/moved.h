#pragma once
// What a later claim tells as moved from what an earlier one told.

#include <optional>

#include "core/graph.h"
#include "knowledge/agreement_words.h"
#include "reconcile/kinship.h"

namespace claimgraph {

/// "Has 9,400 customers" and, later, "has dropped to 8,950 from 9,400"; "bids for Acme" and, later,
/// "has sweetened its bid".
std::optional<Agreement> relate_moved_on(const Kin& kin, const AgreementWords& words);

/// "A base salary of $1 million", "was paid $7 million in all": a part, and what it is a part of.
std::optional<Agreement> relate_part_and_whole(const Kin& kin, const Matters& matters);

}  // namespace claimgraph
