#include "knowledge/date_words.h"

#include "knowledge/config.h"

namespace claimgraph {
namespace {

DateWords::Numbers numbers_at(const ConfigNode& file, std::string_view key) {
  DateWords::Numbers numbers;
  for (const auto& [word, number] : file.at(key).as_table()) {
    const auto value = number.as_integer();
    if (value < -100 || value > 100) number.fail("expected a number between -100 and 100");
    numbers.emplace(word, static_cast<int>(value));
  }
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

}  // namespace

DateWords load_date_words(const Files& files) {
  constexpr std::string_view kPath = "data/lexicon/dates.toml";
  const ConfigNode file = parse_config(kPath, files.read(kPath));
  file.allow_only({"months", "weekdays", "seasons", "ordinals", "units", "days", "steps",
                   "directions", "references", "sets", "every", "before_year", "ambiguous",
                   "future", "before_duration", "parts", "examples"});
  DateWords words;
  words.months = numbers_at(file, "months");
  words.weekdays = numbers_at(file, "weekdays");
  words.seasons = numbers_at(file, "seasons");
  words.ordinals = numbers_at(file, "ordinals");
  words.days = numbers_at(file, "days");
  words.steps = numbers_at(file, "steps");
  words.directions = numbers_at(file, "directions");
  words.units = names_at(file, "units");
  words.references = names_at(file, "references");
  words.sets = names_at(file, "sets");
  words.every = words_at(file, "every");
  words.before_year = words_at(file, "before_year");
  words.ambiguous = words_at(file, "ambiguous");
  words.future = words_at(file, "future");
  words.before_duration = words_at(file, "before_duration");
  words.parts = words_at(file, "parts");
  for (const ConfigNode& line : file.at("examples").as_array()) {
    words.examples.push_back({line.at("text").as_string(), line.at("values").as_strings()});
  }
  return words;
}

}  // namespace claimgraph
