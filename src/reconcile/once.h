#pragma once
// What one does to one thing but once, and what began but once: two days of it contradict each
// other.

#include <optional>

#include "reconcile/kinship.h"

namespace claimgraph {

/// "Acme acquired Beta on 3 February", "on 7 February": of a predicate that its family lists as
/// done once, of one subject and object, told as done. Days further apart than a season may be of
/// two acts. Nothing where the two are no such claims or agree.
std::optional<Agreement> relate_once(const Kin& kin);

/// "Jane Roe has led Acme since 2018", "since 2016": of one subject and object, told as so, both
/// with when it began. Nothing where the two are no such claims or agree.
std::optional<Agreement> relate_begun(const Kin& kin);

/// The same of two claims that are known to tell one thing.
std::optional<Agreement> begun_apart(const Pair& pair);

}  // namespace claimgraph
