#pragma once
// Claims on one line, as in rule examples, goldens, failing tests and the terminal:
//
//   [factuality] predicate(subject, object) [role=value …] [@ speaker [< relayed by]]
//   CT- has_ties_to(DeepSeek, the government) degree=strong @ "Jimmy Goodrich"
//
// A value that holds blanks outside the parentheses stands in double quotes. Factuality is left out
// where it is CT+. Parsing and printing are inverse.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.h"
#include "core/extraction.h"

namespace claimgraph {

/// A claim reduced to what its line shows.
struct ClaimLine {
  Factuality factuality = Factuality::certain_plus;
  std::string predicate{};
  std::string subject{};
  std::string object{};  ///< empty: none
  std::vector<std::pair<std::string, std::string>> qualifiers{};
  std::vector<std::string> speakers{};  ///< innermost first

  bool operator==(const ClaimLine&) const = default;
};

std::string print(const ClaimLine& line);
/// The inverse. Errors say what was expected ("'(' after the predicate") and at which byte.
Result<ClaimLine> parse_claim_line(std::string_view text);

/// The line of a claim; entities by name, quantities as print_quantity, dates as EDTF. Open claims
/// show their relation words, blanks as '_'.
ClaimLine line_of(const Claim& claim, const Extraction& extraction);

/// "USD 5.5M", "~USD 100M", ">10000 chip", "3..6 month", "40 percent/P1Y".
std::string print_quantity(const Quantity& quantity);

/// The inverse: "USD 5.5M" or "3..6 month"; nothing where it is no quantity.
std::optional<Quantity> parse_quantity(std::string_view text);

}  // namespace claimgraph
