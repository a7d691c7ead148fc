#pragma once
// All models from all corpora, in the order in which they need each other.

#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

#include "train/corpora.h"

namespace claimgraph {

/// Writes tagger.bin, parser.bin and names.bin into `out`; `only` limits which, if it is not empty.
/// Progress goes to `log`. Throws Failure where a corpus is missing.
void train_all(const Corpora& corpora, const std::filesystem::path& out,
               const std::vector<std::string>& only, std::ostream& log);

}  // namespace claimgraph
