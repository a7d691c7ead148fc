#pragma once
// Clauses of what is not told yet, and of what is asked for without "that": "declined to say when
// it will open", "demanded Acme release the report".

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Makes them the content of the verb before them, and who is to do it its subject.
void mend_asked_clauses(Document& document, const Knowledge& knowledge, const Sentence& sentence);

}  // namespace claimgraph
