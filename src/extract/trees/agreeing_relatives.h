#pragma once
// What a clause with "which" or a list of examples tells of, where number rules out the nearest
// noun.

#include "core/document.h"

namespace claimgraph {

/// Mends "the ban of the app on federal devices, which was signed", read as what the devices were,
/// and "countries that need no licence, such as Norway", read as examples of a licence.
void mend_agreeing_relatives(Document& document, const Sentence& sentence);

}  // namespace claimgraph
