#pragma once
// What a common noun, or a plural pronoun, stands for where its sentence names that: "its chatbot,
// Orion", "the Orion chatbot", "a fund called Orion", "Acme is a firm based in Oslo".

#include <cstdint>
#include <optional>
#include <vector>

#include "extract/clauses/arguments.h"

namespace claimgraph {

/// The entity that describes a common noun: "X1 chips", "the company's chip, the X1".
std::optional<EntityId> describing_entity(const Reading& reading, std::uint32_t token);

/// The token that names what the common noun stands for, beside it or as its subject.
std::optional<std::uint32_t> named_by(const Reading& reading, std::uint32_t noun);

/// The entity that the word stands for, by itself or as a noun that is described or named by it.
std::optional<EntityId> entity_meant(const Reading& reading, std::uint32_t token);

/// "Acme and Beta said they would merge": those that the plural pronoun stands for, by the nearest
/// name of its entity in the sentence; none where that one stands alone.
std::vector<std::uint32_t> named_together(const Reading& reading, std::uint32_t token);

}  // namespace claimgraph
