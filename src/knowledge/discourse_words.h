#pragma once
// Words that tell what a name or pronoun points at (data/lexicon/discourse.toml).

#include <map>
#include <set>
#include <string>

#include "knowledge/files.h"

namespace claimgraph {

struct DiscourseWords {
  using Set = std::set<std::string, std::less<>>;

  std::map<std::string, std::string, std::less<>> capitals{};  ///< city → its government's name
  Set metonymy_verbs{};
  Set metonymy_nouns{};
  Set product_verbs{};  ///< lemmas of verbs whose passive subject is a product
  Set product_nouns{};
  Set thing{};
  Set he{};
  Set she{};
  Set several{};
  Set speaker{};
  Set pointing{};
  std::map<std::string, std::string, std::less<>> groups{};  ///< lemma of a group's noun → its kind
  Set name_joining{};
  Set company_verbs{};
  Set agent_verbs{};
  Set company_nouns{};
  Set term_cues{};
  Set quotes_open{};
  Set quotes_close{};
};

/// Throws Failure("file:line: …") where the file is wrong.
DiscourseWords load_discourse_words(const Files& files);

}  // namespace claimgraph
