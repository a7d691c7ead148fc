#pragma once
// What a form that was read as one part of speech would be as another.

#include <string>

#include "knowledge/knowledge.h"

namespace claimgraph {

/// "carries" → "carry", "passes" → "pass", "packs" → "pack". REQUIRES: it ends in s.
std::string stem_of_third_person(std::string form);

/// "training" → "train", "losing" → "lose", "planning" → "plan"; empty where `is_known_verb` knows
/// none of it.
std::string verb_of_gerund(std::string form, const Knowledge& knowledge);

/// "doubled" → "double", "fell" → "fall"; empty where no verb is known.
std::string verb_of_past(const std::string& form, const Knowledge& knowledge);

/// Whether predicates or factuality know the lemma as a verb's.
bool is_known_verb(const std::string& lemma, const Knowledge& knowledge);

}  // namespace claimgraph
