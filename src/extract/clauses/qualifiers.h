#pragma once
// What narrows a claim: when, where, how much, at what price.

#include <utility>
#include <vector>

#include "core/claim.h"
#include "extract/clauses/arguments.h"
#include "extract/clauses/clauses.h"

namespace claimgraph {

/// Adds time and place of the clause, the number of a counted object as amount, and the roles that
/// the frame finds by preposition. A role is added once: the first that fits.
void add_qualifiers(const Reading& reading, const Clause& clause,
                    const std::vector<std::pair<std::string, std::string>>& by_preposition,
                    Claim& claim);

/// The date among the dependents of `token` that say when: obliques, adverbs, bare nouns. Null:
/// none.
const DateMention* date_below(const Reading& reading, std::uint32_t token);

/// When the date says it is: "since 2018" from then on, "until March" up to then.
Argument date_argument(const Reading& reading, const DateMention& date);

/// Adds a qualifier unless the claim has its role.
void add_qualifier(Claim& claim, std::string role, Argument value);

}  // namespace claimgraph
