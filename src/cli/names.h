#pragma once
// Names on the command line: found, or complained about with the nearest one there is.

#include <string>
#include <string_view>
#include <vector>

#include "core/graph.h"
#include "knowledge/predicates.h"
#include "store/store.h"

namespace claimgraph {

/// The entities of this name; where there is none, says so on standard error, with a suggestion.
std::vector<GraphEntity> find_or_complain(const Store& store, std::string_view name);

/// Throws Failure with a suggestion where there is no such predicate. Empty is fine.
void check_predicate(const Predicates& predicates, std::string_view name);

}  // namespace claimgraph
