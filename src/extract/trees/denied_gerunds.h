#pragma once
// Gerunds of what somebody denies having done: "which denies having broken the rules".

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Makes a gerund right behind a verb that denies what that denies.
void mend_denied_gerunds(Document& document, const Knowledge& knowledge, const Sentence& sentence);

}  // namespace claimgraph
