#pragma once
// How a later claim stands to an earlier one that it takes back, ends or fulfils.

#include <optional>

#include "core/graph.h"
#include "reconcile/kinship.h"

namespace claimgraph {

/// "Acme retracted its report": of the family of corrections.
bool is_act_of_correction(const Proposition& proposition);

/// Nothing where the later one does nothing of the kind.
std::optional<Agreement> relate_turned(const Kin& kin, const Matters& matters);

}  // namespace claimgraph
