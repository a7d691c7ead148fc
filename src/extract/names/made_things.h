#pragma once
// Names that by their look, or by whose they are, are things that somebody makes.

#include <string>

#include "core/document.h"
#include "core/tree.h"
#include "extract/names/name_finder.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// "V9", "RX480": letters and a number in one word that no list knows.
bool is_model_number(const Document& document, const Knowledge& knowledge, const FoundName& name);

/// "Acme's Zalto", where no list has Zalto for a person or a body: what a body owns.
bool is_bodys_own(const Document& document, const Tree& tree, const Knowledge& knowledge,
                  const FoundName& name);

/// "Acme released Orion on Monday. The model …": the kind of made things that the noun at the start
/// of the next sentence speaks of; empty: none.
std::string kind_told_next(const Document& document, const Tree& tree, const Knowledge& knowledge,
                           const FoundName& name);

}  // namespace claimgraph
