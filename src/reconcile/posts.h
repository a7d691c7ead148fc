#pragma once
// Who heads a body, and how he left it: what two articles say of one post in other words.

#include <optional>

#include "core/graph.h"
#include "knowledge/predicates.h"
#include "reconcile/kinship.h"

namespace claimgraph {

/// "Jane Roe leads Acme" and "Acme's chief executive, Jane Roe" say the same; a new chief takes the
/// place of the one before, as of any post that one person holds at a time; who was dismissed did
/// not resign. Nothing of others. `predicate` is null for open claims.
std::optional<Agreement> relate_posts(const Kin& kin, const Predicate* predicate,
                                      const Matters& matters);

}  // namespace claimgraph
