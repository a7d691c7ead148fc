#include "knowledge/clause_words.h"

#include "knowledge/config.h"

namespace claimgraph {
namespace {

constexpr std::string_view kFile = "data/lexicon/clauses.toml";

ClauseWords::Set set_of(const ConfigNode& top, std::string_view key) {
  const auto words = top.at(key).as_strings();
  return {words.begin(), words.end()};
}

}  // namespace

ClauseWords load_clause_words(const Files& files) {
  const ConfigNode top = parse_config(kFile, files.read(kFile));
  top.allow_only({"naming_verbs", "example_words", "amount_pronouns", "noun_prepositions"});
  ClauseWords words;
  words.naming_verbs = set_of(top, "naming_verbs");
  words.example_words = set_of(top, "example_words");
  words.amount_pronouns = set_of(top, "amount_pronouns");
  for (const auto& [preposition, nouns] : top.at("noun_prepositions").as_table()) {
    const auto lemmas = nouns.as_strings();
    words.noun_prepositions[preposition] = {lemmas.begin(), lemmas.end()};
  }
  return words;
}

}  // namespace claimgraph
