#include "knowledge/quantity_words.h"

#include <map>
#include <utility>

#include "base/names_of_values.h"
#include "knowledge/word_keys.h"

namespace claimgraph {
namespace {

using Kind = NumberWord::Kind;

constexpr WordKey<QuantityWords> kQuantityKeys[] = {
    {"picture_lines", &QuantityWords::picture_lines},
    {"letters", &QuantityWords::letters},
    {"percentages", &QuantityWords::percentages},
    {"ratios", &QuantityWords::ratios},
    {"alternatives", &QuantityWords::alternatives},
    {"stuff_links", &QuantityWords::stuff_links},
    {"either", &QuantityWords::either},
    {"divides", &QuantityWords::divides},
    {"ranges", &QuantityWords::ranges},
    {"changed_by", &QuantityWords::changed_by},
    {"two_ended", &QuantityWords::two_ended},
    {"range_openers", &QuantityWords::range_openers},
    {"names_before", &QuantityWords::names_before},
    {"not_counted", &QuantityWords::not_counted},
    {"not_halved", &QuantityWords::not_halved},
    {"currency_signs", &QuantityWords::currency_signs},
    {"minor_currency_words", &QuantityWords::minor_currency_words},
    {"currency_words", &QuantityWords::currency_words},
    {"units", &QuantityWords::units},
    {"periods", &QuantityWords::periods},
    {"each", &QuantityWords::each},
    {"particle_verbs", &QuantityWords::particle_verbs},
    {"share_particle_verbs", &QuantityWords::share_particle_verbs},
};

constexpr std::pair<std::string_view, Kind> kNumberKeys[] = {
    {"scales", Kind::scale},       {"dozens", Kind::dozen}, {"vague", Kind::vague},
    {"fractions", Kind::fraction}, {"ones", Kind::one},     {"minus", Kind::minus},
    {"points", Kind::point},       {"joins", Kind::joins},  {"joins_vague", Kind::joins_vague}};

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
  QuantityWords words;
  load_words<QuantityWords>(
      file, kQuantityKeys,
      {"scales", "dozens", "vague", "fractions", "ones", "minus", "points", "joins", "joins_vague",
       "bounds", "code_names", "bare_currencies", "not_units"},
      words);
  for (const auto& [name, number] : cardinal_names()) {
    words.number_words[name] = {Kind::small, static_cast<double>(number)};
  }
  add_fractions(words);
  for (const auto& [key, kind] : kNumberKeys) add_numbers(words, file, key, kind);
  for (const auto& [word, name] : file.at("bounds").as_table()) {
    words.bounds.emplace(word, bound_of(name));
  }
  for (const auto& [sign, code] : currency_signs()) words.currency_signs.emplace(sign, code);
  for (const std::string& code : currency_codes()) words.currency_codes.insert(code);
  for (const std::string& code : file.at("code_names").as_strings()) {
    words.currency_codes.insert(code);
  }
  for (const auto& [noun, codes] : file.at("bare_currencies").as_table()) {
    for (const auto& [code, regions] : codes.as_table()) {
      for (const std::string& region : regions.as_strings())
        words.bare_currencies[noun][region] = code;
    }
  }
  for (const auto& [name, code] : currency_names()) words.currency_words.emplace(name, code);
  const WordSet not_units = file.at("not_units").as_words();
  for (const auto& [name, unit] : unit_names()) {
    if (!not_units.contains(name)) words.units.emplace(name, unit);
  }
  return words;
}

}  // namespace claimgraph
