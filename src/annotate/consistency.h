#pragma once
// One sense a document: a name found once is found wherever it stands, under one label.

#include "core/document.h"

namespace claimgraph {

/// Gives equal names the label that most of their places speak for (weighed by score), and adds names where
/// the words of a found name, or the surname of a person found, stand as proper nouns outside any name.
/// Added names have score 0. REQUIRES: tags are set, and document.names is ordered and disjoint.
void make_names_consistent(Document& document);

}  // namespace claimgraph
