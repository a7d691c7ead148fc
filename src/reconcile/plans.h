#pragma once
// How a plan stands to what came of it.

#include <optional>

#include "core/graph.h"
#include "reconcile/kinship.h"

namespace claimgraph {

/// "Expects to open its plant in October" and, later, "has put off the opening": it has not come
/// about, but is planned anew.
std::optional<Agreement> relate_put_off(const Kin& kin, const Matters& matters);

/// "Plans to spend $5 million" and, later, "has spent $4 million": what came, or is under way, or
/// is reckoned otherwise by now. REQUIRES: the two are of one family, of other modes.
std::optional<Agreement> relate_outcome_of_plan(const Kin& kin);

/// "Intends to submit Orca to the board", "submitted Orca to the board": what was planned is done,
/// in most of the words of the one that says less.
std::optional<Agreement> relate_done_as_planned(const Kin& kin);

}  // namespace claimgraph
