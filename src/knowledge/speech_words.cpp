#include "knowledge/speech_words.h"

#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "knowledge/config.h"

namespace claimgraph {
namespace {

constexpr std::string_view kAttributionPath = "data/lexicon/attribution.toml";
constexpr std::string_view kFactualityPath = "data/lexicon/factuality.toml";

constexpr std::array<std::pair<std::string_view, Stance>, 12> kStances = {{
    {"certain", Stance::certain},
    {"negative", Stance::negative},
    {"denied", Stance::denied},
    {"doubted", Stance::doubted},
    {"possible", Stance::possible},
    {"probable", Stance::probable},
    {"planned", Stance::planned},
    {"predicted", Stance::predicted},
    {"estimated", Stance::estimated},
    {"required", Stance::required},
    {"permitted", Stance::permitted},
    {"hypothetical", Stance::hypothetical},
}};

std::optional<Stance> stance_from(std::string_view name) {
  for (const auto& [known, stance] : kStances) {
    if (known == name) return stance;
  }
  return std::nullopt;
}

/// Turns "class = [words]" into word → class; `from` reads the name of a class.
template <typename Value, typename From>
std::map<std::string, Value, std::less<>> classes_of(const ConfigNode& table, From from) {
  std::map<std::string, Value, std::less<>> classes;
  for (const auto& [name, words] : table.as_table()) {
    const std::optional<Value> value = from(name);
    if (!value) words.fail("unknown class '" + name + "'");
    for (const std::string& word : words.as_strings()) classes.emplace(word, *value);
  }
  return classes;
}

FactualityWords::Stances stances_of(const ConfigNode& table) {
  return classes_of<Stance>(table, stance_from);
}

}  // namespace

AttributionWords load_attribution_words(const Files& files) {
  const ConfigNode top = parse_config(kAttributionPath, files.read(kAttributionPath));
  top.allow_only({"verbs", "nouns", "adverbs", "prepositions", "parenthetical", "speakers"});
  AttributionWords words;
  words.verbs = classes_of<Modality>(top.at("verbs"), modality_from);
  words.nouns = classes_of<Modality>(top.at("nouns"), modality_from);
  words.adverbs = classes_of<Modality>(top.at("adverbs"), modality_from);
  for (const auto& [first, second] : top.at("prepositions").as_table()) {
    words.prepositions.emplace(first, second.as_string());
  }
  words.parenthetical_marks = top.at("parenthetical").at("marks").as_words();
  const ConfigNode& speakers = top.at("speakers");
  words.speaker_kinds = classes_of<SpeakerKind>(speakers.at("kinds"), speaker_kind_from);
  words.speaker_nouns = classes_of<SpeakerKind>(speakers.at("nouns"), speaker_kind_from);
  return words;
}

FactualityWords load_factuality_words(const Files& files) {
  const ConfigNode top = parse_config(kFactualityPath, files.read(kFactualityPath));
  top.allow_only({"negation", "auxiliaries", "modifiers", "governors", "objects", "conditions"});
  FactualityWords words;
  const ConfigNode& negation = top.at("negation");
  words.negators = negation.at("adverbs").as_words();
  words.negative_determiners = negation.at("determiners").as_words();
  words.negative_prepositions = negation.at("prepositions").as_words();
  words.cancels_negation = negation.at("cancelled_by").as_words();
  words.shares_negation = negation.at("joined_by").as_words();
  words.auxiliaries = stances_of(top.at("auxiliaries"));
  words.modifiers = stances_of(top.at("modifiers"));
  words.governors = stances_of(top.at("governors"));
  const ConfigNode& objects = top.at("objects");
  for (const auto& [name, lemmas] : objects.as_table()) {
    if (name == "light") continue;
    const auto stance = stance_from(name);
    if (!stance) lemmas.fail("unknown class '" + name + "'");
    for (const std::string& lemma : lemmas.as_strings()) words.objects.emplace(lemma, *stance);
  }
  words.light_verbs = objects.at("light").as_words();
  const ConfigNode& conditions = top.at("conditions");
  words.condition_marks = conditions.at("marks").as_words();
  words.unreal = conditions.at("unreal").as_words();
  words.purpose_marks = conditions.at("purpose_marks").as_words();
  return words;
}

}  // namespace claimgraph
