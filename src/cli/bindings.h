#pragma once
// One function a command, each in a file of its own: it declares the options and gives what runs.

#include "cli/command.h"

namespace claimgraph {

Run bind_extract(CLI::App& app, const GlobalOptions& globals);

}  // namespace claimgraph
