#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <sstream>
#include <system_error>
#include <vector>

#include "base/display.h"
#include "base/error.h"
#include "cli/columns.h"
#include "cli/command.h"
#include "cli/messages.h"
#include "cli/names.h"
#include "cli/parser.h"
#include "cli/suggest.h"
#include "cli/terminal.h"
#include "cli/versions.h"

namespace claimgraph {
namespace {

constexpr std::string_view kExitCodes =
    "Exit codes:\n"
    "  0  found, or done\n"
    "  1  nothing found, or the graph does not hold what was named; standard error says so\n"
    "  2  an error, or a name that may be several things; what was stored is unharmed\n"
    "  3  some inputs failed, the rest went in\n";

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
std::string unknown_command(const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "--db" || words[i] == "--knowledge") {
      ++i;
    } else if (!words[i].starts_with('-')) {
      const auto known = commands();
      const bool is_one = std::any_of(known.begin(), known.end(),
                                      [&](const Command& each) { return each.name == words[i]; });
      return is_one ? "" : words[i];
    }
  }
  return "";
}

int complain_of_command(const std::string& word) {
  std::vector<std::string> names;
  for (const Command& command : commands()) names.emplace_back(command.name);
  complain(fmt::format("no command '{}'.{} `claimgraph --help` lists all.", word,
                       did_you_mean(word, names)));
  return kError;
}

/// Output that cannot be written is an error, also when the disk fills at the very end.
int flushed(int code) {
  if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return code;
  complain("standard output cannot be written");
  return kError;
}

int say(std::string_view text) {
  fmt::print("{}", text);
  return flushed(kFound);
}

/// Where a line of help explains an option or command; 0: it does not.
std::size_t explanation_at(const std::string& line) {
  if (!line.starts_with("  ") || line.starts_with("  claimgraph ")) return 0;
  const std::size_t gap = line.find("  ", line.find_first_not_of(' '));
  return gap == std::string::npos ? 0 : line.find_first_not_of(' ', gap);
}

/// Help with its explanations wrapped at the terminal's width.
std::string fitted(const std::string& help) {
  std::string text;
  std::istringstream in(help);
  for (std::string line; std::getline(in, line);) {
    const std::size_t at = explanation_at(line);
    const std::size_t width = terminal_width();
    if (at == 0 || at == std::string::npos || at + 20 > width || display_width(line) <= width) {
      text += line + '\n';
      continue;
    }
    std::string before = line.substr(0, at);
    for (const std::string& part : wrapped(line.substr(at), width - at)) {
      text += before + part + '\n';
      before.assign(at, ' ');
    }
  }
  return text;
}

/// The parser of the whole command line, and what runs each command.
class CommandLine {
 public:
  explicit CommandLine(GlobalOptions& globals) : globals_(globals) {
    app_.fallthrough();  // before the subcommands: they inherit it
    app_.set_version_flag("--version", version());
    app_.add_flag("--verbose", globals.verbose,
                  "every input left out, each on a line; all parts of --version");
    app_.add_option("--db", globals.database,
                    "database file (else CLAIMGRAPH_DB, else claimgraph.db)");
    app_.add_option("--knowledge", globals.knowledge,
                    "folder laid over the built-in schema/ and data/");
    app_.footer(
        "`claimgraph COMMAND --help` shows a command's options with examples,\n"
        "`claimgraph help exit-codes` what the exit codes mean.");
    app_.require_subcommand(1);
    for (const Command& command : commands()) {
      CLI::App* sub = app_.add_subcommand(std::string(command.name), std::string(command.summary));
      sub->footer(examples_of(command));
      Parser parser(*sub);
      runs_.emplace_back(sub, command.bind(parser, globals));
    }
  }

  std::string help() const { return fitted(app_.help()); }

  int run(std::vector<std::string> words) {
    const bool verbose = std::find(words.begin(), words.end(), "--verbose") != words.end();
    const std::vector<std::string> asked = words;
    std::reverse(words.begin(), words.end());  // as CLI11 takes them
    try {
      app_.parse(std::move(words));
    } catch (const CLI::CallForHelp&) {
      return say(fitted(chosen() == nullptr ? app_.help() : chosen()->help(app_.get_name())));
    } catch (const CLI::CallForVersion&) {
      return say(verbose ? version_with_parts(globals_) : version() + "\n");
    } catch (const CLI::ExtrasError& error) {
      complain_of_options(unexpected(error.what()));
      return kError;
    } catch (const CLI::RequiredError& error) {
      complain_of_options(required(error.what(), asked));
      return kError;
    } catch (const CLI::ParseError& error) {
      complain_of_options(error.what());
      return kError;
    }
    for (const auto& [app, run] : runs_) {
      if (app->parsed()) return flushed(run());
    }
    return kError;
  }

 private:
  const CLI::App* chosen() const {
    const auto parsed = app_.get_subcommands();
    return parsed.empty() ? nullptr : parsed.front();
  }

  /// An unknown option with the nearest there is, in place of the parser's words.
  std::string unexpected(const std::string& what) const {
    const std::size_t option = what.find(": --");
    if (option == std::string::npos) return what;
    return unknown_option(what.substr(option + 2, what.find(' ', option + 2) - option - 2));
  }

  std::string unknown_option(const std::string& word) const {
    std::vector<std::string> known;
    for (const CLI::App* app : {chosen(), &app_}) {
      if (app == nullptr) continue;
      for (const CLI::Option* each : app->get_options()) {
        for (const std::string& name : each->get_lnames()) known.push_back("--" + name);
      }
    }
    return fmt::format("unknown option '{}'.{}", word, did_you_mean(word, known));
  }

  /// What is missing, by the word that help has for it. Where no command is named, an option that
  /// is none is what was meant.
  std::string required(const std::string& what, const std::vector<std::string>& words) const {
    if (chosen() == nullptr) {
      for (const std::string& word : words) {
        const bool option = word.starts_with("--") && app_.get_option_no_throw(word) == nullptr;
        if (option) return unknown_option(word);
      }
      return "no command is named";
    }
    for (const CLI::Option* each : chosen()->get_options()) {
      if (what.starts_with(each->get_name() + " ")) {
        return each->get_type_name() + what.substr(each->get_name().size());
      }
    }
    return what;
  }

  /// What the parser has against the options, and where help is.
  void complain_of_options(std::string what) const {
    if (!what.ends_with('.') && !what.ends_with('?')) what += '.';
    complain(fmt::format("{} `claimgraph{} --help` shows the options.", what,
                         chosen() == nullptr ? "" : " " + chosen()->get_name()));
  }

  GlobalOptions& globals_;
  CLI::App app_{"Who claims what, about whom, as of when, in which sentence.", "claimgraph"};
  std::vector<std::pair<CLI::App*, Run>> runs_{};
};

int run_words(std::vector<std::string> words) {
  GlobalOptions globals;
  const char* named = std::getenv("CLAIMGRAPH_DB");
  globals.database = named != nullptr && *named != '\0' ? named : "claimgraph.db";
  CommandLine line(globals);
  if (words.empty() || (words.size() == 1 && words[0] == "help")) return say(line.help());
  if (words[0] == "help") {  // "help show" is another way to say "show --help"
    if (words[1] == "exit-codes") return say(kExitCodes);
    words.erase(words.begin());
    words.emplace_back("--help");
  }
  const std::string unknown = unknown_command(words);
  return unknown.empty() ? line.run(std::move(words)) : complain_of_command(unknown);
}

}  // namespace

int run_program(int argc, char** argv) {
  std::signal(SIGXFSZ, SIG_IGN);  // a file-size limit then shows as a write error
  try {
    return run_words({argv + std::min(argc, 1), argv + argc});
  } catch (const NothingNamed& nothing) {
    complain(nothing.what());
    return kNothingFound;
  } catch (const Failure& failure) {
    complain(failure.what());
  } catch (const std::bad_alloc&) {
    complain("out of memory");
  } catch (const std::system_error& error) {  // printing throws it, too
    complain(std::ferror(stdout) != 0 ? "standard output cannot be written" : error.what());
  }
  return kError;
}

}  // namespace claimgraph
