#pragma once
// Words that tell what a name or pronoun points at (data/lexicon/discourse.toml).

#include <string>
#include <vector>

#include "base/word_map.h"
#include "knowledge/config.h"
#include "knowledge/files.h"

namespace claimgraph {

struct DiscourseWords {
  WordMap<std::string> capitals{};  ///< city → its government's name
  WordSet metonymy_verbs{};
  WordSet metonymy_nouns{};
  WordSet product_verbs{};  ///< lemmas of verbs whose passive subject is a product
  WordSet product_nouns{};
  WordSet thing{};
  WordSet he{};
  WordSet she{};
  WordSet several{};
  WordSet speaker{};
  WordSet speakers{};        ///< "we": whoever the speaker speaks for
  WordSet voiced_kinds{};    ///< kinds of bodies that "we" may be
  WordSet title_openers{};   ///< "Under" of "Under Secretary Jane Roe"
  WordSet settled{};         ///< behind a place and a hyphen they tell where it is: "Oslo-based"
  WordSet ages{};            ///< behind a hyphen they tell how old something is: "four-year-old"
  WordSet coming{};          ///< … not yet
  WordSet former{};          ///< what says of a post that it is held no more
  WordSet name_titles{};     ///< titles that are common nouns of other things: "Justice Roe"
  WordSet federations{};     ///< countries whose own government is called federal
  WordSet continents{};      ///< of which nobody is a citizen
  WordSet languages{};       ///< peoples' adjectives that are what is taught
  WordSet teaching_nouns{};  ///< lemmas: "an English teacher" may teach English
  WordSet personal_nouns{};  ///< lemmas of what people have who stand for office: "campaign"
  WordSet personal_verbs{};  ///< lemmas: "joined the board"
  WordSet title_closers{};   ///< "general" of "attorney general"
  WordSet closed_titles{};   ///< lemmas of what such words close: "attorney"
  WordSet held{};            ///< lemmas of verbs of states that may be over: "once owned a stake"
  WordSet business_nouns{};  ///< what only businesses have: shares
  WordSet departures{};      ///< predicates of who leaves a post or its body
  WordSet posts_held{};      ///< predicates of who holds one
  WordSet served{};          ///< lemmas of those that are over in the past: "served as chairman"
  WordSet former_adverbs{};  ///< and of a seat that it is one no more: "originally based in Oslo"
  WordSet pointing{};
  WordSet pointing_near{};    ///< "this", "that": surer to point back than an article
  WordSet weather_verbs{};    ///< of which "it" is no thing
  WordSet expletive_verbs{};  ///< … nor where they have a clause
  WordSet ware_verbs{};       ///< of which "it" is a product, where one is near
  WordSet he_titles{};        ///< before a man's name
  WordSet she_titles{};
  /// By how much a named antecedent's score must lead to be taken: of he and she, of other
  /// pronouns, of these where it acts just before or the text is about it, of nouns.
  int person_lead = 0;
  int thing_lead = 0;
  int likely_thing_lead = 0;
  int noun_lead = 0;
  WordSet passing{};       ///< what opens a clause that tells of others in passing: "after"
  WordSet beside{};        ///< before an example or a measure: "like", "than"
  WordSet body_nouns{};    ///< lemmas of nouns that describe the body a text is about
  WordSet other_bodies{};  ///< lemmas before them that tell another one: "the parent company"
  /// The kinds that nouns of a sense (data/lexicon/noun_senses.tsv) may speak of.
  WordMap<std::vector<std::string>> sense_kinds{};
  std::vector<std::string> alias_cues{};  ///< "formerly known as", in small letters
  WordSet origin_nouns{};         ///< lemmas of whom comes from a place: "a man from Carrow"
  WordSet origin_prepositions{};  ///< between them and the place
  WordSet people{};  ///< lemmas of nouns for human beings that are no kind's noun ("child")
  WordMap<std::string> epithets{};  ///< lemma of a noun → the lemma that stands for the same
  WordMap<std::string> groups{};    ///< lemma of a group's noun → its kind
  WordSet name_particles{};         ///< inside people's names: "de"
  WordSet name_joining{};
  WordSet bodies_of_places{};  ///< whose names go on with "of" and a place: "university"
  WordSet born_as{};           ///< "Clara Weiss, née Adler"
  WordSet name_pairing{};
  WordSet listing{};       ///< "makers of pumps, including Acme"
  WordSet name_opening{};  ///< part of the name behind where a sentence begins: "First Solar"
  WordSet name_purpose{};
  WordSet title_parts{};                      ///< "District" of "U.S. District Judge"
  std::vector<std::string> common_endings{};  ///< of nouns that open sentences without an article
  WordSet name_qualifying{};                  ///< adjectives likewise: "Longtime Acme engineer"
  WordSet name_describing{};                  ///< nouns with a capital only where a sentence begins
  WordSet insiders{};                         ///< who speaks for a body: "finance chief"
  WordSet executives{};                       ///< those whose body need not be named
  WordSet executive_fields{};  ///< what the posts of others in its lead are for: "finance"
  WordSet company_verbs{};
  WordSet agent_verbs{};
  WordSet company_nouns{};
  WordSet offers{};         ///< lemmas of nouns for what is made for a firm, and not by it
  WordSet agent_objects{};  ///< lemmas of verbs whose object is somebody who acts: "sued it"
  WordSet offering{};       ///< lemmas of verbs whose subject makes such an offer
  WordSet funding{};        ///< lemmas of verbs by which a firm gets money or is worth it
  WordSet costing{};        ///< lemmas of verbs whose subject is a thing and nobody
  WordSet summing{};        ///< lemmas of verbs whose subject is a sum, where an amount follows
  WordSet births{};         ///< lemmas of verbs of which only a person is the object
  WordSet trades{};         ///< lemmas of nouns for what a firm or a person may be: "producer"
  WordSet staff{};          ///< lemmas of nouns for those who belong to a body
  WordSet parts{};          ///< lemmas of nouns for a body that is another's
  WordSet seats{};          ///< lemmas of participles for where bodies are at home: "headquartered"
  WordSet foundings{};      ///< lemmas of verbs by which somebody makes a body
  WordSet settings_up{};  ///< lemmas of verbs for what happens to bodies and things, not to persons
  WordSet holdings{};     ///< lemmas of nouns for parts and changes of a business
  WordSet holding_verbs{};  ///< whose object is a share of a business: "owns 3 percent of Acme"
  WordSet fates{};          ///< lemmas of nouns for what befalls a body: "the failure of Acme"
  WordSet term_cues{};
  WordSet quotes_open{};
  WordSet quotes_close{};
};

/// Throws Failure("file:line: …") where the file is wrong.
DiscourseWords load_discourse_words(const Files& files);

}  // namespace claimgraph
