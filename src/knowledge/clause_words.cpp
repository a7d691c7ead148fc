#include "knowledge/clause_words.h"

#include "knowledge/config.h"

namespace claimgraph {
namespace {

constexpr std::string_view kFile = "data/lexicon/clauses.toml";

ClauseWords::Set set_of(const ConfigNode& top, std::string_view key) {
  const auto words = top.at(key).as_strings();
  return {words.begin(), words.end()};
}

ClauseWords::Sets sets_of(const ConfigNode& table) {
  ClauseWords::Sets sets;
  for (const auto& [key, node] : table.as_table()) {
    const auto words = node.as_strings();
    sets[key] = {words.begin(), words.end()};
  }
  return sets;
}

}  // namespace

ClauseWords load_clause_words(const Files& files) {
  const ConfigNode top = parse_config(kFile, files.read(kFile));
  top.allow_only({"naming_verbs", "example_words", "amount_pronouns", "standards", "noun_prepositions",
                  "gerund_compounds"});
  ClauseWords words;
  words.naming_verbs = set_of(top, "naming_verbs");
  words.example_words = set_of(top, "example_words");
  words.standards = set_of(top, "standards");
  words.amount_pronouns = set_of(top, "amount_pronouns");
  words.noun_prepositions = sets_of(top.at("noun_prepositions"));
  words.gerund_compounds = sets_of(top.at("gerund_compounds"));
  return words;
}

}  // namespace claimgraph
