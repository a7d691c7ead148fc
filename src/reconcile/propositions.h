#pragma once
// From a claim to what it says in common with others: its proposition, and the topic within which
// propositions are compared.

#include <string>

#include "core/graph.h"
#include "knowledge/agreement_words.h"
#include "knowledge/predicates.h"
#include "reconcile/facets.h"

namespace claimgraph {

/// What the claim says, with itself as the earliest claim. Equal ids: the same is said. A claim
/// whose subject is no known thing says the same only as its own sentence elsewhere: "the recall"
/// may be any.
///
/// The topic is subject, predicate and what may be compared: amounts of one currency or unit,
/// dates, the one value of a predicate that has one at a time; else the object itself, so that
/// other objects of a predicate that has many are never compared.
Proposition proposition_of(const StoredClaim& stored, const ArticleContext& context,
                           const Predicates& predicates, const AgreementWords& words);

/// Who says it: "who:" and the innermost speaker, or "own:" and the outlet's house.
std::string voice_of(const StoredClaim& stored, const AgreementWords& words);

}  // namespace claimgraph
