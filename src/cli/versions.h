#pragma once
// What this program is and what it is made of: for bug reports.

#include <string>

#include "cli/command.h"

namespace claimgraph {

/// "claimgraph 0.1.0".
std::string version();

/// The version, and below it those of the database schema, records and JSON, the digests of the
/// models, and the libraries' versions.
std::string version_with_parts(const GlobalOptions& globals);

}  // namespace claimgraph
