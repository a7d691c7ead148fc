// path: what connects two entities.

#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "base/error.h"
#include "cli/bindings.h"
#include "cli/claim_output.h"
#include "cli/listing.h"
#include "cli/names.h"
#include "cli/parser.h"
#include "query/lookup.h"
#include "query/path.h"
#include "store/store.h"

namespace claimgraph {
namespace {

struct PathOptions {
  OutputOptions output{};
  std::string from{};
  std::string to{};
};

int path(const PathOptions& options, const GlobalOptions& globals) {
  const Store store = Store::reading(globals.database);
  const auto from = find_or_complain(store, options.from);
  const auto to = find_or_complain(store, options.to);
  if (from.empty() || to.empty()) return kNothingFound;
  const std::vector<std::string> starts = ids_of(from);
  const std::vector<std::string> goals = ids_of(to);
  const auto both = std::find_first_of(starts.begin(), starts.end(), goals.begin(), goals.end());
  if (both != starts.end()) {
    throw Failure(
        fmt::format("'{}' and '{}' are one, {}; name two", options.from, options.to, *both));
  }
  Listing listing{
      .kind = "claims", .columns = {"claim", "source", "id"}, .csv = {.columns = claim_columns()}};
  for (const StoredClaim& each : shortest_path(store.claims({}), starts, goals)) {
    listing.add({claim_line(each), each.source, short_id(each.claim.id)}, claim_json(each));
    listing.csv.rows.push_back(claim_cells(each));
  }
  listing.next = "`claimgraph why ID` shows the sentence.";
  listing.none = fmt::format("nothing connects '{}' and '{}' within {} claims", options.from,
                             options.to, kLongestPath);
  return print_listing(listing, options.output);
}

}  // namespace

Run bind_path(Parser& parser, const GlobalOptions& globals) {
  const auto options = std::make_shared<PathOptions>();
  add_output_options(parser, options->output);
  parser.option("from", options->from, "an entity").required().placeholder("ENTITY");
  parser.option("to", options->to, "another").required().placeholder("ENTITY");
  return [options, &globals] { return path(*options, globals); };
}

}  // namespace claimgraph
