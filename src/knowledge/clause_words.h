#pragma once
// Words that tell how the parts of a clause stand for one another (data/lexicon/clauses.toml).

#include <map>
#include <set>
#include <string>

#include "knowledge/files.h"

namespace claimgraph {

struct ClauseWords {
  using Set = std::set<std::string, std::less<>>;

  Set naming_verbs{};   ///< lemmas: "a chip called X1", "techniques known as …"
  Set example_words{};  ///< prepositions: "competitors such as Acme"
  using Sets = std::map<std::string, Set, std::less<>>;

  Sets gerund_compounds{};   ///< gerund → lemmas of nouns that it belongs to: "computing power"
  Sets noun_prepositions{};  ///< preposition → lemmas of nouns that ask for it: "restrictions on"
  Set standards{};        ///< prepositions of comparison: "more than a year earlier"
  Set amount_pronouns{};     ///< "it" of "analysts say it was closer to $9 million"
};

/// Throws Failure("file:line: …") where the file is wrong.
ClauseWords load_clause_words(const Files& files);

}  // namespace claimgraph
