#pragma once
// Finds cues and the clause and speaker that each one joins, sentence by sentence.

#include <cstdint>
#include <optional>
#include <vector>

#include "extract/said/sources.h"
#include "extract/said/speakers.h"

namespace claimgraph {

/// All sources that the trees show. In order of their cues.
std::vector<Source> find_cues(const SpeakerContext& context);

/// Whether the token is a verb that may introduce a quotation, with somebody who speaks.
bool can_introduce(const SpeakerContext& context, std::uint32_t token);

/// The source that the cue at `cue` is of the words [first, end), which no tree joins with it.
Source source_of_words(const SpeakerContext& context, std::uint32_t cue, std::uint32_t first,
                       std::uint32_t end);

/// The verb of "“…,” Jane Roe, an economist and adviser, told me.": behind a name and a description
/// between commas that start at `first`; none where the words are others.
std::optional<std::uint32_t> verb_behind_description(const SpeakerContext& context,
                                                     std::uint32_t first, std::uint32_t end);

/// source_of_words for a verb whose speaker the words alone tell, at `speaker`.
Source source_by(const SpeakerContext& context, std::uint32_t speaker, std::uint32_t cue,
                 std::uint32_t first, std::uint32_t end);

}  // namespace claimgraph
