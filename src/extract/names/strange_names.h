#pragma once
// Names that neither lists nor the recogniser know, told by what the text does with them.

#include <vector>

#include "core/document.h"
#include "core/tree.h"
#include "extract/names/name_finder.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Acronyms that nobody knows: bodies, where one acts or has people ("ABCD said", "an ABCD
/// fellow"), or the text says what it stands for.
std::vector<FoundName> find_acronyms(const Document& document, const Knowledge& knowledge);

/// A strange word with a capital that the text comes back to, or calls a firm ("Acmesys is a unit
/// of …"), is a name: what a story is about. What acts or owns is a body. Words within `known`
/// names are left alone.
std::vector<FoundName> find_strange_names(const Document& document, const Tree& tree,
                                          const Knowledge& knowledge,
                                          const std::vector<FoundName>& known);

}  // namespace claimgraph
