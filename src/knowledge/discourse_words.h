#pragma once
// Words that tell what a name or pronoun points at (data/lexicon/discourse.toml).

#include <map>
#include <string>

#include "knowledge/config.h"
#include "knowledge/files.h"

namespace claimgraph {

struct DiscourseWords {
  std::map<std::string, std::string, std::less<>> capitals{};  ///< city → its government's name
  WordSet metonymy_verbs{};
  WordSet metonymy_nouns{};
  WordSet product_verbs{};  ///< lemmas of verbs whose passive subject is a product
  WordSet product_nouns{};
  WordSet thing{};
  WordSet he{};
  WordSet she{};
  WordSet several{};
  WordSet speaker{};
  WordSet pointing{};
  WordSet pointing_near{};  ///< "this", "that": surer to point back than an article
  WordSet he_titles{};      ///< before a man's name
  WordSet she_titles{};
  int antecedent_lead = 0;  ///< by how much a named antecedent's score must lead to be taken
  WordSet people{};  ///< lemmas of nouns for human beings that are no kind's noun ("child")
  std::map<std::string, std::string, std::less<>> groups{};  ///< lemma of a group's noun → its kind
  WordSet name_joining{};
  WordSet company_verbs{};
  WordSet agent_verbs{};
  WordSet company_nouns{};
  WordSet term_cues{};
  WordSet quotes_open{};
  WordSet quotes_close{};
};

/// Throws Failure("file:line: …") where the file is wrong.
DiscourseWords load_discourse_words(const Files& files);

}  // namespace claimgraph
