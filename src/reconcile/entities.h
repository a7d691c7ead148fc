#pragma once
// Which things of different articles are one: by Wikidata id, or by kind and full name.

#include <vector>

#include "core/graph.h"
#include "knowledge/entity_kinds.h"

namespace claimgraph {

/// Joins observed entities. Key: the external id; else the kind's family and the folded name
/// without legal form. A company and its product of one name stay apart, for their families differ;
/// so do two people with one surname, for a person's key is the full name. An entity without id
/// joins the one with an id that has its very name, where there is only one. A pure function of its
/// input, whatever its order.
std::vector<GraphEntity> join_entities(std::vector<ObservedEntity> observed,
                                       const EntityKinds& kinds);

/// A name without legal form, folded: "Acme Corp." and "ACME" are "acme".
std::string name_key(std::string_view name, const EntityKinds& kinds);

}  // namespace claimgraph
