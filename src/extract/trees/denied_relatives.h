#pragma once
// Whether a relative clause tells of a thing or of what somebody is said to have done to it.

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Mends "accused of stealing secrets, which Acme denies", read as secrets that it denies: behind a
/// comma what is denied or confirmed is the deed.
void mend_denied_relatives(Document& document, const Knowledge& knowledge,
                           const Sentence& sentence);

}  // namespace claimgraph
