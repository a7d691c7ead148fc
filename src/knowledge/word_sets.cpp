#include "knowledge/word_sets.h"

#include <algorithm>
#include <utility>

namespace claimgraph {
namespace {

constexpr std::string_view kFolder = "schema/words/";
constexpr char kSign = '@';

bool names_set(const std::string& word) { return word.starts_with(kSign); }

}  // namespace

void WordSets::add(const ConfigNode& top) {
  for (const auto& [name, members] : top.as_table()) {
    if (sets_.contains(name)) members.fail("the set '" + name + "' stands twice");
    try {
      sets_.emplace(name, spelled_out(members.as_strings()));
    } catch (const WordSetError& error) {
      members.fail(error.what());
    }
  }
}

std::vector<std::string> WordSets::spelled_out(std::vector<std::string> words) const {
  if (std::ranges::none_of(words, names_set)) return words;
  std::vector<std::string> found;
  const auto take = [&](const std::string& word) {
    if (std::ranges::find(found, word) == found.end()) found.push_back(word);
  };
  for (const std::string& word : words) {
    if (!names_set(word)) {
      take(word);
      continue;
    }
    const auto set = sets_.find(std::string_view(word).substr(1));
    if (set == sets_.end()) {
      throw WordSetError("no set of words is called '" + word + "'; they stand in " +
                         std::string(kFolder) + "*.toml, and name only those above them");
    }
    for (const std::string& each : set->second) take(each);
  }
  return found;
}

WordSets load_word_sets(const Files& files) {
  WordSets sets;
  for (const std::string& path : files.list(kFolder)) sets.add(files.config(path));
  return sets;
}

}  // namespace claimgraph
