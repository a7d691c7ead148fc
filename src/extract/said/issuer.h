#pragma once
// Whose words a press release is as a whole.

#include <optional>

#include "extract/said/speakers.h"

namespace claimgraph {

/// Of a text that opens as a release ("NEWS RELEASE") or notice ("NOTICE 12/26"), or announces
/// something and ends as one ("About Acme", "Media contact"): the body whose act its first sentence
/// tells, else the one that it gives a short name, with the block that shows it as cue; nothing of
/// other texts.
std::optional<AttributionLink> find_issuer(const SpeakerContext& context);

}  // namespace claimgraph
