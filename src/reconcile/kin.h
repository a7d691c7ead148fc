#pragma once
// How two propositions stand that speak of one thing and one matter, in whatever words.

#include <optional>

#include "core/graph.h"
#include "reconcile/kinship.h"

namespace claimgraph {

/// Nothing where neither rules the other out, which is so of most: what is not about the same (one
/// subject, or subjects alike in words) is never held against each other, but for denials in so
/// many words, corrections, and what ends or fulfils another. REQUIRES: a topic in common.
std::optional<Agreement> relate_kin(const Kin& kin, const Matters& matters);

}  // namespace claimgraph
