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

/// What a bare noun may have: nothing, or the article that points at what was told.
enum class Bareness : std::uint8_t { whole, but_for_the };

/// "Acme had a bad year. Revenue fell to $5 million.", "Acme makes pumps. The union puts the
/// workforce at 590": the company that the text spoke of last as a subject, where the noun is bare.
std::optional<EntityId> company_before(const Reading& reading, std::uint32_t noun,
                                       Bareness bareness);

}  // namespace claimgraph
