#pragma once
// Words that tell how the parts of a clause stand for one another (data/lexicon/clauses.toml).

#include <string>
#include <string_view>

#include "base/word_map.h"
#include "knowledge/config.h"
#include "knowledge/files.h"

namespace claimgraph {

struct ClauseWords {
  using Sets = WordMap<WordSet>;

  WordSet owner_prepositions{};        ///< "shares of Acme", "acquisition of Acme"
  WordSet counterpart_prepositions{};  ///< "the deal with Acme"
  WordSet agent_prepositions{};        ///< "bought by Acme"
  WordSet site_prepositions{};         ///< "a fire on the pad"
  WordSet place_prepositions{};        ///< before what is a place
  WordSet within_prepositions{};       ///< "a village in Norway"
  WordSet reaching_prepositions{};     ///< before the amount that a measure comes to: "rose to"
  WordSet clause_openers{};  ///< prepositions that open clauses as well: "after two of them burned"
  WordSet adverb_pairs{};    ///< "after all"
  WordSet ended_pairs{};     ///< "no longer"
  WordSet holding_verbs{};   ///< what halls do with what is in them
  WordSet clause_verbs{};    ///< that a clause without "that" may stand behind
  WordSet site_nouns{};      ///< "office", besides the kinds' own
  WordSet site_verbs{};      ///< what offices do, and towns do not
  WordSet contrast_pairs{};  ///< "rather than"
  WordSet paying_verbs{};    ///< "owes its lenders $5 million"
  WordSet verb_particles{};  ///< "came out", "start-up"
  WordSet infinitive_marks{};    ///< "to"
  WordSet infinitive_openers{};  ///< "asked for the term to be raised"
  WordSet totals{};              ///< "all but two"
  std::string people{};          ///< what a number counts that only they can be: "nine were killed"
  WordSet people_objects{};      ///< verbs that have them as object
  WordSet people_subjects{};
  WordSet leaving_verbs{};           ///< lemmas of what makes them, or finds them, dead or injured
  WordSet states{};                  ///< how they are then
  WordSet unfinished_verbs{};        ///< lemmas of what says nothing by itself: "became"
  WordSet unfinished_passives{};     ///< likewise: "was ordered"
  WordSet deciding_verbs{};          ///< that say enough where it is denied: "has yet to decide"
  WordSet means_participles{};       ///< lemmas of "using" before a means
  WordSet pending_helpers{};         ///< lemmas of "has" in "has yet to vote"
  WordSet pending_adverbs{};         ///< "yet" there
  WordSet perfect_helpers{};         ///< lemmas: "have more than tripled"
  WordSet ordering_verbs{};          ///< lemmas: "requires Acme to sell"
  WordSet comparing_prepositions{};  ///< "unlike its rival"
  WordSet employing_verbs{};         ///< lemmas of verbs whose subject has the one they are done to
  WordSet appointing_verbs{};        ///< lemmas: "named Jane Roe chief executive"
  WordSet giving_verbs{};            ///< lemmas: "gives Acme access"
  WordSet receiver_prepositions{};   ///< "sold it to Acme"
  WordSet plain_participles{};       ///< participles that are their verb's plain form: "shut"
  WordSet letting_verbs{};           ///< "let the contract lapse"
  WordSet unchanged_pasts{};         ///< verbs whose participle is their plain form: "cost"
  WordSet saying_verbs{};            ///< lemmas that ask for what is said: "told on a call"
  WordSet adverb_verbs{};            ///< lemma and adverb: "break even"
  WordSet trading_verbs{};           ///< lemmas: "bought the patents for $5 million"
  WordSet pending_adjectives{};      ///< "is due to open"
  WordSet verdict_adjectives{};      ///< "found him guilty"
  WordSet lasting_verbs{};           ///< with how long behind them: "last"
  WordSet staying_verbs{};           ///< lemmas: "will stay high"
  WordSet showing_verbs{};           ///< lemmas: "pictured in Oslo", under a picture
  WordSet helping_verbs{};           ///< lemmas before a plain form: "helped found Acme"
  WordSet addressing_verbs{};        ///< lemmas whose object is who hears it: "told shareholders"
  WordSet plain_helpers{};           ///< "did not found Acme"
  WordSet departing_verbs{};         ///< "left Acme to found Beta": not Acme founded it
  WordSet putting_verbs{};           ///< whose subject has not the amount: "puts a price tag on it"
  WordSet aside_participles{};       ///< lemmas: "founded", "led" of a body named right before them
  WordSet lasting_participles{};     ///< of a state that no day bounds: "owned"
  WordSet participial_prepositions{};  ///< "including"
  WordSet parting_prepositions{};  ///< before what was done at another time: "fined for selling"
  WordSet telling_prepositions{};  ///< before what is told: "of", "about"
  WordSet telling_verbs{};         ///< "warned the board of a delay": what "of" opens is theirs
  WordSet costing_verbs{};         ///< whose object is the sum: "cost Acme $6 million"
  WordSet content_nouns{};         ///< lemmas of what "is to" tells the content of: "plan"
  WordSet voting_verbs{};          ///< lemmas of what bodies do by votes: "passed the bill 51-49"
  WordSet happening_verbs{};       ///< lemmas of what nobody does to a thing: "followed"
  WordSet expected_verbs{};        ///< that look like nouns: "expects sales to peak"
  WordSet owning_adverbs{};        ///< "a wholly owned unit"
  WordSet worth_adjectives{};      ///< with an amount behind them: "a deal worth $5 million"
  WordSet linking_participles{};   ///< that stand for prepositions: "compared with"
  WordMap<std::string> change_pasts{};  ///< irregular pasts of verbs of change, by form: "slid"
  WordSet multiplying_verbs{};          ///< "more than doubled"
  WordSet repeated_times{};             ///< lemmas: "every time the firm cuts"
  WordSet restating_words{};            ///< "900 jobs, or 8% of its staff"
  WordSet change_verbs{};  ///< lemmas of what takes an amount it reaches: "raised its offer to"
  WordSet change_prepositions{};  ///< before what an amount was and becomes
  WordSet naming_verbs{};         ///< lemmas: "a chip called X1", "techniques known as …"
  WordSet intransitive_verbs{};   ///< lemmas: "was born in Oslo and settled in Bergen"
  WordSet stand_ins{};            ///< lemmas of nouns that stand for one said before: "the one"
  WordSet post_prepositions{};    ///< before the post in which somebody acts: "as chief of"
  WordSet post_nouns{};           ///< lemmas of what a title is: "the post of director"
  WordSet choosing_verbs{};       ///< lemmas: whose object does what an infinitive tells
  WordSet replacing_verbs{};      ///< lemmas of what the chosen one does, too
  WordSet surpassing_verbs{};     ///< lemmas: what is missed or beaten is another figure
  WordSet period_participles{};   ///< "the quarter ended June 30"
  WordSet lettered_nouns{};       ///< before a letter: "Series B"
  Sets nouns_like_adverbs{};      ///< "a funding round": the nouns before it
  Sets nouns_like_participles{};  ///< "money laundering": likewise
  WordSet planning_verbs{};       ///< lemmas that such a noun is the object of
  WordSet planning_nouns{};       ///< lemmas: who has them does what they are for
  WordSet taking_from_verbs{};    ///< "stole passwords from Acme"
  WordSet counted_deeds{};        ///< "the recall of 40,000 heaters" is none of them
  WordSet sequence_adverbs{};     ///< "left Beta and later founded Acme"
  WordSet uniting{};              ///< before a noun that several names are: "both subsidiaries"
  WordSet bordering{};            ///< words in -ing before places: "in neighbouring Norway"
  WordSet foreseeing_verbs{};     ///< lemmas: "revenue is seen at $2 billion"
  WordSet verb_openers{};         ///< nouns that begin verbs of two words: "test flew"
  WordSet leading_verbs{};        ///< lemmas: "is led by director Roe" says whose director
  WordSet taking_verbs{};      ///< with preposition: whose subject has the title after the object:
                               ///< "succeeded Roe as director"
  WordSet standard_dates{};    ///< last words of dates that a number is compared with: "a year ago"
  WordSet sum_prepositions{};  ///< between a sum and what it is: "$5 million in revenue"
  WordSet having_sums{};       ///< lemmas of verbs whose subject has such a sum
  WordSet moving_verbs{};      ///< "raised the cost to $5 million": what the object comes to
  WordSet changing_verbs{};    ///< whose amount is a difference: "rose $2 million"
  WordSet standing_verbs{};    ///< whose subject is that many: "objections stand at 612"
  WordSet counting_nouns{};    ///< of how many there are: "the number of objections"
  WordSet column_labels{};     ///< last words of what stands before a colon: "Company news:"
  WordSet judging_verbs{};     ///< "rejected as baseless a report": whose object may stand last
  WordSet judging_marks{};     ///< before what it is called: "as"
  WordSet completing_verbs{};  ///< whose date is their object's: "completed its takeover in May"
  WordSet spanning_nouns{};    ///< of all of a time: "the whole of 2025"
  WordSet cleft_openers{};     ///< "it was in May that"
  WordSet until_then{};        ///< of an end: "until March"
  WordSet prospect_prepositions{};  ///< of what is ahead: "cut its forecast for 2027"
  WordSet worth_prepositions{};     ///< "values the firm at $5 million"
  WordSet price_prepositions{};     ///< "sold it for $5"
  WordSet from_then_on{};           ///< prepositions of a beginning: "since 2018"
  WordSet standards{};              ///< prepositions of comparison: "more than a year earlier"
  std::string copula{};             ///< the relation where none stands: "its founder, Jane Roe"
  WordSet mocking{};                ///< openings of sentences that may not mean what they say
  WordSet pairing{};                ///< adverbs that pair phrases off: "respectively"
  WordSet amount_pronouns{};        ///< "it" of "analysts say it was closer to $9 million"
  Sets forecast_compounds{};        ///< lemma → nouns it makes a number with: "profit forecast"
  Sets
      object_control{};  ///< preposition → verbs whose object does what follows: "barred Acme from"
  Sets oblique_control{};     ///< preposition → verbs: "called on Acme to sell"
  WordSet causing_verbs{};    ///< lemmas: "caused the cables to fail"
  WordSet aside_nouns{};      ///< lemmas: "for instance" tells nothing of an act
  WordSet referring_verbs{};  ///< lemmas: "upheld the 2014 law" is no act of 2014
  WordSet level_words{};      ///< "fell below $5 million": what it fell to, not by how much
  WordSet harm_verbs{};       ///< lemmas of what deeds do to people and things
  WordSet deed_nouns{};       ///< lemmas of what does such deeds: "the bombing of a clinic"
  WordSet deed_verbs{};     ///< lemmas of what no place does, and events do at once: "killing nine"
  WordSet list_nouns{};     ///< lemmas of lists that bodies are put on: "blacklist"
  WordSet listing_verbs{};  ///< lemmas: "added Acme to the list"
  WordSet listing_prepositions{};    ///< "to", "on"
  WordSet suffering_verbs{};         ///< lemmas of what happens to somebody: "will face an inquiry"
  WordSet flag_participles{};        ///< behind a hyphen: "the Panama-flagged Orca Star"
  WordSet penalty_nouns{};           ///< lemmas: "sanctions on Acme for selling"
  WordSet penalty_prepositions{};    ///< before what it is for
  WordSet spent_nouns{};             ///< lemmas: "her experience selling": who has it sells
  WordSet punishing_prepositions{};  ///< "sanctions on Acme for selling"
  WordSet impersonal_gerunds{};      ///< lemmas: "recommended selling": whoever sells
  WordSet agentless_nouns{};         ///< lemmas of what does nothing: "efforts to sell"
  WordSet leave_nouns{};             ///< lemmas: "Acme's licence to sell": who has it sells
  WordSet gerund_nouns{};            ///< gerunds that are nouns behind their owner: "rating"
  WordSet score_joints{};            ///< words between the votes for and against: "54 to 45"
  WordSet describing_gerunds{};  ///< lemmas whose -ing before a noun tells what it does: "growing"
  WordSet leave_verbs{};         ///< lemmas of what those do who have the say: "revoke"
  WordSet leave_prepositions{};  ///< before who has it: "a licence for Acme to sell"
  WordSet having_verbs{};        ///< lemmas: "had a hard time selling": who had it
  /// Whether of that lemma and preposition the object does what follows.
  bool controls_object(std::string_view preposition, const std::string& verb) const;
  Sets gerund_compounds{};  ///< gerund → lemmas of nouns that it belongs to: "computing power"
  WordSet measure_bases{};  ///< how a measure is reckoned: "operating profit", "ebitda"
  Sets other_measures{};  ///< noun → what makes it another measure: "interest income" is no profit
  Sets noun_owners{};  ///< preposition → lemmas of nouns whose owner it names: "shares in Acme"
  Sets noun_prepositions{};  ///< preposition → lemmas of nouns that ask for it: "restrictions on"
};

/// Throws Failure("file:line: …") where the file is wrong.
ClauseWords load_clause_words(const Files& files);

}  // namespace claimgraph
