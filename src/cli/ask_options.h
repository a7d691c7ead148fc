#pragma once
// The options of questions in time: --as-of, --valid-at, --min-origins, --contested.

#include "query/asking.h"

namespace claimgraph {

class Parser;

/// Declares them; the options are filled once the command line is parsed.
void add_ask_options(Parser& parser, AskOptions& options);

/// Throws Failure where a date is none.
void check_ask_options(const AskOptions& options);

/// Throws Failure("--since 'soon' is no date; …"). Empty is fine.
void check_date(const std::string& option, const std::string& date);

}  // namespace claimgraph
