#pragma once
// What typed claims tell of names that nobody knows: "Dr. Varek is married to Alo Mister".

#include <vector>

#include "core/claim.h"
#include "core/document.h"
#include "core/extraction.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// A name whose kind is only what names become without evidence gets the kind of the role that a
/// predicate takes it for, and a proper noun that nobody took for a name becomes an entity of that
/// kind. Where roles tell several kinds, or one of several, the kind stays. `mentions` stay in the
/// order of the text.
void settle_told_names(const Document& document, const Knowledge& knowledge,
                       std::vector<Claim>& claims, std::vector<Entity>& entities,
                       std::vector<Mention>& mentions);

}  // namespace claimgraph
