#include "cli/ask_options.h"

#include <fmt/format.h>

#include "base/error.h"
#include "cli/listing.h"
#include "cli/parser.h"
#include "core/date.h"

namespace claimgraph {

void add_ask_options(Parser& parser, AskOptions& options) {
  parser.option("--as-of", options.as_of,
                "what was known by this date, from articles published by then alone");
  parser.option("--valid-at", options.valid_at, "what held on this date, by what is known");
  parser
      .option("--min-origins", options.min_origins,
              "with at least so many independent origins: copies, one house, one speaker or one "
              "release count once")
      .at_most(kMostAsked);
  parser.flag("--contested", options.contested, "only what another claim contradicts");
}

void check_date(const std::string& option, const std::string& date) {
  const bool plain = date.find_first_not_of("0123456789-") == std::string::npos;
  if (date.empty() || (plain && days_of(date))) return;
  throw Failure(fmt::format("{} '{}' is no date; write 2025, 2025-02 or 2025-02-03", option, date));
}

void check_ask_options(const AskOptions& options) {
  check_date("--as-of", options.as_of);
  check_date("--valid-at", options.valid_at);
}

}  // namespace claimgraph
