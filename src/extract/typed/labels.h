#pragma once
// Lines and table rows that name what they give: "Founded: 2023", a cell "Headquarters" beside a
// cell "Oslo". They speak of what the page is about.

#include "extract/typed/claim_builder.h"

namespace claimgraph {

/// Adds the claims of predicates with `labels`. Nothing where no title or heading tells what the
/// page is about.
void find_labelled_values(ClaimBuilder& builder);

}  // namespace claimgraph
