#pragma once
// Bodies that many countries have by one name: whose a text means.

#include <cstdint>

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// "Kenya's Supreme Court", "the Kenyan Senate", "the Senate of Kenya": whether the words around
/// tokens [first, end) of `sentence` say that the body is another country's than the one that
/// `entry`, known by that bare name too, is of ("U.S. Senate").
bool is_of_other_country(const Document& document, const Knowledge& knowledge,
                         const Sentence& sentence, const GazetteerEntry& entry, std::uint32_t first,
                         std::uint32_t end);

}  // namespace claimgraph
