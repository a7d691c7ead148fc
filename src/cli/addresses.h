#pragma once
// Files that the user names, as the graph knows them.

#include <string>
#include <vector>

#include "cli/command.h"
#include "store/store.h"

namespace claimgraph {

/// The articles that `typed` may name: that of the file so named from here; else, as
/// documents_named(), those whose address, end of it, or id this is. A file that is here is none
/// but itself: elsewhere another may go by the same words.
std::vector<DocumentRow> documents_typed(const std::vector<DocumentRow>& documents,
                                         const std::string& typed, const GlobalOptions& globals);

/// A part of an address: that of the file or folder so named, where `typed` has a slash and leads
/// to one; else `typed`, which may be a publisher's name.
std::string source_typed(const std::string& typed, const GlobalOptions& globals);

}  // namespace claimgraph
