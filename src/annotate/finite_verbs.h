#pragma once
// Verbs that assert, which claims are made of: where the networks' tags, arcs and labels do not go
// together, the likeliest that do.

#include <cstdint>
#include <span>
#include <vector>

#include "annotate/models.h"

namespace claimgraph {

/// What the verb of a clause is to others.
bool is_clause(Deprel label);
/// Whether it may hang on a verb: no article does.
bool may_hang_on_verb(Deprel label);

/// Scores of all tags of a sentence's words, summed over the networks: a row a word.
std::vector<std::int32_t> tag_scores(std::span<const Opinion> opinions);

/// What is tagged as a verb that asserts has a clause of its own: where its arc says that it is a
/// noun's part, or who does something, either the tag gives way or the label, whichever is in more
/// doubt.
void agree_on_verbs(const SyntaxModel& model, std::span<const std::int32_t> tag_scores,
                    const LabelScores& labels, Syntax& syntax);

/// "The law limits donations." read without a verb: what ends in a full stop asserts something, and
/// so does a clause behind "if". Gives what lacks a verb one, if a word in it may well be it.
/// REQUIRES: a whole sentence.
void find_missing_verbs(const SyntaxModel& model, std::span<const Word> words,
                        std::span<const Opinion> opinions, std::span<const std::int32_t> tag_scores,
                        Syntax& syntax);

}  // namespace claimgraph
