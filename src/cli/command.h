#pragma once
// The table of commands: dispatch, help and the documentation test come from it.

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace claimgraph {

class Parser;

/// Exit codes, as `claimgraph help exit-codes` prints them.
enum ExitCode : int {
  kFound = 0,
  kNothingFound = 1,
  kError = 2,
  kSomeFailed = 3,
};

/// What is said before or after any command's name.
struct GlobalOptions {
  std::string database{};   ///< --db, else CLAIMGRAPH_DB, else claimgraph.db
  std::string knowledge{};  ///< --knowledge: a folder laid over the built-in schema and data
  bool verbose = false;     ///< --verbose
};

/// A command ready to run; gives the exit code.
using Run = std::function<int()>;

struct Command {
  std::string_view name;
  std::string_view summary;
  std::string_view examples;  ///< lines of "claimgraph …"
  /// Declares the command's options, and gives what runs it once they are parsed.
  /// `globals` is filled by then, and outlives the run.
  Run (*bind)(Parser& parser, const GlobalOptions& globals);
};

std::span<const Command> commands();

/// The whole program: parses, runs, and turns every failure into one line on standard error.
int run_program(int argc, char** argv);

}  // namespace claimgraph
