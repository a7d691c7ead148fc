#pragma once
// The words and the grammar of dates and durations (data/lexicon/dates.toml, date_patterns.toml).

#include <map>
#include <string>

#include "knowledge/config.h"
#include "knowledge/date_grammar.h"
#include "knowledge/files.h"

namespace claimgraph {

struct DateWords {
  DateGrammar grammar{};
  WordSet articles{};         ///< "the"
  WordSet quarter_letters{};  ///< "q"
  WordSet before_mention{};   ///< phrases before a date that belong to its mention
  WordSet never_before{};     ///< phrases that end as one of those and do not
};

/// Throws Failure("file:line: …") where a file is wrong.
DateWords load_date_words(const Files& files);

}  // namespace claimgraph
