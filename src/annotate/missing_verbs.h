#pragma once
// Verbs that sentences lack: "The law limits donations." read without one.

#include <cstdint>
#include <span>

#include "annotate/models.h"

namespace claimgraph {

/// What ends in a full stop asserts something, and so does a clause behind "if". Gives what lacks a
/// verb one, if a word in it may well be it. REQUIRES: a whole sentence.
void find_missing_verbs(const SyntaxModel& model, std::span<const Word> words,
                        std::span<const Opinion> opinions, std::span<const std::int32_t> tag_scores,
                        Syntax& syntax);

}  // namespace claimgraph
