#pragma once
// Who stands behind a verb of saying where the parser has them for what is said: "…, says courier
// firm Acme".

#include <cstdint>

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// The name, or the noun of persons, bodies or papers, that hangs right behind the verb as its
/// object; what describes the name hangs on it then. kRoot: none.
std::uint32_t speaker_behind(Document& document, const Knowledge& knowledge, std::uint32_t verb,
                             const Sentence& sentence);

}  // namespace claimgraph
