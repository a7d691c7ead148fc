#include "knowledge/text_words.h"

#include "base/unicode.h"
#include "knowledge/config.h"

namespace claimgraph {

bool opens_name(const TextWords& words, std::string_view form) {
  if (form.ends_with('.')) form.remove_suffix(1);
  const std::string folded = to_lower(form);
  return form.size() > 1 && form[0] != folded[0] && form[1] == folded[1] &&
         words.name_openers.contains(folded);
}

const std::string* closed_up(const TextWords& words, std::string_view form) {
  if (form.find('-') == std::string_view::npos) return nullptr;
  const auto known = words.closed_up.find(to_lower(form));
  return known == words.closed_up.end() ? nullptr : &known->second;
}

TextWords load_text_words(const Files& files) {
  constexpr std::string_view kPath = "data/lexicon/text.toml";
  const ConfigNode file = files.config(kPath);
  file.allow_only({"titles", "name_openers", "before_number", "may_end", "words_too", "starters",
                   "joined_prefixes", "parted_prefixes", "joined_suffixes", "clitics",
                   "possessive_names", "split_words", "closed_up", "numbers", "faces", "tickers"});
  TextWords words;
  words.titles = file.at("titles").as_words();
  words.name_openers = file.at("name_openers").as_words();
  words.before_number = file.at("before_number").as_words();
  words.may_end = file.at("may_end").as_words();
  words.words_too = file.at("words_too").as_words();
  words.starters = file.at("starters").as_words();
  words.joined_prefixes = file.at("joined_prefixes").as_words();
  words.parted_prefixes = file.at("parted_prefixes").as_words();
  words.joined_suffixes = file.at("joined_suffixes").as_words();
  words.clitics = file.at("clitics").as_words();
  for (const std::string_view name : file.at("possessive_names").as_words())
    words.possessive_names.insert(name.substr(0, name.rfind('\'')));
  for (const auto& [word, first] : file.at("split_words").as_table()) {
    const auto size = first.as_integer();
    if (size < 1 || static_cast<std::size_t>(size) >= word.size()) {
      first.fail("expected a number of characters inside the word '" + word + "'");
    }
    words.split_words.emplace(word, static_cast<std::size_t>(size));
  }
  for (const auto& [word, closed] : file.at("closed_up").as_table())
    words.closed_up.emplace(word, closed.as_string());
  words.units = file.at("numbers").at("units").as_words();
  words.currency_prefixes = file.at("numbers").at("currency_prefixes").as_words();
  words.faces = file.at("faces").at("whole").as_words();
  words.exchanges = file.at("tickers").at("exchanges").as_words();
  words.exchange_suffixes = file.at("tickers").at("suffixes").as_words();
  return words;
}

}  // namespace claimgraph
