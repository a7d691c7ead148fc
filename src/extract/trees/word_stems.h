#pragma once
// What a form that was read as one part of speech would be as another.

#include <string>

namespace claimgraph {

/// "carries" → "carry", "passes" → "pass", "packs" → "pack". REQUIRES: it ends in s.
std::string stem_of_third_person(std::string form);

}  // namespace claimgraph
