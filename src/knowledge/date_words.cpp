#include "knowledge/date_words.h"

#include "base/names_of_values.h"
#include "knowledge/config.h"

namespace claimgraph {
namespace {

void add_names(DateGrammar& grammar, const std::string& name, const NumberNames& names) {
  const std::uint32_t of = grammar.add_class(name);
  for (const auto& [form, number] : names) grammar.add_word(of, form, std::to_string(number));
}

}  // namespace

DateWords load_date_words(const Files& files) {
  constexpr std::string_view kWords = "data/lexicon/dates.toml";
  constexpr std::string_view kPatterns = "data/lexicon/date_patterns.toml";
  DateWords words;
  add_names(words.grammar, "month", month_names());
  add_names(words.grammar, "weekday", weekday_names());
  add_names(words.grammar, "ordinal", ordinal_names());
  const ConfigNode file = files.config(kWords);
  file.allow_only({"classes", "mentions"});
  for (const auto& [name, forms] : file.at("classes").as_table()) {
    words.grammar.add_class(name, forms);
  }
  file.at("mentions").allow_only({"articles", "quarter_letters", "before", "never_before"});
  words.quarter_letters = file.at("mentions").at("quarter_letters").as_words();
  words.articles = file.at("mentions").at("articles").as_words();
  words.before_mention = file.at("mentions").at("before").as_words();
  words.never_before = file.at("mentions").at("never_before").as_words();

  const ConfigNode patterns = files.config(kPatterns);
  patterns.allow_only({"simple", "composite"});
  for (const ConfigNode& table : patterns.at("simple").as_array()) {
    words.grammar.add_patterns(table, words.grammar.simple);
  }
  for (const ConfigNode& table : patterns.at("composite").as_array()) {
    words.grammar.add_patterns(table, words.grammar.composite);
  }
  words.grammar.index_starts();
  return words;
}

}  // namespace claimgraph
