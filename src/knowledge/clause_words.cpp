#include "knowledge/clause_words.h"

#include "knowledge/config.h"

namespace claimgraph {
namespace {

constexpr std::string_view kClausesPath = "data/lexicon/clauses.toml";

ClauseWords::Sets sets_of(const ConfigNode& table) {
  ClauseWords::Sets sets;
  for (const auto& [key, node] : table.as_table()) sets[key] = node.as_words();
  return sets;
}

}  // namespace

bool ClauseWords::controls_object(std::string_view preposition, const std::string& verb) const {
  const auto verbs = object_control.find(preposition);
  return verbs != object_control.end() && verbs->second.contains(verb);
}

ClauseWords load_clause_words(const Files& files) {
  const ConfigNode top = files.config(kClausesPath);
  top.allow_only({"prepositions",
                  "naming_verbs",
                  "post_nouns",
                  "post_prepositions",
                  "stand_ins",
                  "intransitive_verbs",
                  "taking_verbs",
                  "uniting",
                  "planning_nouns",
                  "planning_verbs",
                  "lettered_nouns",
                  "nouns_like_adverbs",
                  "nouns_like_participles",
                  "surpassing_verbs",
                  "period_participles",
                  "choosing_verbs",
                  "replacing_verbs",
                  "leading_verbs",
                  "verb_openers",
                  "foreseeing_verbs",
                  "clause_openers",
                  "standards",
                  "standard_dates",
                  "having_sums",
                  "changing",
                  "moving",
                  "object_control",
                  "oblique_control",
                  "punishing_prepositions",
                  "flag_participles",
                  "penalty_nouns",
                  "list_nouns",
                  "listing_verbs",
                  "listing_prepositions",
                  "suffering_verbs",
                  "penalty_prepositions",
                  "spent_nouns",
                  "harm_verbs",
                  "deed_verbs",
                  "deed_nouns",
                  "level_words",
                  "aside_nouns",
                  "referring_verbs",
                  "causing_verbs",
                  "impersonal_gerunds",
                  "agentless_nouns",
                  "leave_nouns",
                  "gerund_nouns",
                  "score_joints",
                  "describing_gerunds",
                  "leave_verbs",
                  "leave_prepositions",
                  "having_verbs",
                  "amount_pronouns",
                  "standing_verbs",
                  "cleft_openers",
                  "spanning_nouns",
                  "completing_verbs",
                  "column_labels",
                  "judging_verbs",
                  "judging_marks",
                  "counting_nouns",
                  "copula",
                  "mocking",
                  "pairing",
                  "adverb_pairs",
                  "ended_pairs",
                  "contrast_pairs",
                  "paying_verbs",
                  "site_verbs",
                  "site_nouns",
                  "holding_verbs",
                  "clause_verbs",
                  "verb_particles",
                  "totals",
                  "counted_people",
                  "infinitive_marks",
                  "infinitive_openers",
                  "unfinished_verbs",
                  "unfinished_passives",
                  "deciding_verbs",
                  "worth_adjectives",
                  "owning_adverbs",
                  "content_nouns",
                  "happening_verbs",
                  "voting_verbs",
                  "expected_verbs",
                  "showing_verbs",
                  "pending_adjectives",
                  "staying_verbs",
                  "lasting_verbs",
                  "verdict_adjectives",
                  "appointing_verbs",
                  "employing_verbs",
                  "giving_verbs",
                  "receiver_prepositions",
                  "saying_verbs",
                  "letting_verbs",
                  "unchanged_pasts",
                  "plain_participles",
                  "change_pasts",
                  "adverb_verbs",
                  "trading_verbs",
                  "ordering_verbs",
                  "comparing_prepositions",
                  "pending_helpers",
                  "pending_adverbs",
                  "perfect_helpers",
                  "means_participles",
                  "multiplying_verbs",
                  "repeated_times",
                  "restating_words",
                  "linking_participles",
                  "change_verbs",
                  "change_prepositions",
                  "forecast_compounds",
                  "gerund_compounds",
                  "noun_prepositions",
                  "measure_bases",
                  "other_measures",
                  "noun_owners",
                  "costing_verbs",
                  "telling_verbs",
                  "helping_verbs",
                  "addressing_verbs",
                  "telling_prepositions",
                  "parting_prepositions",
                  "participial_prepositions",
                  "departing_verbs",
                  "plain_helpers",
                  "lasting_participles",
                  "aside_participles",
                  "putting_verbs"});
  ClauseWords words;
  const ConfigNode& prepositions = top.at("prepositions");
  prepositions.allow_only({"owner", "agent", "place", "site", "reaching", "from_then_on",
                           "until_then", "prospect", "price", "worth", "sum", "within",
                           "counterpart"});
  words.owner_prepositions = prepositions.at("owner").as_words();
  words.counterpart_prepositions = prepositions.at("counterpart").as_words();
  words.until_then = prepositions.at("until_then").as_words();
  words.within_prepositions = prepositions.at("within").as_words();
  words.worth_prepositions = prepositions.at("worth").as_words();
  words.price_prepositions = prepositions.at("price").as_words();
  words.prospect_prepositions = prepositions.at("prospect").as_words();
  words.from_then_on = prepositions.at("from_then_on").as_words();
  words.agent_prepositions = prepositions.at("agent").as_words();
  words.site_prepositions = prepositions.at("site").as_words();
  words.place_prepositions = prepositions.at("place").as_words();
  words.reaching_prepositions = prepositions.at("reaching").as_words();
  words.naming_verbs = top.at("naming_verbs").as_words();
  words.intransitive_verbs = top.at("intransitive_verbs").as_words();
  words.post_nouns = top.at("post_nouns").as_words();
  words.stand_ins = top.at("stand_ins").as_words();
  words.post_prepositions = top.at("post_prepositions").as_words();
  words.choosing_verbs = top.at("choosing_verbs").as_words();
  words.replacing_verbs = top.at("replacing_verbs").as_words();
  words.surpassing_verbs = top.at("surpassing_verbs").as_words();
  words.period_participles = top.at("period_participles").as_words();
  words.lettered_nouns = top.at("lettered_nouns").as_words();
  words.nouns_like_adverbs = sets_of(top.at("nouns_like_adverbs"));
  words.nouns_like_participles = sets_of(top.at("nouns_like_participles"));
  words.standing_verbs = top.at("standing_verbs").as_words();
  words.counting_nouns = top.at("counting_nouns").as_words();
  words.column_labels = top.at("column_labels").as_words();
  words.judging_verbs = top.at("judging_verbs").as_words();
  words.judging_marks = top.at("judging_marks").as_words();
  words.completing_verbs = top.at("completing_verbs").as_words();
  words.spanning_nouns = top.at("spanning_nouns").as_words();
  words.cleft_openers = top.at("cleft_openers").as_words();
  words.planning_nouns = top.at("planning_nouns").as_words();
  words.planning_verbs = top.at("planning_verbs").as_words();
  words.uniting = top.at("uniting").as_words();
  words.leading_verbs = top.at("leading_verbs").as_words();
  words.foreseeing_verbs = top.at("foreseeing_verbs").as_words();
  words.verb_openers = top.at("verb_openers").as_words();
  words.taking_verbs = top.at("taking_verbs").as_words();
  words.standard_dates = top.at("standard_dates").as_words();
  words.sum_prepositions = prepositions.at("sum").as_words();
  words.having_sums = top.at("having_sums").as_words();
  words.moving_verbs = top.at("moving").as_words();
  words.changing_verbs = top.at("changing").as_words();
  words.standards = top.at("standards").as_words();
  words.clause_openers = top.at("clause_openers").as_words();
  words.copula = top.at("copula").as_string();
  words.mocking = top.at("mocking").as_words();
  words.pairing = top.at("pairing").as_words();
  words.adverb_pairs = top.at("adverb_pairs").as_words();
  words.ended_pairs = top.at("ended_pairs").as_words();
  words.holding_verbs = top.at("holding_verbs").as_words();
  words.clause_verbs = top.at("clause_verbs").as_words();
  words.site_nouns = top.at("site_nouns").as_words();
  words.site_verbs = top.at("site_verbs").as_words();
  words.paying_verbs = top.at("paying_verbs").as_words();
  words.contrast_pairs = top.at("contrast_pairs").as_words();
  words.verb_particles = top.at("verb_particles").as_words();
  words.infinitive_marks = top.at("infinitive_marks").as_words();
  words.infinitive_openers = top.at("infinitive_openers").as_words();
  words.totals = top.at("totals").as_words();
  const ConfigNode& people = top.at("counted_people");
  people.allow_only({"noun", "objects_of", "subjects_of", "leaving_verbs", "states"});
  words.people = people.at("noun").as_string();
  words.people_objects = people.at("objects_of").as_words();
  words.people_subjects = people.at("subjects_of").as_words();
  words.leaving_verbs = people.at("leaving_verbs").as_words();
  words.states = people.at("states").as_words();
  words.unfinished_verbs = top.at("unfinished_verbs").as_words();
  words.unfinished_passives = top.at("unfinished_passives").as_words();
  words.deciding_verbs = top.at("deciding_verbs").as_words();
  words.repeated_times = top.at("repeated_times").as_words();
  words.restating_words = top.at("restating_words").as_words();
  words.multiplying_verbs = top.at("multiplying_verbs").as_words();
  words.means_participles = top.at("means_participles").as_words();
  words.perfect_helpers = top.at("perfect_helpers").as_words();
  words.pending_helpers = top.at("pending_helpers").as_words();
  words.pending_adverbs = top.at("pending_adverbs").as_words();
  words.ordering_verbs = top.at("ordering_verbs").as_words();
  words.comparing_prepositions = top.at("comparing_prepositions").as_words();
  words.appointing_verbs = top.at("appointing_verbs").as_words();
  words.employing_verbs = top.at("employing_verbs").as_words();
  words.giving_verbs = top.at("giving_verbs").as_words();
  words.receiver_prepositions = top.at("receiver_prepositions").as_words();
  words.letting_verbs = top.at("letting_verbs").as_words();
  words.unchanged_pasts = top.at("unchanged_pasts").as_words();
  words.plain_participles = top.at("plain_participles").as_words();
  words.saying_verbs = top.at("saying_verbs").as_words();
  for (const auto& [form, lemma] : top.at("change_pasts").as_table()) {
    words.change_pasts.emplace(form, lemma.as_string());
  }
  words.adverb_verbs = top.at("adverb_verbs").as_words();
  words.trading_verbs = top.at("trading_verbs").as_words();
  words.verdict_adjectives = top.at("verdict_adjectives").as_words();
  words.lasting_verbs = top.at("lasting_verbs").as_words();
  words.staying_verbs = top.at("staying_verbs").as_words();
  words.pending_adjectives = top.at("pending_adjectives").as_words();
  words.showing_verbs = top.at("showing_verbs").as_words();
  words.parting_prepositions = top.at("parting_prepositions").as_words();
  words.plain_helpers = top.at("plain_helpers").as_words();
  words.departing_verbs = top.at("departing_verbs").as_words();
  words.putting_verbs = top.at("putting_verbs").as_words();
  words.aside_participles = top.at("aside_participles").as_words();
  words.lasting_participles = top.at("lasting_participles").as_words();
  words.participial_prepositions = top.at("participial_prepositions").as_words();
  words.telling_prepositions = top.at("telling_prepositions").as_words();
  words.telling_verbs = top.at("telling_verbs").as_words();
  words.helping_verbs = top.at("helping_verbs").as_words();
  words.addressing_verbs = top.at("addressing_verbs").as_words();
  words.costing_verbs = top.at("costing_verbs").as_words();
  words.content_nouns = top.at("content_nouns").as_words();
  words.voting_verbs = top.at("voting_verbs").as_words();
  words.happening_verbs = top.at("happening_verbs").as_words();
  words.expected_verbs = top.at("expected_verbs").as_words();
  words.owning_adverbs = top.at("owning_adverbs").as_words();
  words.worth_adjectives = top.at("worth_adjectives").as_words();
  words.linking_participles = top.at("linking_participles").as_words();
  words.change_verbs = top.at("change_verbs").as_words();
  words.change_prepositions = top.at("change_prepositions").as_words();
  words.forecast_compounds = sets_of(top.at("forecast_compounds"));
  words.amount_pronouns = top.at("amount_pronouns").as_words();
  words.noun_prepositions = sets_of(top.at("noun_prepositions"));
  words.measure_bases = top.at("measure_bases").at("words").as_words();
  words.other_measures = sets_of(top.at("other_measures"));
  words.noun_owners = sets_of(top.at("noun_owners"));
  words.object_control = sets_of(top.at("object_control"));
  words.oblique_control = sets_of(top.at("oblique_control"));
  words.causing_verbs = top.at("causing_verbs").as_words();
  words.aside_nouns = top.at("aside_nouns").as_words();
  words.referring_verbs = top.at("referring_verbs").as_words();
  words.level_words = top.at("level_words").as_words();
  words.deed_nouns = top.at("deed_nouns").as_words();
  words.deed_verbs = top.at("deed_verbs").as_words();
  words.flag_participles = top.at("flag_participles").as_words();
  words.penalty_nouns = top.at("penalty_nouns").as_words();
  words.list_nouns = top.at("list_nouns").as_words();
  words.listing_verbs = top.at("listing_verbs").as_words();
  words.listing_prepositions = top.at("listing_prepositions").as_words();
  words.suffering_verbs = top.at("suffering_verbs").as_words();
  words.penalty_prepositions = top.at("penalty_prepositions").as_words();
  words.spent_nouns = top.at("spent_nouns").as_words();
  words.harm_verbs = top.at("harm_verbs").as_words();
  words.punishing_prepositions = top.at("punishing_prepositions").as_words();
  words.impersonal_gerunds = top.at("impersonal_gerunds").as_words();
  words.agentless_nouns = top.at("agentless_nouns").as_words();
  words.leave_nouns = top.at("leave_nouns").as_words();
  words.gerund_nouns = top.at("gerund_nouns").as_words();
  words.score_joints = top.at("score_joints").as_words();
  words.describing_gerunds = top.at("describing_gerunds").as_words();
  words.leave_verbs = top.at("leave_verbs").as_words();
  words.leave_prepositions = top.at("leave_prepositions").as_words();
  words.having_verbs = top.at("having_verbs").as_words();
  words.gerund_compounds = sets_of(top.at("gerund_compounds"));
  return words;
}

}  // namespace claimgraph
