#pragma once
// Acts: what somebody wants, judges or speaks of. They claim it of nobody else.

#include <cstdint>
#include <optional>

#include "extract/said/source_builder.h"

namespace claimgraph {

/// "criticised the plan", "refused to sell", "called for lower tariffs".
void read_act_of_verb(SourceBuilder& builder, std::uint32_t speaker, std::uint32_t cue);

/// "Acme's plan to sell", "has questions about the merger".
void read_act_of_noun(SourceBuilder& builder, std::uint32_t cue);

/// "is willing to sell", "is critical of the merger".
void read_act_of_adjective(SourceBuilder& builder, std::uint32_t speaker, std::uint32_t cue);

/// Persons, bodies and whatever is not known to be a thing.
bool can_act(const SourceBuilder& builder, std::uint32_t speaker);

/// "X's claim", "a claim by X", "the X claim", "X made the claim".
std::optional<std::uint32_t> owner_of_noun(SourceBuilder& builder, std::uint32_t noun);

}  // namespace claimgraph
