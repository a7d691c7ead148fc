#pragma once
// What a body is for or of, where that belongs to its name: "Office for Water Safety".

#include <cstdint>
#include <string_view>

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Where the name of a body whose first words end before `end` really ends: behind what it is for
/// ("Office for Water Safety"; of one word more, "Office for Macs", nothing is sure) or what it is
/// of ("Bureau of Foreign Commerce", "Office of Works", but neither "Government of Peru", a place,
/// nor "Office of Jane Roe"). `kind`: what a name with this last word is. Gives `end` where no such
/// words follow.
std::uint32_t end_of_field(const Document& document, const Knowledge& knowledge,
                           const Sentence& sentence, std::string_view kind, std::uint32_t end);

}  // namespace claimgraph
