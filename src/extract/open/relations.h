#pragma once
// The words of a relation: the verb with its helpers, adverbs and the verbs that govern it.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "extract/clauses/arguments.h"
#include "extract/clauses/clauses.h"

namespace claimgraph {

/// "has been", "appeared to develop": tokens in their order; of a bare copula its helpers alone.
std::vector<std::uint32_t> relation_of(const Reading& reading, const std::vector<Clause>& clauses,
                                       const Clause& clause);

/// "was moved from May to August": of what stands behind a verb, the phrase that tells where it
/// came to, where `first` is a date that it left.
std::size_t moved_to(const Reading& reading, const std::vector<Oblique>& phrases,
                     std::size_t first);

}  // namespace claimgraph
