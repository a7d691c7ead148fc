#pragma once
// Verbs that assert, which claims are made of: where the networks' tags, arcs and labels do not go
// together, the likeliest that do.

#include <cstdint>
#include <span>
#include <vector>

#include "annotate/models.h"

namespace claimgraph {

/// How much less likely than its best tag, of each network, a verb's may be: e to that power. With
/// it LAS on gold tokens went from 84.28 to 84.32 (EWT dev) and from 84.43 to 84.51 (GUM dev).
inline constexpr std::int32_t kMostDoubt = 5 * kActivationOne / 2 * kWeightOne;

/// Scores of all tags of a sentence's words, summed over the networks: a row a word.
std::vector<std::int32_t> tag_scores(std::span<const Opinion> opinions);

/// What is tagged as a verb that asserts has a clause of its own: where its arc says that it is a
/// noun's part, or who does something, either the tag gives way or the label, whichever is in more
/// doubt.
void agree_on_verbs(const SyntaxModel& model, std::span<const std::int32_t> tag_scores,
                    const LabelScores& labels, Syntax& syntax);

}  // namespace claimgraph
