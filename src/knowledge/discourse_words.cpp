#include "knowledge/discourse_words.h"

#include <string_view>

#include "knowledge/config.h"

namespace claimgraph {
namespace {

constexpr std::string_view kPath = "data/lexicon/discourse.toml";

DiscourseWords::Set set_of(const ConfigNode& table, std::string_view key) {
  const auto words = table.at(key).as_strings();
  return {words.begin(), words.end()};
}

}  // namespace

DiscourseWords load_discourse_words(const Files& files) {
  const ConfigNode top = parse_config(kPath, files.read(kPath));
  top.allow_only({"capitals", "metonymy", "product_sense", "pronouns", "groups", "terms", "kinds", "names"});
  DiscourseWords words;
  for (const auto& [city, government] : top.at("capitals").as_table()) {
    words.capitals.emplace(city, government.as_string());
  }
  words.metonymy_verbs = set_of(top.at("metonymy"), "verbs");
  words.metonymy_nouns = set_of(top.at("metonymy"), "nouns");
  words.product_verbs = set_of(top.at("product_sense"), "passive_verbs");
  words.product_nouns = set_of(top.at("product_sense"), "nouns");
  const ConfigNode& pronouns = top.at("pronouns");
  words.thing = set_of(pronouns, "thing");
  words.he = set_of(pronouns, "he");
  words.she = set_of(pronouns, "she");
  words.several = set_of(pronouns, "several");
  words.speaker = set_of(pronouns, "speaker");
  words.pointing = set_of(pronouns, "pointing");
  for (const auto& [noun, kind] : top.at("groups").as_table()) {
    words.groups.emplace(noun, kind.as_string());
  }
  words.name_joining = set_of(top.at("names"), "joining");
  words.company_verbs = set_of(top.at("kinds"), "company_verbs");
  words.agent_verbs = set_of(top.at("kinds"), "agent_verbs");
  words.company_nouns = set_of(top.at("kinds"), "company_nouns");
  words.term_cues = set_of(top.at("terms"), "cues");
  words.quotes_open = set_of(top.at("terms"), "opening");
  words.quotes_close = set_of(top.at("terms"), "closing");
  return words;
}

}  // namespace claimgraph
