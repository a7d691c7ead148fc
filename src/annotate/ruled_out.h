#pragma once
// What the spelling of a word rules out: tags, and the arcs that go with them only.

#include <cstdint>
#include <span>
#include <vector>

#include "annotate/models.h"

namespace claimgraph {

/// Takes the tags that the words' spelling rules out from the choice. `scores` has a row a word.
/// The words whose best tag that was: their trees were read for another tag.
std::vector<Place> rule_out_tags(const SyntaxModel& model, std::span<const Word> words,
                                 std::vector<std::int32_t>& scores);

/// Words that are nothing but verbs, and whose arcs have labels that no verb has.
std::vector<Place> misplaced_verbs(std::span<const Word> words, const Arcs& tree);

/// best_heads() where arcs of these words lose what their best label is better than the best that
/// a word of its class may have: a noun has no object, a verb is nothing's compound.
std::vector<Place> best_heads_without(std::span<const Opinion> opinions,
                                      std::span<const Word> words, std::span<const Place> changed);

/// Gives the arcs of these words the best labels that they may have.
void rename_without(const LabelScores& labels, std::span<const Word> words,
                    std::span<const Place> changed, Arcs& tree);

}  // namespace claimgraph
