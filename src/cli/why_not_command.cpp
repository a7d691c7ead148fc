// why-not: the first test that keeps two names or two claims apart.

#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "base/display.h"
#include "cli/bindings.h"
#include "cli/columns.h"
#include "cli/globals.h"
#include "cli/listing.h"
#include "cli/names.h"
#include "cli/parser.h"
#include "cli/terminal.h"
#include "knowledge/ontology.h"
#include "query/lookup.h"
#include "query/why_not.h"
#include "store/store.h"

namespace claimgraph {
namespace {

struct WhyNotOptions {
  OutputOptions output{};
  std::string a{};
  std::string b{};
};

/// Whether the word is the beginning of a claim's id, and no entity's name.
bool names_claim(const Store& store, const std::string& word) {
  const bool digits = word.find_first_not_of("0123456789abcdef") == std::string::npos;
  return digits && !claims_named(store, word).empty() && entities_named(store, word).empty();
}

int print_tests(const std::vector<ApartTest>& tests, const std::string& next,
                const OutputOptions& output) {
  constexpr std::size_t kOutcome = 8;
  constexpr std::size_t kTest = 14;
  Listing listing{.kind = "tests", .columns = {"outcome", "test", "finding"}};
  const bool text = !output.json && !output.csv;
  for (const ApartTest& each : tests) {
    const std::string outcome = each.apart ? "apart" : "passed";
    listing.add({outcome, each.test, each.finding},
                {{"test", each.test}, {"apart", each.apart}, {"finding", each.finding}});
    if (!text) continue;
    std::string begin = fmt::format("{:<{}}{:<{}}", outcome, kOutcome, each.test, kTest);
    for (const std::string& line :
         wrapped(made_visible(each.finding), terminal_width() - kOutcome - kTest)) {
      fmt::print("{}{}\n", begin, line);
      begin = std::string(kOutcome + kTest, ' ');
    }
  }
  if (!text) return print_listing(listing, output);
  fmt::print("\n{}\n", styled(next, Style::faint));
  return kFound;
}

int why_not(const WhyNotOptions& options, const GlobalOptions& globals) {
  const Store store = Store::reading(globals.database);
  if (names_claim(store, options.a) && names_claim(store, options.b)) {
    const StoredClaim one = claim_named(store, options.a);
    const StoredClaim other = claim_named(store, options.b);
    return print_tests(tests_between(store, one, other),
                       "`claimgraph why ID` shows where a claim comes from.", options.output);
  }
  const std::vector<GraphEntity> a = find_or_complain(store, options.a);
  const std::vector<GraphEntity> b = find_or_complain(store, options.b);
  if (a.empty() || b.empty()) return kNothingFound;
  const Ontology ontology = load_ontology(overlay_of(globals));
  const bool one = a.front().id == b.front().id;
  return print_tests(tests_between(store, ontology, a.front(), b.front()),
                     one ? "`claimgraph show NAME` shows what is claimed of it."
                         : "`claimgraph judge same A B` makes two names one.",
                     options.output);
}

}  // namespace

Run bind_why_not(Parser& parser, const GlobalOptions& globals) {
  const auto options = std::make_shared<WhyNotOptions>();
  add_output_options(parser, options->output);
  parser.option("a", options->a, "a name, or four or more digits of a claim's id")
      .required()
      .placeholder("NAME|ID");
  parser.option("b", options->b, "another").required().placeholder("NAME|ID");
  return [options, &globals] { return why_not(*options, globals); };
}

}  // namespace claimgraph
