#pragma once
// Pronouns that point at nothing which the text names: "It is likely that", "it came to $9
// million".

#include <cstdint>

#include "core/document.h"
#include "core/tree.h"
#include "extract/names/phrases.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// "It is not Acme's first attempt to buy it", "It was the third time that it failed": whether
/// `noun`, said of "it", counts deeds among which the one just told is.
bool is_one_of_deeds(const Document& document, const Tree& tree, std::uint32_t noun);

/// "It is likely that …", "it rained", "it takes years to …", "it came to $9 million": whether
/// `phrase` points at nothing that the text names.
bool is_expletive(const Document& document, const Tree& tree, const DiscourseWords& words,
                  const Phrase& phrase);

}  // namespace claimgraph
