#pragma once
// All models from all corpora, in the order in which they need each other.

#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

#include "train/corpora.h"
#include "train/training.h"

namespace claimgraph {

/// `bulk` is running text as JSON lines, for word vectors; null: none.
/// Writes syntax.bin and names.bin into `out`. If `only` names some of "syntax" and "names", just
/// these: names are then trained on the tags of the syntax.bin found there. Progress goes to `log`.
/// Throws Failure where a corpus is missing or a file cannot be written.
void train_all(const Corpora& corpora, const Files& files, const std::filesystem::path& out,
               const std::vector<std::string>& only, std::istream* bulk, std::ostream& log);

}  // namespace claimgraph
