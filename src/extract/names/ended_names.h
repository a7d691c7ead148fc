#pragma once
// Names that their last word tells, as a legal form does, or the letters in brackets behind them.

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/document.h"
#include "extract/names/name_finder.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// "Norwood Pumps Corp", "the Bureau of Foreign Commerce", "Norwood Pumps Trading (NPT)"; those of
/// an ending first, each list by place.
std::vector<FoundName> find_ended(const Document& document, const Knowledge& knowledge);

/// "Pieter van Dam" is no dam: whether what opens with a first name is a person in spite of its
/// ending, which is of `kind`.
bool is_surname(const Document& document, const Knowledge& knowledge, std::string_view kind,
                std::uint32_t first);

}  // namespace claimgraph
