#pragma once
// Whose words a press release is as a whole.

#include <optional>

#include "extract/said/speakers.h"

namespace claimgraph {

/// Of a text that opens as a release ("NEWS RELEASE") or notice ("NOTICE 12/26"), or announces
/// something and ends as one ("About Acme", "Media contact"): the body whose act its first sentence
/// tells, else the one that it gives a short name, with the block that shows it as cue. Of others:
/// the body that acts in one of their first sentences, under its own letterhead, in a text that it
/// writes and publishes, or announcing under a name that it shortens there; else nothing.
std::optional<AttributionLink> find_issuer(const SpeakerContext& context);

}  // namespace claimgraph
