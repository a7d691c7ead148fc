#pragma once
// Whose a measure is: "Acme's revenue", "Acme reported revenue of $5 million".

#include <cstdint>
#include <optional>
#include <vector>

#include "extract/typed/claim_builder.h"

namespace claimgraph {

/// The predicates that the noun measures: by its lemma, or where a share is meant and no shares, by
/// lemma and tag: "share/NN".
std::vector<const Predicate*> measured_by(const Predicates& predicates, const Token& noun);

/// "Acme's revenue of …", "Acme reported revenue of … and a profit of …", "was built at a cost of
/// …": the noun's own owner, who reports it, or what it was paid for.
std::optional<std::uint32_t> owner_of_measure(const ClaimBuilder& builder, std::uint32_t noun);

/// "Acme's revenue rose to $5 million, while profit fell to …", "Acme said revenue rose to …",
/// "revenue was $5 million, Acme said": of a bare noun that is its verb's subject, whose the
/// measure beside it is, or who says so.
std::optional<std::uint32_t> owner_beside(const ClaimBuilder& builder, std::uint32_t noun);

/// "Acme had a bad year. Revenue fell to $5 million.": the company that the text spoke of last as
/// a subject, where the noun stands bare, or with no more than "the" where it may point at what was
/// told: "The union puts the workforce at 590".
std::optional<EntityId> company_before(const Reading& reading, std::uint32_t noun, bool may_point);

}  // namespace claimgraph
