#include "knowledge/quantity_words.h"

#include <map>

#include "base/names_of_values.h"
#include "knowledge/config.h"

namespace claimgraph {
namespace {

using Kind = NumberWord::Kind;

QuantityWords::Names names_at(const ConfigNode& file, std::string_view key) {
  QuantityWords::Names names;
  for (const auto& [word, name] : file.at(key).as_table()) names.emplace(word, name.as_string());
  return names;
}

Bound bound_of(const ConfigNode& node) {
  const std::map<std::string, Bound, std::less<>> bounds = {
      {"about", Bound::about},     {"at_least", Bound::at_least},   {"more_than", Bound::more_than},
      {"at_most", Bound::at_most}, {"less_than", Bound::less_than}, {"up_to", Bound::up_to}};
  const auto found = bounds.find(node.as_string());
  if (found == bounds.end()) node.fail("unknown bound '" + node.as_string() + "'");
  return found->second;
}

/// The words of one kind: a table of words and numbers, or a list of words.
void add_numbers(QuantityWords& words, const ConfigNode& file, std::string_view key, Kind kind) {
  const ConfigNode& node = file.at(key);
  if (!node.is_table()) {
    for (const std::string& form : node.as_strings()) words.number_words[form] = {kind, 0};
    return;
  }
  for (const auto& [form, value] : node.as_table()) {
    words.number_words[form] = {kind, value.as_number()};
  }
}

/// "thirds", "twentieths" from the names of ordinals; those of one and two are other words.
void add_fractions(QuantityWords& words) {
  for (const auto& [name, number] : ordinal_names()) {
    words.ordinals[name] = words.ordinals[name + "s"] = number;
    if (number < 3) continue;
    words.number_words[name] = {Kind::fraction, 1.0 / number};
    words.number_words[name + "s"] = {Kind::fraction, 1.0 / number};
  }
}

}  // namespace

QuantityWords load_quantity_words(const Files& files) {
  constexpr std::string_view kPath = "data/lexicon/quantities.toml";
  const ConfigNode file = files.config(kPath);
  file.allow_only({"scales",         "dozens",
                   "vague",          "fractions",
                   "ones",           "minus",
                   "points",         "joins",
                   "joins_vague",    "letters",
                   "bounds",         "currency_signs",
                   "currency_words", "minor_currency_words",
                   "picture_lines",  "bare_currencies",
                   "units",          "not_units",
                   "percentages",    "ratios",
                   "divides",        "code_names",
                   "alternatives",   "either",
                   "stuff_links",    "periods",
                   "each",           "ranges",
                   "two_ended",      "range_openers",
                   "names_before",   "changed_by",
                   "not_counted",    "not_halved",
                   "particle_verbs", "share_particle_verbs"});
  QuantityWords words;
  for (const auto& [name, number] : cardinal_names()) {
    words.number_words[name] = {Kind::small, static_cast<double>(number)};
  }
  add_fractions(words);
  add_numbers(words, file, "scales", Kind::scale);
  add_numbers(words, file, "dozens", Kind::dozen);
  add_numbers(words, file, "vague", Kind::vague);
  add_numbers(words, file, "fractions", Kind::fraction);
  add_numbers(words, file, "ones", Kind::one);
  add_numbers(words, file, "minus", Kind::minus);
  add_numbers(words, file, "points", Kind::point);
  add_numbers(words, file, "joins", Kind::joins);
  add_numbers(words, file, "joins_vague", Kind::joins_vague);
  for (const auto& [word, name] : file.at("bounds").as_table()) {
    words.bounds.emplace(word, bound_of(name));
  }
  words.currency_signs = names_at(file, "currency_signs");
  for (const auto& [sign, code] : currency_signs()) words.currency_signs.emplace(sign, code);
  for (const std::string& code : currency_codes()) words.currency_codes.insert(code);
  for (const std::string& code : file.at("code_names").as_strings()) {
    words.currency_codes.insert(code);
  }
  words.minor_currency_words = names_at(file, "minor_currency_words");
  for (const auto& [noun, codes] : file.at("bare_currencies").as_table()) {
    for (const auto& [code, regions] : codes.as_table()) {
      for (const std::string& region : regions.as_strings())
        words.bare_currencies[noun][region] = code;
    }
  }
  words.picture_lines = file.at("picture_lines").as_words();
  words.currency_words = names_at(file, "currency_words");
  for (const auto& [name, code] : currency_names()) words.currency_words.emplace(name, code);
  words.units = names_at(file, "units");
  const WordSet not_units = file.at("not_units").as_words();
  for (const auto& [name, unit] : unit_names()) {
    if (!not_units.contains(name)) words.units.emplace(name, unit);
  }
  words.periods = names_at(file, "periods");
  words.each = names_at(file, "each");
  words.letters = file.at("letters").as_words();
  words.percentages = file.at("percentages").as_words();
  words.ratios = file.at("ratios").as_words();
  words.alternatives = file.at("alternatives").as_words();
  words.stuff_links = file.at("stuff_links").as_words();
  words.either = file.at("either").as_words();
  words.divides = file.at("divides").as_words();
  words.ranges = file.at("ranges").as_words();
  words.changed_by = file.at("changed_by").as_words();
  words.two_ended = file.at("two_ended").as_words();
  words.range_openers = file.at("range_openers").as_words();
  words.names_before = file.at("names_before").as_words();
  words.not_counted = file.at("not_counted").as_words();
  for (const auto& [particle, verbs] : file.at("particle_verbs").as_table())
    words.particle_verbs.emplace(particle, verbs.as_words());
  for (const auto& [particle, verbs] : file.at("share_particle_verbs").as_table())
    words.share_particle_verbs.emplace(particle, verbs.as_words());
  words.not_halved = file.at("not_halved").as_words();
  return words;
}

}  // namespace claimgraph
