#include "knowledge/discourse_words.h"

#include <string_view>

#include "knowledge/config.h"

namespace claimgraph {
namespace {

constexpr std::string_view kDiscoursePath = "data/lexicon/discourse.toml";

}  // namespace

DiscourseWords load_discourse_words(const Files& files) {
  const ConfigNode top = files.config(kDiscoursePath);
  top.allow_only({"capitals", "metonymy", "product_sense", "pronouns", "antecedents", "senses",
                  "aliases", "titles", "people", "origins", "epithets", "groups", "terms", "kinds",
                  "names", "main_bodies"});
  DiscourseWords words;
  for (const auto& [city, government] : top.at("capitals").as_table()) {
    words.capitals.emplace(city, government.as_string());
  }
  words.metonymy_verbs = top.at("metonymy").at("verbs").as_words();
  words.metonymy_nouns = top.at("metonymy").at("nouns").as_words();
  words.product_verbs = top.at("product_sense").at("passive_verbs").as_words();
  words.product_nouns = top.at("product_sense").at("nouns").as_words();
  const ConfigNode& pronouns = top.at("pronouns");
  words.thing = pronouns.at("thing").as_words();
  words.he = pronouns.at("he").as_words();
  words.she = pronouns.at("she").as_words();
  words.several = pronouns.at("several").as_words();
  words.speaker = pronouns.at("speaker").as_words();
  words.speakers = pronouns.at("speakers").as_words();
  words.voiced_kinds = pronouns.at("voiced_kinds").as_words();
  words.insiders = pronouns.at("insiders").as_words();
  words.executive_fields = pronouns.at("executive_fields").as_words();
  words.executives = pronouns.at("executives").as_words();
  words.coming = pronouns.at("coming").as_words();
  words.former = pronouns.at("former").as_words();
  words.name_titles = top.at("titles").at("name_titles").as_words();
  words.continents = top.at("people").at("continents").as_words();
  words.languages = top.at("people").at("languages").as_words();
  words.teaching_nouns = top.at("people").at("teaching_nouns").as_words();
  words.personal_nouns = top.at("people").at("personal_nouns").as_words();
  words.personal_verbs = top.at("people").at("personal_verbs").as_words();
  words.title_closers = top.at("titles").at("title_closers").as_words();
  words.closed_titles = top.at("titles").at("closed_titles").as_words();
  words.held = pronouns.at("held").as_words();
  words.departures = pronouns.at("departures").as_words();
  words.posts_held = pronouns.at("posts_held").as_words();
  words.served = pronouns.at("served").as_words();
  words.former_adverbs = pronouns.at("former_adverbs").as_words();
  words.pointing = pronouns.at("pointing").as_words();
  words.pointing_near = pronouns.at("pointing_near").as_words();
  const ConfigNode& lead = top.at("antecedents").at("lead");
  words.person_lead = static_cast<int>(lead.at("person").as_integer());
  words.thing_lead = static_cast<int>(lead.at("thing").as_integer());
  words.likely_thing_lead = static_cast<int>(lead.at("likely_thing").as_integer());
  words.passing = top.at("antecedents").at("passing").as_words();
  words.beside = top.at("antecedents").at("beside").as_words();
  words.body_nouns = top.at("main_bodies").at("nouns").as_words();
  words.other_bodies = top.at("main_bodies").at("others").as_words();
  words.noun_lead = static_cast<int>(lead.at("noun").as_integer());
  for (const auto& [sense, kinds] : top.at("senses").as_table())
    words.sense_kinds.emplace(sense, kinds.as_strings());
  words.alias_cues = top.at("aliases").at("cues").as_strings();
  words.title_openers = top.at("titles").at("title_openers").as_words();
  words.settled = pronouns.at("settled").as_words();
  words.ages = pronouns.at("ages").as_words();
  words.weather_verbs = pronouns.at("weather_verbs").as_words();
  words.ware_verbs = pronouns.at("ware_verbs").as_words();
  words.expletive_verbs = pronouns.at("expletive_verbs").as_words();
  words.he_titles = top.at("titles").at("he").as_words();
  words.she_titles = top.at("titles").at("she").as_words();
  words.people = top.at("people").at("nouns").as_words();
  words.origin_nouns = top.at("origins").at("nouns").as_words();
  words.origin_prepositions = top.at("origins").at("prepositions").as_words();
  for (const auto& [known, nouns] : top.at("epithets").as_table()) {
    for (const std::string& noun : nouns.as_strings()) words.epithets.emplace(noun, known);
  }
  for (const auto& [noun, kind] : top.at("groups").as_table()) {
    words.groups.emplace(noun, kind.as_string());
  }
  words.name_joining = top.at("names").at("joining").as_words();
  words.bodies_of_places = top.at("names").at("bodies_of_places").as_words();
  words.name_particles = top.at("names").at("particles").as_words();
  words.born_as = top.at("names").at("born_as").as_words();
  words.name_pairing = top.at("names").at("pairing").as_words();
  words.listing = top.at("names").at("listing").as_words();
  words.name_opening = top.at("names").at("opening").as_words();
  words.common_endings = top.at("names").at("common_endings").as_strings();
  words.name_describing = top.at("names").at("describing").as_words();
  words.name_qualifying = top.at("names").at("qualifying").as_words();
  words.title_parts = top.at("names").at("title_parts").as_words();
  words.name_purpose = top.at("names").at("purpose").as_words();
  words.company_verbs = top.at("kinds").at("company_verbs").as_words();
  words.agent_verbs = top.at("kinds").at("agent_verbs").as_words();
  words.company_nouns = top.at("kinds").at("company_nouns").as_words();
  words.business_nouns = top.at("kinds").at("business_nouns").as_words();
  words.funding = top.at("kinds").at("funding").as_words();
  words.offers = top.at("kinds").at("offers").as_words();
  words.offering = top.at("kinds").at("offering").as_words();
  words.federations = top.at("people").at("federations").as_words();
  words.agent_objects = top.at("kinds").at("agent_objects").as_words();
  words.summing = top.at("kinds").at("summing").as_words();
  words.costing = top.at("kinds").at("costing").as_words();
  words.births = top.at("kinds").at("births").as_words();
  words.trades = top.at("kinds").at("trades").as_words();
  words.staff = top.at("kinds").at("staff").as_words();
  words.parts = top.at("kinds").at("parts").as_words();
  words.seats = top.at("kinds").at("seats").as_words();
  words.foundings = top.at("kinds").at("foundings").as_words();
  words.settings_up = top.at("kinds").at("settings_up").as_words();
  words.holdings = top.at("kinds").at("holdings").as_words();
  words.holding_verbs = top.at("kinds").at("holding_verbs").as_words();
  words.fates = top.at("kinds").at("fates").as_words();
  words.term_cues = top.at("terms").at("cues").as_words();
  words.quotes_open = top.at("terms").at("opening").as_words();
  words.quotes_close = top.at("terms").at("closing").as_words();
  return words;
}

}  // namespace claimgraph
