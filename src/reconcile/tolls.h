#pragma once
// How two counts of an event's victims stand to each other, whatever their subjects: "nine miners
// were killed", "the crash has cost 15 lives".

#include <optional>

#include "knowledge/agreement_words.h"
#include "reconcile/kinship.h"

namespace claimgraph {

/// Nothing where the two are no such counts, or of events that have nothing in common.
std::optional<Agreement> relate_tolls(const Kin& kin, const AgreementWords& words);

}  // namespace claimgraph
