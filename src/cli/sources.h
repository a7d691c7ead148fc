#pragma once
// Inputs as the user names them: paths, folders, "-", and what the user says about them.

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "cli/command.h"
#include "ingest/inputs.h"
#include "read/read.h"

namespace claimgraph {

struct SourceOptions {
  std::vector<std::string> paths{};
  std::string published{};
  std::string publisher{};
  std::string author{};
  std::string title{};
  std::string uri{};
  std::string encoding{};
};

void add_source_options(CLI::App& app, SourceOptions& options);

/// Throws Failure naming the accepted forms where --published is no date.
void check_source_options(const SourceOptions& options);

ReadOptions read_options(const SourceOptions& options);

/// Reads every file that `paths` name, "-" as standard input, one after another.
void each_input(const std::vector<std::string>& paths,
                const std::function<void(const Input&)>& on_input,
                const std::function<void(const Error&)>& on_error);

/// The folder of --knowledge, if one was named.
std::optional<std::filesystem::path> overlay_of(const GlobalOptions& globals);

}  // namespace claimgraph
