#pragma once
// The derived layer, from the observed one.

#include "knowledge/knowledge.h"
#include "store/store.h"

namespace claimgraph {

/// Joins entities and finds conflicts anew from all that is observed. Linear in the claims but for
/// topics with many claims. REQUIRES: inside a transaction of `store`.
void derive(Store& store, const Knowledge& knowledge);

}  // namespace claimgraph
