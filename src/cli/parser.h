#pragma once
// The door to the library that parses command lines: its headers are read in two files alone, since
// they take longer to compile than all else that a command says.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace claimgraph {

/// An option or argument that was declared; what is asked of it further.
class Option {
 public:
  explicit Option(CLI::Option* option) : option_(option) {}

  Option& required();
  /// What help calls its value: "FILE".
  Option& placeholder(const std::string& word);
  /// Any other word is an error that names these.
  Option& one_of(const std::vector<std::string>& words);
  /// A number from 1 to `most`.
  Option& at_most(std::size_t most);
  Option& excludes(const Option& other);

 private:
  CLI::Option* option_;
};

/// Declares the options ("--limit") and arguments ("words") of one command. What they are read into
/// keeps its value where the command line does not name them, and must outlive the parsing.
class Parser {
 public:
  explicit Parser(CLI::App& app) : app_(app) {}

  Option option(const std::string& name, std::string& value, const std::string& meaning);
  Option option(const std::string& name, std::vector<std::string>& values,
                const std::string& meaning);
  Option option(const std::string& name, std::size_t& value, const std::string& meaning);
  Option option(const std::string& name, std::optional<std::size_t>& value,
                const std::string& meaning);
  Option flag(const std::string& name, bool& value, const std::string& meaning);

 private:
  CLI::App& app_;
};

}  // namespace claimgraph
