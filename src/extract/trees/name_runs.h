#pragma once
// Names of which the recogniser saw a part, and words with capitals behind a date.

#include "core/document.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// "Gansu Hexi Minerals" with Gansu alone as a name: capitals side by side in running text of which
/// only one name is known are that name, unless what is known is a firm or a thing by itself. "On 5
/// March Acme said it" with Acme as part of the date: the date is said of what its neighbour does.
void mend_name_runs(Document& document, const Knowledge& knowledge);

}  // namespace claimgraph
