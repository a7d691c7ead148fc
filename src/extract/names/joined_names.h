#pragma once
// What was taken for one name and is two: "Acme and Beta Systems", "Acme Works, Beta Steel".

#include <cstdint>

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Whether an "and" in the tokens [first, end) stands between two names: "talks between Acme and
/// Beta Systems", "Acme and Beta Systems have a licence".
bool are_two_names(const Document& document, const Knowledge& knowledge, std::uint32_t first,
                   std::uint32_t end);

/// Whether the comma of a body's name stands between two of two words or more each: "Acme Works,
/// Beta Steel", not "Acme Steel, Inc." REQUIRES: name.first_token < comma < name.end_token.
bool are_listed(const Document& document, const NameSpan& name, std::uint32_t comma);

}  // namespace claimgraph
