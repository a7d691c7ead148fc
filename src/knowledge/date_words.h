#pragma once
// The words and the grammar of dates and durations (data/lexicon/dates.toml, date_patterns.toml).

#include <map>
#include <set>
#include <string>

#include "knowledge/date_grammar.h"
#include "knowledge/files.h"

namespace claimgraph {

struct DateWords {
  using Words = std::set<std::string, std::less<>>;
  DateGrammar grammar{};
  Words articles{};        ///< "the"
  Words before_mention{};  ///< phrases before a date that belong to its mention
};

/// Throws Failure("file:line: …") where a file is wrong.
DateWords load_date_words(const Files& files);

}  // namespace claimgraph
