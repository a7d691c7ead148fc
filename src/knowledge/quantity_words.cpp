#include "knowledge/quantity_words.h"

#include "knowledge/config.h"

namespace claimgraph {
namespace {

QuantityWords::Numbers numbers_at(const ConfigNode& file, std::string_view key) {
  QuantityWords::Numbers numbers;
  for (const auto& [word, value] : file.at(key).as_table())
    numbers.emplace(word, value.as_number());
  return numbers;
}

DateWords::Names names_at(const ConfigNode& file, std::string_view key) {
  DateWords::Names names;
  for (const auto& [word, name] : file.at(key).as_table()) names.emplace(word, name.as_string());
  return names;
}

DateWords::Words words_at(const ConfigNode& file, std::string_view key) {
  const auto words = file.at(key).as_strings();
  return {words.begin(), words.end()};
}

Bound bound_of(const ConfigNode& node) {
  const std::map<std::string, Bound, std::less<>> bounds = {
      {"about", Bound::about},     {"at_least", Bound::at_least},   {"more_than", Bound::more_than},
      {"at_most", Bound::at_most}, {"less_than", Bound::less_than}, {"up_to", Bound::up_to}};
  const auto found = bounds.find(node.as_string());
  if (found == bounds.end()) node.fail("unknown bound '" + node.as_string() + "'");
  return found->second;
}

}  // namespace

QuantityWords load_quantity_words(const Files& files) {
  constexpr std::string_view kPath = "data/lexicon/quantities.toml";
  const ConfigNode file = parse_config(kPath, files.read(kPath));
  file.allow_only({"numbers", "scales", "vague", "letters", "bounds", "currency_signs",
                   "currency_words", "units", "periods", "ranges", "names_before", "not_counted",
                   "examples"});
  QuantityWords words;
  words.numbers = numbers_at(file, "numbers");
  words.scales = numbers_at(file, "scales");
  words.vague = numbers_at(file, "vague");
  for (const auto& [word, name] : file.at("bounds").as_table()) {
    words.bounds.emplace(word, bound_of(name));
  }
  words.currency_signs = names_at(file, "currency_signs");
  words.currency_words = names_at(file, "currency_words");
  words.units = names_at(file, "units");
  words.periods = names_at(file, "periods");
  words.letters = words_at(file, "letters");
  words.ranges = words_at(file, "ranges");
  words.names_before = words_at(file, "names_before");
  words.not_counted = words_at(file, "not_counted");
  for (const ConfigNode& line : file.at("examples").as_array()) {
    words.examples.push_back({line.at("text").as_string(), line.at("values").as_strings()});
  }
  return words;
}

}  // namespace claimgraph
