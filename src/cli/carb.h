#pragma once
// Claims as the lines that the CaRB scorer reads.

#include <string>

#include "core/extraction.h"

namespace claimgraph {

/// One claim a line: sentence TAB confidence TAB relation TAB arg1 TAB arg2 … (qualifiers follow
/// the object).
std::string carb_lines(const Extraction& extraction);

}  // namespace claimgraph
