#pragma once
// What the words of two claims' objects name, where no entity tells it: "recalled 4,000 pumps" and
// "recalled 4,000 heaters" are not the same.

#include "core/graph.h"
#include "knowledge/agreement_words.h"

namespace claimgraph {

/// Whether, of one act, each object has a word before its first preposition that the other has not,
/// or one of them one that sets things of one name apart ("less", "second", "all of Beta").
/// Entities say by themselves what they are, but for the latter, and values do; nothing is told by
/// one without object.
bool tell_of_other_things(const Proposition& left, const Proposition& right,
                          const AgreementWords& words);

}  // namespace claimgraph
