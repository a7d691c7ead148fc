#pragma once
// Whether a relative clause tells of a sum of money or of what the money is for.

#include "core/document.h"

namespace claimgraph {

/// Mends "short of the $2 million that analysts forecast", read as what is short, and "invest $6
/// million in a plant in Lund, which employs 90", read as what the money does.
void mend_relatives_of_sums(Document& document, const Sentence& sentence);

/// "compared with the 80 million euros analysts had expected" with the euros as the analysts':
/// before verbs look for who says something.
void mend_sums_before_subjects(Document& document, const Sentence& sentence);

}  // namespace claimgraph
