#include "text/roles.h"

namespace claimgraph {

void settle_roles(Article&, const ReadingWords&) {}

}  // namespace claimgraph
