#include "knowledge/word_keys.h"

#include <map>

namespace claimgraph {

void allow_only_keys(const ConfigNode& top, const std::vector<std::string_view>& keys) {
  std::map<std::string_view, std::vector<std::string_view>> tables;
  std::vector<std::string_view> known;
  for (const std::string_view key : keys) {
    const std::size_t dot = key.find('.');
    if (dot == std::string_view::npos) {
      known.push_back(key);
    } else {
      tables[key.substr(0, dot)].push_back(key.substr(dot + 1));
    }
  }
  for (const auto& [table, members] : tables) known.push_back(table);
  top.allow_only(known);
  for (const auto& [table, members] : tables) top.at(table).allow_only(members);
}

const ConfigNode& node_at(const ConfigNode& top, std::string_view key) {
  const std::size_t dot = key.find('.');
  if (dot == std::string_view::npos) return top.at(key);
  return top.at(key.substr(0, dot)).at(key.substr(dot + 1));
}

}  // namespace claimgraph
