#pragma once
// What words are to verbs and to nouns, and renaming what may not hang on one.

#include "annotate/models.h"

namespace claimgraph {

/// What the verb of a clause is to others.
bool is_clause(Deprel label);
bool is_subject(Deprel label);
/// What nouns are to others.
bool is_of_noun(Deprel label);
/// Whether it may hang on a verb: no article does.
bool may_hang_on_verb(Deprel label);
/// Whether it may hang on a noun: no object does.
bool may_hang_on_noun(Deprel label);

/// Names what hangs on the word anew where it may not hang there.
void rename_dependants(const LabelScores& labels, Place word, bool (*may_hang)(Deprel), Arcs& tree);

}  // namespace claimgraph
