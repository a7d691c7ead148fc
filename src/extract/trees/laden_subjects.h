#pragma once
// "A rocket carrying two men lifted off" with the men as what lifted off: the verb behind what the
// subject of a sentence carries, makes or holds.

#include "core/document.h"

namespace claimgraph {

/// Makes the past behind a participle's object the verb of a sentence that has none.
void mend_laden_subject(Document& document, const Sentence& sentence);

}  // namespace claimgraph
