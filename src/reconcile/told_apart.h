#pragma once
// What looks like another value, or like the same, and is told of other things or denied.

#include "core/graph.h"
#include "knowledge/agreement_words.h"

namespace claimgraph {

/// The agreement as found, but for three sorts. Trucks and buses that are counted, sums that one
/// act gave to two bodies, and plants of one firm in two places are no two values of one thing;
/// days and workers are no one figure; and who denies something does not say the same.
Agreement told_apart(const Agreement& found, const Proposition& left, const Proposition& right,
                     const AgreementWords& words);

}  // namespace claimgraph
