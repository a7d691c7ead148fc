#include "knowledge/text_words.h"

#include "knowledge/config.h"

namespace claimgraph {
namespace {

WordSet words_at(const ConfigNode& table, std::string_view key) {
  WordSet words;
  for (const std::string& word : table.at(key).as_strings()) words.insert(word);
  return words;
}

}  // namespace

TextWords load_text_words(const Files& files) {
  constexpr std::string_view kPath = "data/lexicon/text.toml";
  const ConfigNode file = parse_config(kPath, files.read(kPath));
  file.allow_only({"titles", "before_number", "may_end", "words_too", "starters", "joined_prefixes",
                   "joined_suffixes", "clitics", "split_words", "numbers", "faces"});
  TextWords words;
  words.titles = words_at(file, "titles");
  words.before_number = words_at(file, "before_number");
  words.may_end = words_at(file, "may_end");
  words.words_too = words_at(file, "words_too");
  words.starters = words_at(file, "starters");
  words.joined_prefixes = words_at(file, "joined_prefixes");
  words.joined_suffixes = words_at(file, "joined_suffixes");
  words.clitics = words_at(file, "clitics");
  for (const auto& [word, first] : file.at("split_words").as_table()) {
    const auto size = first.as_integer();
    if (size < 1 || static_cast<std::size_t>(size) >= word.size()) {
      first.fail("expected a number of characters inside the word '" + word + "'");
    }
    words.split_words.emplace(word, static_cast<std::size_t>(size));
  }
  words.units = words_at(file.at("numbers"), "units");
  words.currency_prefixes = words_at(file.at("numbers"), "currency_prefixes");
  words.faces = words_at(file.at("faces"), "whole");
  return words;
}

}  // namespace claimgraph
