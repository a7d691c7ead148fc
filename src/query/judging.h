#pragma once
// From what a person names to what a decision is anchored to.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.h"
#include "core/decision.h"
#include "knowledge/ontology.h"
#include "query/amount_fix.h"
#include "store/store.h"

namespace claimgraph {

/// The keys of two entities that a person names, by name or by key. Where both names lead to one
/// entity and the decision tells them apart, the names' own keys.
Result<std::pair<std::string, std::string>> entity_keys(const Store& store,
                                                        const Ontology& ontology, DecisionKind kind,
                                                        const std::string& a, const std::string& b);

/// Whether an entity goes by this name or key, or several do.
bool names_entity(const Store& store, const Ontology& ontology, const std::string& name);

/// What the person wants a claim to say, checked against the claim and the schema; names of
/// entities become their keys, amounts what `fixed_amount` makes of them. `predicate` is the
/// claim's, or what another fix makes of it. REQUIRES: the ontology was read with the words of its
/// predicates.
Result<std::pair<std::string, std::string>> checked_fix(
    const Store& store, const Ontology& ontology, const StoredClaim& claim,
    const std::string& predicate, const std::string& role, const std::string& value,
    const UnitReader& read_unit);

/// What of the claim is an amount in a role; null where there is none.
const StoredArgument* amount_in_role(const StoredClaim& claim, const std::string& role);

ClaimAnchor anchor_of(const StoredClaim& claim);

/// Whether the two claims' propositions contradict each other.
bool in_conflict(const Store& store, const StoredClaim& a, const StoredClaim& b);

}  // namespace claimgraph
