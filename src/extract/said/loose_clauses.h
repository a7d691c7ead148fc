#pragma once
// What is said where the tree does not join it with its verb, read by words and marks alone.

#include <cstdint>

#include "extract/said/source_builder.h"

namespace claimgraph {

/// "said at a rally in Ohio that S" with S hung on a word between: behind phrases without a verb,
/// "that" opens what is said. Returns whether a source was added.
bool read_clause_behind_phrases(SourceBuilder& builder, std::uint32_t speaker, std::uint32_t cue,
                                Modality modality);

/// "As many experts have said, S." and "Acme, as one of them said, S.": the sentence around the
/// aside is what is said. Returns whether a source was added.
bool read_as_aside(SourceBuilder& builder, std::uint32_t cue, Modality modality);

/// "As the paper had it, S.", "S, as the paper has it": likewise.
bool read_as_had(SourceBuilder& builder, std::uint32_t cue);

}  // namespace claimgraph
