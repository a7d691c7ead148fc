#pragma once
// Verbs of speech that a tagger took for nouns.

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// "Analysts at Delta estimate that S": where "that" opens a clause behind a bare noun that is also
/// a verb of speech, and nothing else in the sentence is its verb, the noun is the verb, with the
/// phrase before it as its subject.
void mend_nouns_that_say(Document& document, const Knowledge& knowledge);

}  // namespace claimgraph
