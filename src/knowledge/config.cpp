#include "knowledge/config.h"

#include <fmt/format.h>

#define TOML_EXCEPTIONS 1
#include <toml++/toml.h>

#include <algorithm>

#include "base/error.h"
#include "base/unicode.h"

namespace claimgraph {
namespace {

using File = std::shared_ptr<const std::string>;

std::string place_of(std::string_view path, const toml::source_region& source) {
  return std::string(path) + ":" + std::to_string(source.begin.line);
}

ConfigNode node_of(const File& file, const toml::node& node);

ConfigNode::Table members_of(const File& file, const toml::table& table) {
  // toml++ sorts keys; an analyst's order is part of the file's meaning (first pattern first).
  std::vector<std::pair<toml::source_index, std::pair<std::string, ConfigNode>>> ordered;
  for (const auto& [key, value] : table) {
    const auto& begin = key.source().begin;
    ordered.push_back(
        {begin.line * 4096 + begin.column, {std::string(key.str()), node_of(file, value)}});
  }
  std::stable_sort(ordered.begin(), ordered.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  ConfigNode::Table members;
  members.reserve(ordered.size());
  for (auto& entry : ordered) members.push_back(std::move(entry.second));
  return members;
}

ConfigNode::Array items_of(const File& file, const toml::array& array) {
  ConfigNode::Array items;
  for (const toml::node& item : array) items.push_back(node_of(file, item));
  return items;
}

ConfigNode::Value value_of(const File& file, const toml::node& node) {
  switch (node.type()) {
    case toml::node_type::string:
      return node.as_string()->get();
    case toml::node_type::integer:
      return node.as_integer()->get();
    case toml::node_type::floating_point:
      return node.as_floating_point()->get();
    case toml::node_type::boolean:
      return node.as_boolean()->get();
    case toml::node_type::table:
      return members_of(file, *node.as_table());
    case toml::node_type::array:
      return items_of(file, *node.as_array());
    case toml::node_type::none:
    case toml::node_type::date:
    case toml::node_type::time:
    case toml::node_type::date_time:
      break;
  }
  throw Failure(place_of(*file, node.source()) + ": dates stand in quotes here");
}

ConfigNode node_of(const File& file, const toml::node& node) {
  return {file, node.source().begin.line, value_of(file, node)};
}

/// toml++ 3.4 runs into undefined behaviour where the line behind a "\\" that continues a string
/// begins with a sign that is not ASCII; such a file is refused.
void check_continued_lines(std::string_view path, std::string_view text) {
  bool continued = false;
  std::size_t number = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    ++number;
    constexpr std::string_view kBlanks = " \t\r";
    const std::size_t first = line.find_first_not_of(kBlanks);
    if (first == std::string_view::npos) continue;  // a continuation goes on over empty lines
    if (continued && static_cast<unsigned char>(line[first]) >= 0x80)
      throw Failure(fmt::format(
          "{}:{}: a continued line cannot begin with '{}'; move the sign to the line above", path,
          number, line.substr(first, code_point_at(line, first).size)));
    continued = line[line.find_last_not_of(kBlanks)] == '\\';
  }
}

}  // namespace

const std::string& ConfigNode::as_string() const {
  if (const auto* value = std::get_if<std::string>(&value_)) return *value;
  fail("expected a string");
}

std::int64_t ConfigNode::as_integer() const {
  if (const auto* value = std::get_if<std::int64_t>(&value_)) return *value;
  fail("expected an integer");
}

double ConfigNode::as_number() const {
  if (const auto* value = std::get_if<double>(&value_)) return *value;
  if (const auto* value = std::get_if<std::int64_t>(&value_)) return static_cast<double>(*value);
  fail("expected a number");
}

bool ConfigNode::as_bool() const {
  if (const auto* value = std::get_if<bool>(&value_)) return *value;
  fail("expected true or false");
}

const ConfigNode::Array& ConfigNode::as_array() const {
  if (const auto* value = std::get_if<Array>(&value_)) return *value;
  fail("expected an array");
}

const ConfigNode::Table& ConfigNode::as_table() const {
  if (const auto* value = std::get_if<Table>(&value_)) return *value;
  fail("expected a table");
}

std::vector<std::string> ConfigNode::as_strings() const {
  if (is_string()) return {as_string()};
  std::vector<std::string> strings;
  for (const ConfigNode& item : as_array()) strings.push_back(item.as_string());
  return strings;
}

std::vector<std::string> ConfigNode::as_folded() const {
  std::vector<std::string> words = as_strings();
  for (std::string& word : words) word = fold(word);
  return words;
}

WordSet ConfigNode::as_folded_words() const {
  const std::vector<std::string> folded = as_folded();
  WordSet words;
  words.insert(folded.begin(), folded.end());
  return words;
}

WordSet ConfigNode::as_words() const {
  const std::vector<std::string> strings = as_strings();
  WordSet words;
  words.insert(strings.begin(), strings.end());
  return words;
}

const ConfigNode* ConfigNode::find(std::string_view key) const {
  for (const auto& [name, node] : as_table()) {
    if (name == key) return &node;
  }
  return nullptr;
}

const ConfigNode& ConfigNode::at(std::string_view key) const {
  if (const ConfigNode* node = find(key)) return *node;
  fail("'" + std::string(key) + "' is missing");
}

std::string ConfigNode::string_or(std::string_view key, std::string_view otherwise) const {
  const ConfigNode* node = find(key);
  return node ? node->as_string() : std::string(otherwise);
}

bool ConfigNode::bool_or(std::string_view key, bool otherwise) const {
  const ConfigNode* node = find(key);
  return node ? node->as_bool() : otherwise;
}

double ConfigNode::number_or(std::string_view key, double otherwise) const {
  const ConfigNode* node = find(key);
  return node ? node->as_number() : otherwise;
}

std::vector<std::string> ConfigNode::strings_or_none(std::string_view key) const {
  const ConfigNode* node = find(key);
  return node ? node->as_strings() : std::vector<std::string>{};
}

void ConfigNode::allow_only(const std::vector<std::string_view>& known) const {
  for (const auto& [name, node] : as_table()) {
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    std::string list;
    for (const std::string_view key : known) list.append(list.empty() ? "" : ", ").append(key);
    node.fail("unknown key '" + name + "'; known here: " + list);
  }
}

void ConfigNode::fail(std::string_view what) const {
  throw Failure(place() + ": " + std::string(what));
}

std::string ConfigNode::place() const { return *file_ + ":" + std::to_string(line_); }

ConfigNode parse_config(std::string_view path, std::string_view text) {
  check_continued_lines(path, text);
  try {
    const toml::table table = toml::parse(text, path);
    const auto file = std::make_shared<const std::string>(path);
    return {file, 1, members_of(file, table)};
  } catch (const toml::parse_error& error) {
    throw Failure(place_of(path, error.source()) + ": " + std::string(error.description()));
  }
}

}  // namespace claimgraph
