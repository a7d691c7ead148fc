#pragma once
// The one door to TOML: a file as a tree of nodes that know their line, so that every complaint
// about an analyst's file names file and line and says what was expected.

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/word_map.h"

namespace claimgraph {

/// One value of a TOML file. Getters throw Failure("file:line: …") where the value is of another
/// type.
class ConfigNode {
 public:
  using Table = std::vector<std::pair<std::string, ConfigNode>>;  // in the file's order
  using Array = std::vector<ConfigNode>;
  using Value = std::variant<std::string, std::int64_t, double, bool, Array, Table>;

  ConfigNode(std::shared_ptr<const std::string> file, std::uint32_t line, Value value)
      : file_(std::move(file)), line_(line), value_(std::move(value)) {}

  const std::string& as_string() const;
  std::int64_t as_integer() const;
  double as_number() const;  ///< integers too
  bool as_bool() const;
  const Array& as_array() const;
  const Table& as_table() const;
  std::vector<std::string> as_strings() const;  ///< an array of strings, or one string alone
  WordSet as_words() const;                     ///< the same as a set
  std::vector<std::string> as_folded() const;   ///< as_strings(), folded
  WordSet as_folded_words() const;              ///< the same as a set

  bool is_table() const { return std::holds_alternative<Table>(value_); }
  bool is_string() const { return std::holds_alternative<std::string>(value_); }
  bool is_array() const { return std::holds_alternative<Array>(value_); }

  /// A table's member, or null.
  const ConfigNode* find(std::string_view key) const;
  /// A table's member; throws where it is missing.
  const ConfigNode& at(std::string_view key) const;

  std::string string_or(std::string_view key, std::string_view otherwise) const;
  bool bool_or(std::string_view key, bool otherwise) const;
  double number_or(std::string_view key, double otherwise) const;
  std::vector<std::string> strings_or_none(std::string_view key) const;

  /// Throws where a table has a key that is not in `known`: "file:line: unknown key 'patern';
  /// known: …".
  void allow_only(const std::vector<std::string_view>& known) const;

  /// Throws Failure("file:line: what").
  [[noreturn]] void fail(std::string_view what) const;
  std::string place() const;  ///< "file:line"

  const Value& value() const { return value_; }
  std::uint32_t line() const { return line_; }

 private:
  std::shared_ptr<const std::string> file_;  // shared by all nodes of a file
  std::uint32_t line_;
  Value value_;
};

/// Parses a TOML file; its top is a table. Throws Failure("file:line: …") on bad syntax.
ConfigNode parse_config(std::string_view path, std::string_view text);

}  // namespace claimgraph
