#pragma once
// Names of goods that end in a number: "Torrent 4".

#include <cstddef>
#include <string_view>
#include <unordered_set>

#include "core/document.h"

namespace claimgraph {

/// Views into the document's text.
using NumberedNames = std::unordered_set<std::string_view>;

/// Names that end in a number of so many digits at most, where the document has them more than
/// once. Valid while the document is neither changed nor moved.
NumberedNames numbered_names(const Document& document, std::size_t most_digits);

}  // namespace claimgraph
