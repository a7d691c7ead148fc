#pragma once
// Claims by the word that says them: "criticise" finds "criticised" and "criticises", typed or
// open.

#include <string_view>
#include <vector>

#include "core/graph.h"
#include "knowledge/matters.h"

namespace claimgraph {

/// Whether all words stand in the text, tense and number apart.
bool has_stems(std::string_view text, std::string_view words, const Matters& matters);

/// The claims whose relation has all of the words, tense and number apart, in their order.
std::vector<StoredClaim> said_by_words(std::vector<StoredClaim> claims, std::string_view words,
                                       const Matters& matters);

}  // namespace claimgraph
