// compare: what articles say together.

#include <fmt/format.h>

#include <memory>
#include <string>
#include <vector>

#include "base/display.h"
#include "base/error.h"
#include "cli/bindings.h"
#include "cli/claim_output.h"
#include "cli/listing.h"
#include "cli/names.h"
#include "cli/parser.h"
#include "query/compare.h"
#include "store/store.h"

namespace claimgraph {
namespace {

struct CompareOptions {
  OutputOptions output{};
  std::vector<std::string> names{};
};

int compare(const CompareOptions& options, const GlobalOptions& globals) {
  if (options.names.size() < 2) throw Failure("compare needs two articles or more");
  const Store store = Store::reading(globals.database);
  const std::vector<DocumentRow> rows = store.documents();
  std::vector<std::string> documents;
  for (const std::string& name : options.names) {
    documents.push_back(document_named(rows, name, globals).id);
  }
  const Comparison comparison = compare_documents(store, documents);
  Listing listing{.kind = "comparison", .columns = {"how", "claim", "source", "id"}};
  const auto add = [&](const std::string& how, const StoredClaim& claim) {
    Json json = claim_json(claim);
    json["how"] = how;
    listing.add({how, claim_line(claim), claim.source, short_id(claim.claim.id)}, std::move(json));
  };
  for (const SharedClaim& each : comparison.shared) {
    for (const StoredClaim& claim : each.claims) add("both", claim);
  }
  for (const Difference& each : comparison.differences) {
    const std::string how = std::string(name_of(each.kind)) + ": " + each.reason;
    add(how, each.a);
    add(how, each.b);
  }
  for (const SharedClaim& each : comparison.alone) add("only", each.claims.front());
  listing.wide = 1;
  listing.next = "`claimgraph why ID` shows the sentence.";
  listing.none = "these articles make no claims";
  return print_listing(listing, options.output);
}

}  // namespace

Run bind_compare(Parser& parser, const GlobalOptions& globals) {
  const auto options = std::make_shared<CompareOptions>();
  add_output_options(parser, options->output);
  parser.option("articles", options->names, "paths, addresses, ends of them, or ids")
      .required()
      .placeholder("ARTICLE");
  return [options, &globals] { return compare(*options, globals); };
}

}  // namespace claimgraph
