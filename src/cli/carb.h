#pragma once
// Claims as the lines that the CaRB scorer reads.

#include <string>

#include "core/extraction.h"
#include "core/measured.h"

namespace claimgraph {

/// One claim a line: sentence TAB confidence TAB relation TAB arg1 TAB arg2 … (qualifiers follow
/// the object). The confidence is the share of its rule's claims that were right on the development
/// sets, 0.5 where that was not measured.
std::string carb_lines(const Extraction& extraction, const MeasuredOf& measured_of);

}  // namespace claimgraph
