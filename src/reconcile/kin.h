#pragma once
// How two propositions stand that speak of one thing and one matter, in whatever words.

#include "core/graph.h"
#include "knowledge/matters.h"

namespace claimgraph {

/// What speaks of one thing and matter and does not say otherwise is compatible. More is said only
/// of what is about the same: one subject, or subjects alike in words. REQUIRES: a topic in common.
Agreement relate_kin(const Proposition& left, const Proposition& right, const Matters& matters);

}  // namespace claimgraph
