#pragma once
// Letters in brackets inside a phrase: "artificial intelligence (AI) startup".

#include "core/document.h"

namespace claimgraph {

/// Mends "Artificial intelligence (AI) startup Acme said", where the words that the letters stand
/// for and the noun behind them were read as two subjects: the words describe the noun.
void mend_bracketed_letters(Document& document);

}  // namespace claimgraph
