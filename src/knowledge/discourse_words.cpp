#include "knowledge/discourse_words.h"

#include <string_view>

#include "knowledge/word_keys.h"

namespace claimgraph {
namespace {

constexpr std::string_view kDiscoursePath = "data/lexicon/discourse.toml";

constexpr WordKey<DiscourseWords> kDiscourseKeys[] = {
    {"metonymy.verbs", &DiscourseWords::metonymy_verbs},
    {"metonymy.nouns", &DiscourseWords::metonymy_nouns},
    {"product_sense.passive_verbs", &DiscourseWords::product_verbs},
    {"product_sense.nouns", &DiscourseWords::product_nouns},
    {"pronouns.thing", &DiscourseWords::thing},
    {"pronouns.he", &DiscourseWords::he},
    {"pronouns.she", &DiscourseWords::she},
    {"pronouns.several", &DiscourseWords::several},
    {"pronouns.speaker", &DiscourseWords::speaker},
    {"pronouns.speakers", &DiscourseWords::speakers},
    {"pronouns.voiced_kinds", &DiscourseWords::voiced_kinds},
    {"pronouns.insiders", &DiscourseWords::insiders},
    {"pronouns.executive_fields", &DiscourseWords::executive_fields},
    {"pronouns.executives", &DiscourseWords::executives},
    {"pronouns.coming", &DiscourseWords::coming},
    {"pronouns.former", &DiscourseWords::former},
    {"titles.name_titles", &DiscourseWords::name_titles},
    {"people.continents", &DiscourseWords::continents},
    {"people.languages", &DiscourseWords::languages},
    {"people.teaching_nouns", &DiscourseWords::teaching_nouns},
    {"people.personal_nouns", &DiscourseWords::personal_nouns},
    {"people.personal_verbs", &DiscourseWords::personal_verbs},
    {"titles.title_closers", &DiscourseWords::title_closers},
    {"titles.closed_titles", &DiscourseWords::closed_titles},
    {"pronouns.held", &DiscourseWords::held},
    {"pronouns.departures", &DiscourseWords::departures},
    {"pronouns.posts_held", &DiscourseWords::posts_held},
    {"pronouns.served", &DiscourseWords::served},
    {"pronouns.former_adverbs", &DiscourseWords::former_adverbs},
    {"pronouns.pointing", &DiscourseWords::pointing},
    {"pronouns.pointing_near", &DiscourseWords::pointing_near},
    {"antecedents.passing", &DiscourseWords::passing},
    {"antecedents.beside", &DiscourseWords::beside},
    {"main_bodies.nouns", &DiscourseWords::body_nouns},
    {"main_bodies.others", &DiscourseWords::other_bodies},
    {"aliases.cues", &DiscourseWords::alias_cues},
    {"titles.title_openers", &DiscourseWords::title_openers},
    {"pronouns.settled", &DiscourseWords::settled},
    {"pronouns.ages", &DiscourseWords::ages},
    {"pronouns.weather_verbs", &DiscourseWords::weather_verbs},
    {"pronouns.ware_verbs", &DiscourseWords::ware_verbs},
    {"pronouns.expletive_verbs", &DiscourseWords::expletive_verbs},
    {"titles.he", &DiscourseWords::he_titles},
    {"titles.she", &DiscourseWords::she_titles},
    {"people.nouns", &DiscourseWords::people},
    {"origins.nouns", &DiscourseWords::origin_nouns},
    {"origins.prepositions", &DiscourseWords::origin_prepositions},
    {"names.joining", &DiscourseWords::name_joining},
    {"names.bodies_of_places", &DiscourseWords::bodies_of_places},
    {"names.particles", &DiscourseWords::name_particles},
    {"names.born_as", &DiscourseWords::born_as},
    {"names.pairing", &DiscourseWords::name_pairing},
    {"names.listing", &DiscourseWords::listing},
    {"names.opening", &DiscourseWords::name_opening},
    {"names.common_endings", &DiscourseWords::common_endings},
    {"names.describing", &DiscourseWords::name_describing},
    {"names.qualifying", &DiscourseWords::name_qualifying},
    {"names.title_parts", &DiscourseWords::title_parts},
    {"names.purpose", &DiscourseWords::name_purpose},
    {"kinds.company_verbs", &DiscourseWords::company_verbs},
    {"kinds.agent_verbs", &DiscourseWords::agent_verbs},
    {"kinds.company_nouns", &DiscourseWords::company_nouns},
    {"kinds.business_nouns", &DiscourseWords::business_nouns},
    {"kinds.funding", &DiscourseWords::funding},
    {"kinds.offers", &DiscourseWords::offers},
    {"kinds.offering", &DiscourseWords::offering},
    {"people.federations", &DiscourseWords::federations},
    {"kinds.agent_objects", &DiscourseWords::agent_objects},
    {"kinds.summing", &DiscourseWords::summing},
    {"kinds.costing", &DiscourseWords::costing},
    {"kinds.births", &DiscourseWords::births},
    {"kinds.trades", &DiscourseWords::trades},
    {"kinds.staff", &DiscourseWords::staff},
    {"kinds.parts", &DiscourseWords::parts},
    {"kinds.seats", &DiscourseWords::seats},
    {"kinds.foundings", &DiscourseWords::foundings},
    {"kinds.settings_up", &DiscourseWords::settings_up},
    {"kinds.holdings", &DiscourseWords::holdings},
    {"kinds.holding_verbs", &DiscourseWords::holding_verbs},
    {"kinds.fates", &DiscourseWords::fates},
    {"terms.cues", &DiscourseWords::term_cues},
    {"terms.opening", &DiscourseWords::quotes_open},
    {"terms.closing", &DiscourseWords::quotes_close},
    {"capitals", &DiscourseWords::capitals},
    {"groups", &DiscourseWords::groups},
};

}  // namespace

DiscourseWords load_discourse_words(const Files& files) {
  const ConfigNode top = files.config(kDiscoursePath);
  DiscourseWords words;
  load_words<DiscourseWords>(top, kDiscourseKeys, {"antecedents.lead", "senses", "epithets"},
                             words);
  const ConfigNode& lead = top.at("antecedents").at("lead");
  words.person_lead = static_cast<int>(lead.at("person").as_integer());
  words.thing_lead = static_cast<int>(lead.at("thing").as_integer());
  words.likely_thing_lead = static_cast<int>(lead.at("likely_thing").as_integer());
  words.noun_lead = static_cast<int>(lead.at("noun").as_integer());
  for (const auto& [sense, kinds] : top.at("senses").as_table())
    words.sense_kinds.emplace(sense, kinds.as_strings());
  for (const auto& [known, nouns] : top.at("epithets").as_table()) {
    for (const std::string& noun : nouns.as_strings()) words.epithets.emplace(noun, known);
  }
  return words;
}

}  // namespace claimgraph
