#pragma once
// How two propositions with a topic in common stand, with the reason.

#include <optional>
#include <string>

#include "core/graph.h"
#include "knowledge/agreement_words.h"
#include "knowledge/predicates.h"

namespace claimgraph {

/// Typed agreement; nothing where the two have nothing to do with each other. Does not depend on
/// the order of its arguments, nor on anything but them. Time and scope come first, contradiction
/// last: amounts of other times, places or periods do not contradict each other; a later figure of
/// the same voice, or one a month later, or one that says that it is new, is an update; one voice
/// in one article never contradicts itself. Where subject and predicate are not the same words, the
/// families of the two decide (reconcile/kin.h). `predicate` is null for open claims. REQUIRES: not
/// the same proposition.
std::optional<Agreement> relate(const Proposition& left, const Proposition& right,
                                const Predicate* predicate, const AgreementWords& words);

/// The subject of a plain claim: a known thing, nothing denied or taken back, no claim that only
/// one subject can fill, and none of an act or step that is told of what it is done to, too. Empty
/// for others. `predicate` is null for open claims.
std::string plain_subject(const Proposition& proposition, const Predicate* predicate,
                          const AgreementWords& words);

/// Whether two plain claims, by their subjects, have nothing to do with each other: `relate` says
/// nothing of them, and they need not be read.
bool of_other_subjects(const std::string& left, const std::string& right);

}  // namespace claimgraph
