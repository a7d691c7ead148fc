#pragma once
// What deleting an article and renewing derived rows share: marking what is stale, and counting an
// entity's members.

#include <string>
#include <vector>

#include "store/state.h"

namespace claimgraph {

/// The families in which a bare name is in use.
std::vector<std::string> families_of(Store::State& state, const std::string& bare);
/// Marks a name stale in every family that has it: they decide together whether they are one.
void mark_name(Store::State& state, const std::string& bare);
/// Marks the other names that stand for this one ("acme works").
void mark_short_names(Store::State& state, const std::string& owner);
/// Adds an observed thing to an entity's votes and names, or takes it out (`by` is 1 or -1).
void count_member(Store::State& state, const std::string& observed, const std::string& entity,
                  int by);
/// Takes an observed thing out of its entity, if it is in one, and marks that stale.
void leave_entity(Store::State& state, const std::string& observed);
/// Takes back what a document's rows brought to the derived layer, before they are deleted.
void retract(Store::State& state, const std::string& document);
/// The lowest and highest value that a bound row gives: none, one, or two of several.
std::vector<std::string> two_of(SQLite::Statement& row);

}  // namespace claimgraph
