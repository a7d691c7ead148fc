#pragma once
// Inputs as the user names them: paths, folders, "-", and what the user says about them.

#include <optional>
#include <string>
#include <vector>

#include "ingest/inputs.h"
#include "read/read.h"

namespace claimgraph {

class Parser;

struct SourceOptions {
  std::vector<std::string> paths{};
  std::string published{};
  std::string publisher{};
  std::string author{};
  std::string title{};
  std::string uri{};
  std::string encoding{};
  std::optional<std::size_t> threads{};  ///< that work on articles; absent: as many as there are
};

void add_source_options(Parser& parser, SourceOptions& options);

/// Throws Failure naming the accepted forms where --published is no date or --encoding unknown.
void check_source_options(const SourceOptions& options);

ReadOptions read_options(const SourceOptions& options);

/// What the user's paths name. Says on standard error what was left out; throws Failure where
/// --uri was given for several files.
InputList listed_inputs(const SourceOptions& options);

}  // namespace claimgraph
