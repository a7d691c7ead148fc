#pragma once
// Decisions of people, for the files of this folder.

#include <cstdint>
#include <optional>
#include <string>

#include "store/state.h"
#include "store/store.h"

namespace claimgraph {

std::optional<StoredDecision> decision_numbered(Store::State& state, std::int64_t number);

/// Whether names lead to the key, or some name has it: "name:acme", "body:acme", "wikidata:Q1".
bool has_key(Store::State& state, const std::string& key);
bool has_outlet(Store::State& state, const std::string& outlet);

/// Gives the claim its verdict, and what it should say where it is fixed.
void apply_decision(Store::State& state, const StoredDecision& decision, StoredClaim& claim);

}  // namespace claimgraph
