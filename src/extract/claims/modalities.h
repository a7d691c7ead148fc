#pragma once
// How modalities rank, and how sure each makes a claim.

#include "core/claim.h"

namespace claimgraph {

/// Whether `left` is put forward more weakly than `right`: the first that fits of hypothetical,
/// required, permitted, denied, planned, predicted, estimated, possible, claimed, reported,
/// asserted.
bool outranks(Modality left, Modality right);

/// Of a claim so put forward; `probable`: whoever does so is sure of more than that it may be.
Factuality factuality_of(Modality modality, bool negative, bool probable);

}  // namespace claimgraph
