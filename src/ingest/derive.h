#pragma once
// The derived layer, kept up with the observed one: what an article touches is renewed, and nothing
// else.

#include "knowledge/ontology.h"
#include "store/store.h"

namespace claimgraph {

/// Renews what articles put in or taken out since the last time have made stale: names and the
/// entities they lead to, copies of texts, propositions and how they stand to each other. The
/// outcome depends on what is observed alone, not on the order in which it came.
///
/// A proposition is compared with the 8 before and the 8 after it in its topic, in the order of
/// time: so the cost of an article does not grow with its topics. REQUIRES: inside a transaction of
/// `store`.
void derive(Store& store, const Ontology& ontology);

}  // namespace claimgraph
