#include "knowledge/speech_words.h"

#include <algorithm>
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

void read_acts(const ConfigNode& acts, AttributionWords& words) {
  acts.allow_only({"infinitive", "passive_infinitive", "object", "nouns", "phrases", "mute",
                   "mute_kinds", "figures", "figures_of", "figure_nouns", "blaming", "reckonings",
                   "accounts", "reckoning_prepositions", "figure_prepositions", "figure_places",
                   "telling_more", "silent", "making_known"});
  words.figures = acts.at("figures").as_words();
  words.blaming = acts.at("blaming").as_words();
  words.telling_more = acts.at("telling_more").as_words();
  words.silent = acts.at("silent").as_words();
  words.making_known = acts.at("making_known").as_words();
  words.reckonings = acts.at("reckonings").as_words();
  words.accounts = acts.at("accounts").as_words();
  words.reckoning_prepositions = acts.at("reckoning_prepositions").as_words();
  words.figure_nouns = acts.at("figure_nouns").as_words();
  words.figures_of = acts.at("figures_of").as_words();
  words.figure_prepositions = acts.at("figure_prepositions").as_words();
  words.figure_places = acts.at("figure_places").as_words();
  words.mute = acts.at("mute").as_words();
  words.mute_kinds = acts.at("mute_kinds").as_words();
  words.act_infinitives = acts.at("infinitive").as_words();
  words.passive_infinitives = acts.at("passive_infinitive").as_words();
  words.act_objects = acts.at("object").as_words();
  words.act_nouns = acts.at("nouns").as_words();
  for (const auto& [preposition, lemmas] : acts.at("phrases").as_table()) {
    words.act_phrases.emplace(preposition, lemmas.as_words());
  }
}

void read_answers(const ConfigNode& answers, AnswerWords& words) {
  answers.allow_only({"denying", "dismissing", "idle", "confirming", "pronouns", "reports",
                      "calling", "accusing", "untrue", "true"});
  words.denying = answers.at("denying").as_words();
  words.dismissing = answers.at("dismissing").as_words();
  words.idle = answers.at("idle").as_words();
  words.confirming = answers.at("confirming").as_words();
  words.pronouns = answers.at("pronouns").as_words();
  words.reports = answers.at("reports").as_words();
  words.calling = answers.at("calling").as_words();
  words.accusing = answers.at("accusing").as_words();
  words.untrue = answers.at("untrue").as_words();
  words.holding = answers.at("true").as_words();
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
  top.allow_only({"verbs", "nouns", "adjectives", "adverbs", "prepositions", "acts", "answers",
                  "parenthetical", "quotations", "owners", "releases", "speakers"});
  AttributionWords words;
  words.verbs = classes_of<Modality>(top.at("verbs"), modality_from);
  words.nouns = classes_of<Modality>(top.at("nouns"), modality_from);
  words.adverbs = classes_of<Modality>(top.at("adverbs"), modality_from);
  for (const auto& [first, second] : top.at("prepositions").as_table()) {
    words.prepositions.emplace(first, second.as_string());
  }
  words.parenthetical_marks = top.at("parenthetical").at("marks").as_words();
  words.that = top.at("parenthetical").at("that").as_words();
  words.having_it = top.at("parenthetical").at("having_it").as_words();
  words.saying_so = top.at("parenthetical").at("saying_so").as_words();
  words.adjectives = classes_of<Modality>(top.at("adjectives"), modality_from);
  read_acts(top.at("acts"), words);
  const ConfigNode& quotations = top.at("quotations");
  words.introducing = quotations.at("introduced_by").as_words();
  words.naming_signs = quotations.at("naming_signs").as_words();
  words.signing_signs = quotations.at("signing_signs").as_words();
  words.quotes_open = quotations.at("open").as_words();
  words.quotes_close = quotations.at("close").as_words();
  words.owner_prepositions = top.at("owners").at("prepositions").as_words();
  words.having = top.at("owners").at("verbs").as_words();
  const ConfigNode& speakers = top.at("speakers");
  words.speaker_kinds = classes_of<SpeakerKind>(speakers.at("kinds"), speaker_kind_from);
  words.releases = top.at("releases").at("headings").as_words();
  words.notices = top.at("releases").at("notices").as_words();
  words.number_words = top.at("releases").at("number_words").as_words();
  words.embargoes = top.at("releases").strings_or_none("embargoes");
  words.release_endings = top.at("releases").strings_or_none("endings");
  words.release_introductions = top.at("releases").at("introductions").as_words();
  words.announcing = top.at("releases").at("announcing").as_words();
  read_answers(top.at("answers"), words.answers);
  words.speaker_nouns = classes_of<SpeakerKind>(speakers.at("nouns"), speaker_kind_from);
  return words;
}

FactualityWords load_factuality_words(const Files& files) {
  const ConfigNode top = files.config(kFactualityPath);
  top.allow_only({"negation", "truth", "auxiliaries", "modifiers", "governors", "nouns", "objects",
                  "undertakings", "states", "conditions", "implicatives", "verbs", "factives",
                  "raising", "inversion"});
  FactualityWords words;
  const ConfigNode& negation = top.at("negation");
  words.negators = negation.at("adverbs").as_words();
  words.negative_determiners = negation.at("determiners").as_words();
  words.quantifiers = negation.at("quantifiers").as_words();
  words.single_ones = negation.at("single_ones").as_words();
  words.of_none = negation.at("of_none").as_words();
  words.none_besides = negation.at("none_besides").as_words();
  words.negative_prepositions = negation.at("prepositions").as_words();
  words.understated_nouns = negation.at("understated_nouns").as_words();
  words.understated = negation.at("understated").as_words();
  words.contrasts_with_not = negation.at("cancelled_behind").as_words();
  words.negative_before_gerunds = negation.at("gerund_prepositions").as_words();
  words.negative_degrees = negation.at("degrees").as_words();
  words.cancels_negation = negation.at("cancelled_by").as_words();
  words.until = negation.at("until").as_words();
  words.before = negation.at("before").as_words();
  words.undoubted = negation.at("undoubted").as_words();
  words.shares_negation = negation.at("joined_by").as_words();
  words.contrasts = negation.at("contrasted_by").as_words();
  const ConfigNode& truth = top.at("truth");
  words.is_true = truth.at("true").as_words();
  words.is_untrue = truth.at("untrue").as_words();
  words.wrongly_told = truth.at("wrongly_told").as_words();
  words.telling = truth.at("telling").as_words();
  words.falsely = truth.at("falsely").as_words();
  words.contrary = truth.at("contrary").as_words();
  words.auxiliaries = stances_of(top.at("auxiliaries"));
  words.modifiers = stances_of(top.at("modifiers"));
  words.governors = stances_of(top.at("governors"));
  const ConfigNode& nouns = top.at("nouns");
  words.nouns_only = nouns.at("nouns_only").as_words();
  words.verbs_only = nouns.at("verbs_only").as_words();
  words.before_events = nouns.at("before_events").as_words();
  words.requests = nouns.at("requests").as_words();
  words.steps = nouns.at("steps").as_words();
  const ConfigNode& objects = top.at("objects");
  for (const auto& [name, lemmas] : objects.as_table()) {
    if (name == "light" || name == "dated" || name == "dated_progressives" || name == "booking" ||
        name == "booked_on")
      continue;
    const auto stance = stance_from(name);
    if (!stance) lemmas.fail("unknown class '" + name + "'");
    for (const std::string& lemma : lemmas.as_strings()) words.objects.emplace(lemma, *stance);
  }
  words.light_verbs = objects.at("light").as_words();
  words.booking_verbs = objects.at("booking").as_words();
  words.booked_on = objects.at("booked_on").as_words();
  words.dated_progressives = objects.at("dated_progressives").as_words();
  words.dated_verbs = objects.at("dated").as_words();
  const ConfigNode& undertakings = top.at("undertakings");
  words.undertakings = undertakings.at("nouns").as_words();
  words.permits = undertakings.at("permits").as_words();
  words.undertaking_subjects = stances_of(undertakings.at("subjects"));
  words.undertaking_objects = stances_of(undertakings.at("objects"));
  words.states = top.at("states").at("nouns").as_words();
  words.ends = top.at("states").at("ends").as_words();
  words.end_nouns = top.at("states").at("end_nouns").as_words();
  words.cut_to = top.at("states").at("cut_to").as_words();
  const ConfigNode& conditions = top.at("conditions");
  words.condition_marks = conditions.at("marks").as_words();
  words.condition_participles = conditions.at("participles").as_words();
  words.condition_marks.insert(words.condition_participles.begin(),
                               words.condition_participles.end());
  words.generic = conditions.at("generic").as_words();
  words.conceding = conditions.at("conceding").as_words();
  words.decrees = conditions.at("decrees").as_words();
  words.atonements = conditions.at("atonements").as_words();
  words.atoning = conditions.at("atoning").as_words();
  words.unreal = conditions.at("unreal").as_words();
  words.purpose_marks = conditions.at("purpose_marks").as_words();
  words.time_marks = conditions.at("time_marks").as_words();
  words.once_marks = conditions.at("once_marks").as_words();
  words.granting = conditions.at("granting").as_words();
  words.bounds = conditions.at("bounds").as_words();
  words.bound_openings = conditions.at("bound_openings").as_words();
  words.implicatives = implicatives_of(top.at("implicatives"));
  words.inverting = top.at("inversion").at("helpers").as_words();
  words.raising = top.at("raising").at("verbs").as_words();
  const ConfigNode& verbs = top.at("verbs");
  words.prospective = verbs.at("prospective").as_words();
  words.hearsay = verbs.at("hearsay").as_words();
  words.insisting = verbs.at("insisting").as_words();
  words.voting = verbs.at("voting").as_words();
  words.voting_bodies = verbs.at("voting_bodies").as_words();
  words.voted = verbs.at("voted").as_words();
  words.wishes = verbs.at("wishes").as_words();
  words.causatives = verbs.at("causatives").as_words();
  words.means = verbs.at("means").as_words();
  words.performed = verbs.at("performed").as_words();
  words.falling_short = verbs.at("falling_short").as_words();
  words.of_degree = verbs.at("of_degree").as_words();
  words.past_implicatives = verbs.at("past_implicatives").as_words();
  words.factives = top.at("factives").at("verbs").as_words();
  return words;
}

}  // namespace claimgraph
