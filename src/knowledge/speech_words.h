#pragma once
// Words that show who says something (data/lexicon/attribution.toml) and how surely it is the case
// (data/lexicon/factuality.toml).

#include <string>

#include "base/word_map.h"
#include "core/claim.h"
#include "knowledge/config.h"
#include "knowledge/files.h"

namespace claimgraph {

/// Words by which one sentence says whether the one before it holds: "Acme denies that."
struct AnswerWords {
  WordSet denying{};     ///< verbs, by lemma
  WordSet dismissing{};  ///< verbs that do so of a report: "dismissed the claim"
  WordSet idle{};        ///< nouns as which they do of anything: "dismissed that as gossip"
  WordSet confirming{};  ///< verbs, by lemma
  WordSet pronouns{};    ///< that stand for what was said, in lower case
  WordSet reports{};     ///< nouns that do, by lemma: "the report"
  WordSet calling{};     ///< verbs that call it something, by lemma: "calls that untrue"
  WordSet accusing{};    ///< verbs whose own telling nobody denies, by lemma: "was charged"
  WordSet untrue{};      ///< what is not so is, by lemma: "false"
  WordSet holding{};     ///< what is so is: "true"
};

struct AttributionWords {
  using Cues = WordMap<Modality>;
  using Kinds = WordMap<SpeakerKind>;

  Cues verbs{};
  Cues nouns{};
  Cues adverbs{};
  WordMap<std::string> prepositions{};  ///< first word → the word that must follow, or empty
  WordSet parenthetical_marks{};
  WordSet having_it{};            ///< verbs that say so of "it": "as the paper has it"
  WordSet saying_so{};            ///< what points back in front of them: "So Roe wrote"
  WordSet introducing{};          ///< verbs that go with a quotation and with no clause: "went on"
  WordSet passive_infinitives{};  ///< "is said to be worth $5 billion"
  WordSet act_infinitives{};      ///< verbs whose infinitive somebody wants or plans: "refused to"
  WordSet act_objects{};          ///< verbs whose object somebody speaks of: "criticised the plan"
  WordSet act_nouns{};            ///< nouns likewise: "Acme's plan to", "calls for"
  WordMap<WordSet> act_phrases{};  ///< preposition → verbs, nouns, adjectives: for → "called for"
  WordSet figures{};               ///< verbs that give one: "put it at 40", "spoke of 30"
  WordSet blaming{};               ///< verbs by which somebody names a cause: "blamed it on rain"
  WordSet telling_more{};          ///< "confirmed that …, but would not discuss the terms"
  WordSet silent{};                ///< "…, but declined to"
  WordSet making_known{};          ///< "let it be known that"
  WordSet reckonings{};            ///< nouns of counting: "by the union's own count"
  WordSet accounts{};              ///< nouns of telling: "by its own account"
  WordSet reckoning_prepositions{};
  WordSet figures_of{};           ///< those that give one only of something: "gave the price as 40"
  WordSet figure_nouns{};         ///< "the figure", which points at a number told before
  WordSet figure_prepositions{};  ///< before the figure alone: "spoke of 30"
  WordSet figure_places{};        ///< and behind what it is the figure of: "put the number at 40"
  Cues adjectives{};              ///< "is confident that"
  WordSet owner_prepositions{};   ///< "a claim by Acme"
  WordSet topic_prepositions{};   ///< "declined to comment on a report that"
  WordSet having{};         ///< verbs whose subject is whose their object is: "made the claim"
  WordSet that{};           ///< what introduces a clause behind an adjective
  WordSet mute{};           ///< pronouns that stand for no speaker of an act: "this"
  WordSet mute_kinds{};     ///< kinds of entities that want and judge nothing
  WordSet naming_signs{};   ///< between a speaker and what is said: "Acme: no deal"
  WordSet signing_signs{};  ///< between what is said and its speaker
  WordSet quotes_open{};
  WordSet quotes_close{};
  Kinds speaker_kinds{};   ///< entity kind → kind of source
  WordSet releases{};      ///< what a press release is headed with, in lower case
  WordSet notices{};       ///< likewise, with a number behind: "notice 12/26"
  WordSet number_words{};  ///< what stands in such a number beside digits: "No. 12 of 2026"
  std::vector<std::string> embargoes{};        ///< how a block of a release begins, likewise
  std::vector<std::string> release_endings{};  ///< how its last blocks begin, likewise
  WordSet release_introductions{};             ///< before its issuer's name there: "About Acme"
  WordSet announcing{};                        ///< lemmas of verbs that it opens with
  Kinds speaker_nouns{};
  AnswerWords answers{};

  /// Whether what stands behind it is no part of what is said: "according to".
  bool names_source(const std::string& preposition) const;

  /// Whether a lemma is in act_phrases, by whatever preposition.
  bool opens_act_phrase(std::string_view lemma) const;
};

/// What a word does to the clause that it stands over or beside.
enum class Stance : std::uint8_t {
  certain,
  negative,
  denied,
  doubted,
  possible,
  probable,
  planned,
  predicted,
  estimated,
  required,
  permitted,
  hypothetical,
};

/// What follows for the infinitive or clause under a verb (Karttunen 1971, 2012): "managed to" says
/// that it happened, "did not manage to" that it did not; `none`: nothing follows.
enum class Entailment : std::uint8_t { none, positive, negative };
struct Implicative {
  Entailment affirmed = Entailment::none;
  Entailment negated = Entailment::none;
};

struct FactualityWords {
  using Stances = WordMap<Stance>;

  WordSet negators{};
  WordSet negative_determiners{};
  WordSet quantifiers{};  ///< that deny behind a negator: "not all"
  WordSet single_ones{};  ///< that make none of a subject behind one: "not a wafer was sold"
  WordSet negative_prepositions{};
  WordSet of_none{};       ///< prepositions: "knows of no plan"
  WordSet none_besides{};  ///< "other" of "spoke to no other bidder"
  WordSet negative_before_gerunds{};
  WordSet negative_degrees{};    ///< no negators before a participle: "little changed"
  WordSet understated{};         ///< behind "no": "no small feat"
  WordSet understated_nouns{};   ///< lemmas: and "no small businesses" are none
  WordSet contrasts_with_not{};  ///< "more likely than not"
  WordSet cancels_negation{};
  WordSet until{};      ///< before the day at which what was not so is so: "not … until May"
  WordSet before{};     ///< … or from which on it may be so
  WordSet undoubted{};  ///< "no doubt that it was sold"
  WordSet shares_negation{};
  WordSet contrasts{};     ///< "not in 1998 but in 1999"
  WordSet is_true{};       ///< "it is not true that it was sold"
  WordSet is_untrue{};     ///< "it is untrue that it was sold"
  WordSet wrongly_told{};  ///< "it is wrong to say that it was sold"
  WordSet telling{};       ///< verbs of which that turns around what is told
  WordSet falsely{};       ///< "falsely said that it was sold"
  WordSet contrary{};      ///< "contrary to reports that it was sold"
  Stances auxiliaries{};
  Stances modifiers{};
  Stances governors{};
  WordSet nouns_only{};     ///< governors that are none as verbs: "is tracking how"
  WordSet verbs_only{};     ///< governors that are none as nouns: "an arrest"
  WordSet before_events{};  ///< between a noun that governs and an event: "a delay in its sale"
  WordSet requests{};       ///< that may be refused: "its motion to halt it"
  WordSet steps{};          ///< that are taken to do something: "no action to enforce it"
  Stances objects{};
  WordSet undertakings{};          ///< nouns of what may come to nothing: "takeover"
  Stances undertaking_subjects{};  ///< verbs of which they are the subject: "collapse"
  Stances undertaking_objects{};
  WordSet permits{};  ///< of which they may get one: "won approval"
  WordSet states{};   ///< nouns of what lasts until it is ended: "partnership"
  WordSet ends{};     ///< verbs that do so, of which they are the object
  WordSet light_verbs{};
  WordSet booking_verbs{};       ///< of what one has to tell of a period: "posted a loss"
  WordSet booked_on{};           ///< between two such: "a loss on sales of"
  WordSet delaying{};            ///< "postponed to Monday", "put off until Monday"
  WordSet dated_progressives{};  ///< that are of a day ahead where they have one: "is opening"
  WordSet dated_verbs{};         ///< light ones that happen on a day: "takes effect in May"
  WordSet condition_marks{};
  WordSet condition_participles{};  ///< "provided that it was sold"
  WordSet generic{};                ///< of nobody in particular: "any firm"
  WordSet stipulations{};           ///< nouns of what somebody must do: "on condition that"
  WordSet decrees{};                ///< nouns of what makes somebody do something: "law"
  WordSet atonements{};             ///< nouns of what is paid for what was done: "fine"
  WordSet atoning{};                ///< before what was done: "a fine for selling it"
  WordSet conceding{};              ///< before what is so all the same: "despite"
  WordSet unreal{};
  WordSet purpose_marks{};
  WordSet prospective{};     ///< whose progressive looks ahead: "is going to sell"
  WordSet wishes{};          ///< that "would" only makes polite: "would like"
  WordSet causatives{};      ///< "prompted Acme to sell": sold, and by Acme
  WordSet performed{};       ///< purposes that are done as soon: "marched to protest it"
  WordSet means{};           ///< whose purpose is as sure as they are: "used chips to train it"
  WordSet falling_short{};   ///< adverbs before a verb that did not happen: "nearly sold it"
  WordSet lasting{};         ///< with how long it took to do something: "took three days to"
  WordSet of_degree{};       ///< lemmas of verbs that nearly happen by a little less: "double"
  WordSet time_marks{};      ///< of clauses that share their main clause's future: "when"
  WordSet once_marks{};      ///< of those that make one of a present: "heads it once it is sold"
  WordSet granting{};        ///< auxiliaries that permit where something bounds it: "may only"
  WordSet bounds{};          ///< adverbs that do: "only"
  WordSet bound_openings{};  ///< prepositions before a day that do: "from 1 July"
  WordMap<Implicative> implicatives{};
  WordSet past_implicatives{};  ///< what follows in the past only: "had to sell": sold
  WordSet inverting{};  ///< helpers that open a condition before their subject: "had it been sold"
  WordSet hearsay{};    ///< that only tell what is said around: "rumour has it that"
  WordSet insisting{};  ///< that say so or want it, by the mood of their clause
  WordSet voting{};     ///< "voted to block it" …
  WordSet voting_bodies{};  ///< nouns, and last words of names, of bodies that decide by vote
  WordSet end_nouns{};      ///< nouns of acts that end a state: "the sale of its stake"
  WordSet cut_to{};         ///< prepositions behind what a state that is cut comes to: "to 5%"
  WordSet voted{};          ///< … which is done with the vote
  WordSet raising{};        ///< verbs whose negation is their clause's: "does not believe that"
  WordSet factives{};  ///< verbs whose clause holds whether they are negated or not: "regret that"
};

/// Both throw Failure("file:line: …") where the file is wrong.
AttributionWords load_attribution_words(const Files& files);
FactualityWords load_factuality_words(const Files& files);

}  // namespace claimgraph
