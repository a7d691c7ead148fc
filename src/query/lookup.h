#pragma once
// From a name as a user types it to the graph's entities, and from an id to its claim.

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/graph.h"
#include "store/store.h"

namespace claimgraph {

/// The entities that go under `name`, case, accents and blanks apart, and where none does, periods
/// and commas apart; all of them, for names are shared. Ordered by number of members, then id.
std::vector<GraphEntity> entities_named(const Store& store, std::string_view name);

/// The entities with a name of which `words` are whole words in their order ("acme" of "Acme
/// Corp."), ordered as above. For a user who does not type names in full.
std::vector<GraphEntity> entities_with_words(const Store& store, std::string_view words);

/// Ids of them.
std::vector<std::string> ids_of(const std::vector<GraphEntity>& entities);

/// The claim of a whole id, unless it was rejected.
std::optional<StoredClaim> claim_with_id(const Store& store, const std::string& id);

/// The words, parted by commas.
std::string listed(const std::set<std::string>& words);

/// Every name in the graph once, for "did you mean".
std::vector<std::string> all_names(const Store& store);

}  // namespace claimgraph
