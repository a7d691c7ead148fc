#pragma once
// Asides that say who says the sentence around them, read by marks and words alone.

#include <cstdint>

#include "extract/said/source_builder.h"

namespace claimgraph {

/// "S, two officials said." and "The test, officials said, was long.": between marks, whatever the
/// tree makes of the words around them, those are what is said. Returns whether `cue` is the verb
/// of such an aside; its source is then added.
bool read_aside(SourceBuilder& builder, std::uint32_t cue, Modality modality);

}  // namespace claimgraph
