#include "ingest/derive.h"

#include "reconcile/conflicts.h"
#include "reconcile/entities.h"

namespace claimgraph {

void derive(Store& store, const Knowledge& knowledge) {
  store.replace_entities(join_entities(store.observed_entities(), knowledge.kinds));
  store.replace_conflicts(find_conflicts(store.claims({}), knowledge.predicates));
}

}  // namespace claimgraph
