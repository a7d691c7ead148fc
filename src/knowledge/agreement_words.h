#pragma once
// What comparing articles needs to know: words of correction and change, papers, and which
// publishers belong to one house (data/lexicon/agreement.toml, publishers.tsv).

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/config.h"
#include "knowledge/courses.h"
#include "knowledge/files.h"
#include "knowledge/matters.h"
#include "knowledge/place_parts.h"

namespace claimgraph {

struct AgreementWords {
  std::vector<std::string> corrections{};  ///< folded words or runs of words
  std::vector<std::string> admissions{};   ///< by which somebody corrects himself: "admitted that"
  std::vector<std::string> changes{};
  std::vector<std::string> errata{};     ///< what shows that an article corrects earlier ones
  std::vector<std::string> inability{};  ///< "can't repay" tells what one is not able to
  WordSet refusals{};                    ///< verbs by which one does not do something: "refused to"
  WordSet denials{};            ///< verbs of open claims by which somebody denies something
  WordSet denial_predicates{};  ///< predicates likewise
  std::vector<std::string> pointing_back{};  ///< words of a denial: "such"
  WordSet accusing_predicates{};
  std::vector<std::string> accusations{};  ///< nouns by which a denial answers one
  WordSet states{};                        ///< verbs that tell what something is: "is"
  WordSet descriptions{};                  ///< predicates that describe somebody: posts, places
  WordSet negators{};                      ///< in what somebody says: "we are not talking"
  WordSet withheld{};  ///< stems of verbs of telling: "did not disclose its revenue"
  WordSet weighing{};  ///< stems of verbs of open claims of who thinks of something: "considers"
  WordSet weighing_predicates{};         ///< predicates likewise
  WordSet planning_predicates{};         ///< of who means to do it: "plans eight launches"
  std::vector<std::string> planning{};   ///< verbs of open claims likewise
  WordSet excluding_predicates{};        ///< of who says that there will be none: "ruled out"
  std::vector<std::string> excluding{};  ///< verbs of open claims likewise
  std::vector<std::string> totals{};     ///< that an amount is the whole: "total amount raised"
  std::vector<std::string> total_of{};   ///< that it only is the amount: "a total of 300"
  std::vector<std::string> formerly{};   ///< that it was so before: "previously"
  std::vector<std::string> formerly_opening{};    ///< before the claim: "in the year-ago period"
  std::vector<std::vector<std::string>> bases{};  ///< what a change is reckoned against: "in euros"
  WordSet portions{};      ///< before how many it is of: "bank details of 2,700 clients"
  WordSet added{};         ///< before an amount beside what there is already: "additional"
  WordSet mouthpieces{};   ///< who speaks for a body: "spokesman"
  WordSet own_pronouns{};  ///< by which a speaker means himself or his body: "we"
  std::vector<std::string> own_pieces{};  ///< how an article calls them: "our note"
  WordSet revisions{};                    ///< verbs that move a figure, without endings
  WordSet bettering{};                    ///< verbs by which an offer is made better or worse
  WordSet bettered{};                     ///< predicates of what is so
  WordSet new_values{};                   ///< prepositions before what an amount comes to: "to"
  std::vector<std::string> past_states{};
  std::vector<std::string> former{};
  WordSet deadlines{};  ///< prepositions before a last day: "by"
  std::vector<std::string> outlet_nouns{};
  WordSet nobody{};          ///< subjects that are nobody
  WordSet victims{};         ///< what there is none of where nobody comes to harm: "deaths"
  WordSet time_units{};      ///< "day", "hour"
  WordSet result_roles{};    ///< roles of figures that are no circumstance: 58 votes "against" 41
  WordSet saying_nothing{};  ///< values that tell no circumstance: "of all charges"
  WordSet of_one_place{};    ///< predicates of what a person does in one place on one day
  WordSet loose_units{};     ///< counted nouns that may count what another noun does: "vehicle"
  WordSet anybody{};         ///< counted nouns that may be any victims: "people", "lives"
  std::vector<std::string> papers{};
  std::vector<std::string> releases{};  ///< how a release begins
  WordSet auxiliaries{};
  WordSet passives{};                      ///< helpers of a passive: "was"
  WordSet agents{};                        ///< prepositions before who does it: "by"
  std::vector<std::string> successions{};  ///< that tell of a post's going to another; folded
  WordSet infinitive_marks{};              ///< "to"
  WordSet prospects{};                     ///< as little, before "to"
  std::vector<std::string> underway{};     ///< endings of verbs that tell what goes on
  WordSet having{};
  WordSet old_values{};                      ///< prepositions before what an amount was: "from"
  std::vector<std::string> former_before{};  ///< what stands before a former name
  std::vector<std::string> named_before{};   ///< … if one of `former_after` follows it
  std::vector<std::string> former_after{};
  std::vector<std::string> late{};  ///< before a day that is over when it is told of
  WordSet undoings{};               ///< nouns before "of" what there is not: "the termination of"
  WordSet phrase_openers{};         ///< behind what an object names first: "a plant in Oslo"
  WordSet setting_apart{};          ///< words that make another thing of it: "the second plant"
  WordSet plan_nouns{};             ///< nouns before "to" what is to come: "plans to buy"
  WordSet common_surnames{};        ///< folded: so many bear them that one alone says little
  WordSet trade_words{};            ///< last words of bodies' full names that short forms leave out
  WordSet divisions{};              ///< … and that name a part of a body: "Acme Products"
  Matters matters{};
  Courses courses{};
  PlaceParts places{};
  std::map<std::string, std::string, std::less<>> houses{};  ///< folded publisher → folded house

  /// The house of a publisher, folded; the publisher itself, folded, where none is known, and of an
  /// address its site: who publishes at one site is one house.
  std::string house_of(std::string_view publisher) const;
};

/// Whether one of `words` stands in `folded_text` between word boundaries.
bool has_words(std::string_view folded_text, const std::vector<std::string>& words);

/// Throws Failure("file:line: …") where a file is wrong.
AgreementWords load_agreement_words(const Files& files);

}  // namespace claimgraph
