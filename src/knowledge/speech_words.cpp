#include "knowledge/speech_words.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "knowledge/word_keys.h"

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
WordMap<Value> classes_of(const ConfigNode& table, From from) {
  WordMap<Value> classes;
  for (const auto& [name, words] : table.as_table()) {
    const std::optional<Value> value = from(name);
    if (!value) words.fail("unknown class '" + name + "'");
    for (const std::string& word : words.as_strings()) classes.emplace(word, *value);
  }
  return classes;
}

Entailment entailment_from(char sign, const ConfigNode& place) {
  if (sign == '+') return Entailment::positive;
  if (sign == '-') return Entailment::negative;
  if (sign != 'o') place.fail("a signature is two of + - o, as in \"+/-\"");
  return Entailment::none;
}

/// "+/-" = [words]: what follows where the word is affirmed, and where it is negated.
WordMap<Implicative> implicatives_of(const ConfigNode& table) {
  WordMap<Implicative> found;
  for (const auto& [signature, lemmas] : table.as_table()) {
    if (signature.size() != 3 || signature[1] != '/') {
      lemmas.fail("a signature is two of + - o, as in \"+/-\"");
    }
    const Implicative both{entailment_from(signature[0], lemmas),
                           entailment_from(signature[2], lemmas)};
    for (const std::string& lemma : lemmas.as_strings()) found.emplace(lemma, both);
  }
  return found;
}

FactualityWords::Stances stances_of(const ConfigNode& table) {
  return classes_of<Stance>(table, stance_from);
}

constexpr WordKey<AttributionWords> kAttributionKeys[] = {
    {"parenthetical.marks", &AttributionWords::parenthetical_marks},
    {"parenthetical.that", &AttributionWords::that},
    {"parenthetical.having_it", &AttributionWords::having_it},
    {"parenthetical.saying_so", &AttributionWords::saying_so},
    {"quotations.introduced_by", &AttributionWords::introducing},
    {"quotations.naming_signs", &AttributionWords::naming_signs},
    {"quotations.signing_signs", &AttributionWords::signing_signs},
    {"quotations.open", &AttributionWords::quotes_open},
    {"quotations.close", &AttributionWords::quotes_close},
    {"owners.prepositions", &AttributionWords::owner_prepositions},
    {"owners.topic_prepositions", &AttributionWords::topic_prepositions},
    {"owners.verbs", &AttributionWords::having},
    {"releases.headings", &AttributionWords::releases},
    {"releases.notices", &AttributionWords::notices},
    {"releases.number_words", &AttributionWords::number_words},
    {"releases.introductions", &AttributionWords::release_introductions},
    {"releases.announcing", &AttributionWords::announcing},
    {"acts.figures", &AttributionWords::figures},
    {"acts.blaming", &AttributionWords::blaming},
    {"acts.telling_more", &AttributionWords::telling_more},
    {"acts.silent", &AttributionWords::silent},
    {"acts.making_known", &AttributionWords::making_known},
    {"acts.reckonings", &AttributionWords::reckonings},
    {"acts.accounts", &AttributionWords::accounts},
    {"acts.reckoning_prepositions", &AttributionWords::reckoning_prepositions},
    {"acts.figure_nouns", &AttributionWords::figure_nouns},
    {"acts.figures_of", &AttributionWords::figures_of},
    {"acts.figure_prepositions", &AttributionWords::figure_prepositions},
    {"acts.figure_places", &AttributionWords::figure_places},
    {"acts.mute", &AttributionWords::mute},
    {"acts.mute_kinds", &AttributionWords::mute_kinds},
    {"acts.infinitive", &AttributionWords::act_infinitives},
    {"acts.passive_infinitive", &AttributionWords::passive_infinitives},
    {"acts.object", &AttributionWords::act_objects},
    {"acts.nouns", &AttributionWords::act_nouns},
    {"acts.phrases", &AttributionWords::act_phrases},
    {"prepositions", &AttributionWords::prepositions},
};

constexpr WordKey<AnswerWords> kAnswerKeys[] = {
    {"denying", &AnswerWords::denying},   {"dismissing", &AnswerWords::dismissing},
    {"idle", &AnswerWords::idle},         {"confirming", &AnswerWords::confirming},
    {"pronouns", &AnswerWords::pronouns}, {"reports", &AnswerWords::reports},
    {"calling", &AnswerWords::calling},   {"accusing", &AnswerWords::accusing},
    {"untrue", &AnswerWords::untrue},     {"true", &AnswerWords::holding},
};

constexpr WordKey<FactualityWords> kFactualityKeys[] = {
    {"negation.adverbs", &FactualityWords::negators},
    {"negation.determiners", &FactualityWords::negative_determiners},
    {"negation.quantifiers", &FactualityWords::quantifiers},
    {"negation.single_ones", &FactualityWords::single_ones},
    {"negation.of_none", &FactualityWords::of_none},
    {"negation.none_besides", &FactualityWords::none_besides},
    {"negation.prepositions", &FactualityWords::negative_prepositions},
    {"negation.understated_nouns", &FactualityWords::understated_nouns},
    {"negation.understated", &FactualityWords::understated},
    {"negation.cancelled_behind", &FactualityWords::contrasts_with_not},
    {"negation.gerund_prepositions", &FactualityWords::negative_before_gerunds},
    {"negation.degrees", &FactualityWords::negative_degrees},
    {"negation.cancelled_by", &FactualityWords::cancels_negation},
    {"negation.until", &FactualityWords::until},
    {"negation.before", &FactualityWords::before},
    {"negation.undoubted", &FactualityWords::undoubted},
    {"negation.joined_by", &FactualityWords::shares_negation},
    {"negation.contrasted_by", &FactualityWords::contrasts},
    {"truth.true", &FactualityWords::is_true},
    {"truth.untrue", &FactualityWords::is_untrue},
    {"truth.wrongly_told", &FactualityWords::wrongly_told},
    {"truth.telling", &FactualityWords::telling},
    {"truth.falsely", &FactualityWords::falsely},
    {"truth.contrary", &FactualityWords::contrary},
    {"nouns.nouns_only", &FactualityWords::nouns_only},
    {"nouns.verbs_only", &FactualityWords::verbs_only},
    {"nouns.before_events", &FactualityWords::before_events},
    {"nouns.requests", &FactualityWords::requests},
    {"nouns.steps", &FactualityWords::steps},
    {"undertakings.nouns", &FactualityWords::undertakings},
    {"undertakings.permits", &FactualityWords::permits},
    {"states.nouns", &FactualityWords::states},
    {"states.ends", &FactualityWords::ends},
    {"states.end_nouns", &FactualityWords::end_nouns},
    {"states.cut_to", &FactualityWords::cut_to},
    {"conditions.marks", &FactualityWords::condition_marks},
    {"conditions.participles", &FactualityWords::condition_participles},
    {"conditions.generic", &FactualityWords::generic},
    {"conditions.conceding", &FactualityWords::conceding},
    {"conditions.stipulations", &FactualityWords::stipulations},
    {"conditions.decrees", &FactualityWords::decrees},
    {"conditions.atonements", &FactualityWords::atonements},
    {"conditions.atoning", &FactualityWords::atoning},
    {"conditions.unreal", &FactualityWords::unreal},
    {"conditions.purpose_marks", &FactualityWords::purpose_marks},
    {"conditions.time_marks", &FactualityWords::time_marks},
    {"conditions.once_marks", &FactualityWords::once_marks},
    {"conditions.granting", &FactualityWords::granting},
    {"conditions.bounds", &FactualityWords::bounds},
    {"conditions.bound_openings", &FactualityWords::bound_openings},
    {"inversion.helpers", &FactualityWords::inverting},
    {"raising.verbs", &FactualityWords::raising},
    {"verbs.prospective", &FactualityWords::prospective},
    {"verbs.hearsay", &FactualityWords::hearsay},
    {"verbs.insisting", &FactualityWords::insisting},
    {"verbs.voting", &FactualityWords::voting},
    {"verbs.voting_bodies", &FactualityWords::voting_bodies},
    {"verbs.voted", &FactualityWords::voted},
    {"verbs.wishes", &FactualityWords::wishes},
    {"verbs.causatives", &FactualityWords::causatives},
    {"verbs.means", &FactualityWords::means},
    {"verbs.performed", &FactualityWords::performed},
    {"verbs.falling_short", &FactualityWords::falling_short},
    {"verbs.lasting", &FactualityWords::lasting},
    {"verbs.of_degree", &FactualityWords::of_degree},
    {"verbs.past_implicatives", &FactualityWords::past_implicatives},
    {"factives.verbs", &FactualityWords::factives},
};

/// Keys of [objects] that are no class.
constexpr WordKey<FactualityWords> kObjectKeys[] = {
    {"light", &FactualityWords::light_verbs},
    {"booking", &FactualityWords::booking_verbs},
    {"booked_on", &FactualityWords::booked_on},
    {"delaying", &FactualityWords::delaying},
    {"dated_progressives", &FactualityWords::dated_progressives},
    {"dated", &FactualityWords::dated_verbs},
};

void read_objects(const ConfigNode& objects, FactualityWords& words) {
  fill_words<FactualityWords>(objects, kObjectKeys, words);
  for (const auto& [name, lemmas] : objects.as_table()) {
    if (std::ranges::find(kObjectKeys, name, &WordKey<FactualityWords>::key) !=
        std::end(kObjectKeys)) {
      continue;
    }
    const auto stance = stance_from(name);
    if (!stance) lemmas.fail("unknown class '" + name + "'");
    for (const std::string& lemma : lemmas.as_strings()) words.objects.emplace(lemma, *stance);
  }
}

}  // namespace

bool AttributionWords::names_source(const std::string& preposition) const {
  const std::size_t first = preposition.find(' ');
  const auto found = prepositions.find(preposition.substr(0, first));
  return found != prepositions.end() && first != std::string::npos &&
         preposition.substr(first + 1) == found->second;
}

bool AttributionWords::opens_act_phrase(std::string_view lemma) const {
  return std::any_of(act_phrases.begin(), act_phrases.end(),
                     [&](const auto& each) { return each.second.contains(lemma); });
}

AttributionWords load_attribution_words(const Files& files) {
  const ConfigNode top = files.config(kAttributionPath);
  AttributionWords words;
  load_words<AttributionWords>(top, kAttributionKeys,
                               {"verbs", "nouns", "adjectives", "adverbs", "answers",
                                "releases.embargoes", "releases.endings", "speakers"},
                               words);
  load_words<AnswerWords>(top.at("answers"), kAnswerKeys, {}, words.answers);
  words.verbs = classes_of<Modality>(top.at("verbs"), modality_from);
  words.nouns = classes_of<Modality>(top.at("nouns"), modality_from);
  words.adverbs = classes_of<Modality>(top.at("adverbs"), modality_from);
  words.adjectives = classes_of<Modality>(top.at("adjectives"), modality_from);
  const ConfigNode& speakers = top.at("speakers");
  words.speaker_kinds = classes_of<SpeakerKind>(speakers.at("kinds"), speaker_kind_from);
  words.embargoes = top.at("releases").strings_or_none("embargoes");
  words.release_endings = top.at("releases").strings_or_none("endings");
  words.speaker_nouns = classes_of<SpeakerKind>(speakers.at("nouns"), speaker_kind_from);
  return words;
}

FactualityWords load_factuality_words(const Files& files) {
  const ConfigNode top = files.config(kFactualityPath);
  FactualityWords words;
  load_words<FactualityWords>(top, kFactualityKeys,
                              {"auxiliaries", "modifiers", "governors", "objects",
                               "undertakings.subjects", "undertakings.objects", "implicatives"},
                              words);
  words.auxiliaries = stances_of(top.at("auxiliaries"));
  words.modifiers = stances_of(top.at("modifiers"));
  words.governors = stances_of(top.at("governors"));
  for (const std::string& noun : words.stipulations) {
    words.governors.emplace(noun, Stance::required);
  }
  read_objects(top.at("objects"), words);
  const ConfigNode& undertakings = top.at("undertakings");
  words.undertaking_subjects = stances_of(undertakings.at("subjects"));
  words.undertaking_objects = stances_of(undertakings.at("objects"));
  words.condition_marks.insert(words.condition_participles.begin(),
                               words.condition_participles.end());
  words.implicatives = implicatives_of(top.at("implicatives"));
  return words;
}

}  // namespace claimgraph
