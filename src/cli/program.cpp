#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <vector>

#include "base/error.h"
#include "cli/command.h"
#include "cli/suggest.h"

namespace claimgraph {
namespace {

constexpr std::string_view kVersion = "claimgraph 0.1.0";

void complain(std::string_view what) { fmt::print(stderr, "claimgraph: {}\n", what); }

/// The examples, indented under their heading.
std::string examples_of(const Command& command) {
  std::string text = "Examples:\n  ";
  for (const char c : command.examples) {
    text += c;
    if (c == '\n') text += "  ";
  }
  return text;
}

/// The first word that is no option, where it names no command: what the user mistyped.
std::string unknown_command(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--db" || word == "--knowledge") {
      ++i;
    } else if (!word.starts_with('-')) {
      for (const Command& command : commands()) {
        if (command.name == word) return "";
      }
      return word;
    }
  }
  return "";
}

int complain_of_command(const std::string& word) {
  std::vector<std::string> names;
  for (const Command& command : commands()) names.emplace_back(command.name);
  const std::string near = nearest(word, names);
  complain(fmt::format("no command '{}'.{} `claimgraph --help` lists all.", word,
                       near.empty() ? "" : fmt::format(" Did you mean '{}'?", near)));
  return kError;
}

/// Output that cannot be written is an error, also when the disk fills at the very end.
int flushed(int code) {
  if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return code;
  complain("standard output cannot be written");
  return kError;
}

int run_parsed(const std::vector<std::pair<CLI::App*, Run>>& runs) {
  for (const auto& [app, run] : runs) {
    if (app->parsed()) return flushed(run());
  }
  return kError;
}

}  // namespace

int run_program(int argc, char** argv) {
  std::signal(SIGXFSZ, SIG_IGN);  // a file-size limit then shows as a write error
  GlobalOptions globals;
  const char* from_environment = std::getenv("CLAIMGRAPH_DB");
  globals.database = from_environment != nullptr ? from_environment : "claimgraph.db";

  CLI::App app("Who claims what, about whom, as of when, in which sentence.", "claimgraph");
  app.fallthrough();  // before the subcommands: they inherit it
  app.set_version_flag("--version", std::string(kVersion));
  app.add_option("--db", globals.database,
                 "database file (else CLAIMGRAPH_DB, else claimgraph.db)");
  app.add_option("--knowledge", globals.knowledge,
                 "folder laid over the built-in schema/ and data/");
  app.require_subcommand(1);
  std::vector<std::pair<CLI::App*, Run>> runs;
  for (const Command& command : commands()) {
    CLI::App* sub = app.add_subcommand(std::string(command.name), std::string(command.summary));
    sub->footer(examples_of(command));
    runs.emplace_back(sub, command.bind(*sub, globals));
  }

  if (argc == 1) {
    fmt::print("{}", app.help());
    return flushed(kFound);
  }
  try {
    if (const std::string word = unknown_command(argc, argv); !word.empty()) {
      return complain_of_command(word);
    }
    app.parse(argc, argv);
    return run_parsed(runs);
  } catch (const CLI::CallForHelp&) {
    const auto chosen = app.get_subcommands();
    fmt::print("{}", chosen.empty() ? app.help() : chosen.front()->help());
    return flushed(kFound);
  } catch (const CLI::CallForVersion&) {
    fmt::print("{}\n", kVersion);
    return flushed(kFound);
  } catch (const CLI::ParseError& error) {
    complain(fmt::format("{}. `claimgraph --help` shows the options.", error.what()));
  } catch (const Failure& failure) {
    complain(failure.what());
  } catch (const std::bad_alloc&) {
    complain("out of memory");
  }
  return kError;
}

}  // namespace claimgraph
