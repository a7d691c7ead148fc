#pragma once
// Whose a bare noun is where its own sentence does not say so: "Acme is building a plant in Oslo.
// Production starts in May": the plant's.

#include <cstdint>
#include <optional>

#include "extract/clauses/arguments.h"
#include "knowledge/pattern.h"

namespace claimgraph {

/// The one thing among `owners` that the text told of before `noun`, as an argument that stands
/// nowhere. Nothing where the noun is somebody's already, and where the text told of none nearby,
/// of two that none of its titles chooses between, or of something else since; nor far into a text
/// of more than a few thousand words.
std::optional<Argument> owner_told_before(const Reading& reading, std::uint32_t noun,
                                          const ToldOwners& owners);

}  // namespace claimgraph
