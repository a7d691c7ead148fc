#include "cli/parser.h"

#include <CLI/CLI.hpp>

namespace claimgraph {

Option& Option::required() {
  option_->required();
  return *this;
}

Option& Option::placeholder(const std::string& word) {
  option_->type_name(word);
  return *this;
}

Option& Option::one_of(const std::vector<std::string>& words) {
  option_->check(CLI::IsMember(words));
  return *this;
}

Option& Option::at_most(std::size_t most) {
  option_->type_name("N")->check(CLI::Range(std::size_t{1}, most).description(""));
  return *this;
}

Option& Option::excludes(const Option& other) {
  option_->excludes(other.option_);
  return *this;
}

Option Parser::option(const std::string& name, std::string& value, const std::string& meaning) {
  return Option(app_.add_option(name, value, meaning));
}

Option Parser::option(const std::string& name, std::vector<std::string>& values,
                      const std::string& meaning) {
  return Option(app_.add_option(name, values, meaning));
}

Option Parser::option(const std::string& name, std::size_t& value, const std::string& meaning) {
  return Option(app_.add_option(name, value, meaning));
}

Option Parser::option(const std::string& name, std::optional<std::size_t>& value,
                      const std::string& meaning) {
  return Option(app_.add_option(name, value, meaning));
}

Option Parser::flag(const std::string& name, bool& value, const std::string& meaning) {
  return Option(app_.add_flag(name, value, meaning));
}

}  // namespace claimgraph
