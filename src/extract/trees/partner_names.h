#pragma once
// Firms named after their partners: "Harlan & Pike".

#include "core/document.h"

namespace claimgraph {

/// Makes one body's name of what the sign joins, of which at least one was found as a name.
void join_partner_names(Document& document);

}  // namespace claimgraph
