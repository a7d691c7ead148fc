#pragma once
// From what a user types to what the graph holds: entities by name, claims and articles by id.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/graph.h"
#include "store/store.h"

namespace claimgraph {

/// The entity whose id this is, as `claimgraph entities` prints it; else the entities that go under
/// `name`, case, accents and blanks apart, and where none does, periods and commas apart; all of
/// them, for names are shared. Ordered by number of members, then id.
std::vector<GraphEntity> entities_named(const Store& store, std::string_view name);

/// The entities with a name of which `words` are whole words in their order ("acme" of "Acme
/// Corp."), ordered as above. For a user who does not type names in full.
std::vector<GraphEntity> entities_with_words(const Store& store, std::string_view words);

/// Ids of them.
std::vector<std::string> ids_of(const std::vector<GraphEntity>& entities);

/// The claim of a whole id, unless it was rejected.
std::optional<StoredClaim> claim_with_id(const Store& store, const std::string& id);

/// So many first digits name a claim or a decision.
inline constexpr std::size_t kFewestDigits = 4;
/// Of an article more: a short word may be the end of an address.
inline constexpr std::size_t kFewestDigitsOfArticle = 6;

/// The claims whose ids begin so, rejected ones too: one, where the digits are enough. None where
/// they are fewer than kFewestDigits.
std::vector<StoredClaim> claims_named(const Store& store, const std::string& digits);

/// The articles that a path, an address, the end of one, or the first digits of an id name: one,
/// where that is enough. Of what is a whole path, address or id, that article alone.
std::vector<DocumentRow> documents_named(const std::vector<DocumentRow>& documents,
                                         const std::string& name);

/// Every name in the graph once, for "did you mean".
std::vector<std::string> all_names(const Store& store);

}  // namespace claimgraph
