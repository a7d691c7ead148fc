#pragma once
// Datelines of news reports: "OSLO, Feb 10 (Northern Wire) - Acme is recalling its heaters".

#include "core/document.h"

namespace claimgraph {

/// Takes datelines out of the clauses behind them, where the parser made them a subject.
void mend_datelines(Document& document);

}  // namespace claimgraph
