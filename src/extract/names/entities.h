#pragma once
// Which names of one document are names of the same thing.

#include <cstdint>
#include <vector>

#include "core/document.h"
#include "core/extraction.h"
#include "extract/names/name_finder.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// A name and the entity it stands for.
struct LinkedName {
  FoundName name{};
  EntityId entity{};
};

struct NamedEntities {
  std::vector<Entity> entities{};
  std::vector<LinkedName> names{};  ///< in the order of the text
};

/// Joins names that are equal after folding, without legal form and article; a surname to the one
/// full name that ends in it; a short company name to the one longer name that begins with it; "R1"
/// to "Acme-R1"; an acronym to the name that it stands beside in parentheses. A name found once is
/// then found everywhere in the document. Ambiguous short names stay apart.
NamedEntities link_names(const Document& document, std::vector<FoundName> names,
                         const Knowledge& knowledge);

}  // namespace claimgraph
