#pragma once
// When it was that a clause tells of, as what a claim says: "died 2 May 2018".

#include <cstdint>
#include <vector>

#include "extract/clauses/arguments.h"

namespace claimgraph {

/// The dates of the clause anchored in the token, as arguments; several where the text joins them
/// ("in 1998 and 1999"), nothing where it gives none.
std::vector<Argument> dates_of(const Reading& reading, std::uint32_t anchor);

}  // namespace claimgraph
