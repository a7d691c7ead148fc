// compare: what articles say together.

#include <fmt/format.h>

#include <memory>
#include <string>
#include <vector>

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

/// The ids of the articles that are named. Throws Failure where two names are of one, as claims
/// are compared with those of others.
std::vector<std::string> compared_documents(const Store& store,
                                            const std::vector<std::string>& names,
                                            const GlobalOptions& globals) {
  if (names.size() < 2) throw Failure("compare needs two articles or more");
  const std::vector<DocumentRow> rows = store.documents();
  std::vector<std::string> documents;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const DocumentRow found = document_named(rows, names[i], globals);
    for (std::size_t before = 0; before < i; ++before) {
      if (documents[before] != found.id) continue;
      throw Failure(fmt::format("'{}' and '{}' are one article, {}; name another", names[before],
                                names[i], found.provenance.uri));
    }
    documents.push_back(found.id);
  }
  return documents;
}

/// The entries of a comparison: what two claims have to do with each other, or one that stands
/// alone. People see a line a claim, the second under the first; programs an object or row a pair.
class ComparisonList {
 public:
  void pair(const std::string& kind, const std::string& reason, const StoredClaim& a,
            const StoredClaim& b) {
    line(reason.empty() ? kind : kind + ": " + reason, a);
    line("", b);
    entry(kind, reason, a, &b);
  }

  void alone(const std::string& kind, const StoredClaim& claim) {
    line(kind, claim);
    entry(kind, "", claim, nullptr);
  }

  Listing listing{.kind = "comparison",
                  .columns = {"id", "how", "claim", "source"},
                  .csv = {.columns = {"kind", "reason", "a", "b", "claim_a", "claim_b", "source_a",
                                      "source_b"}}};

 private:
  void line(const std::string& how, const StoredClaim& claim) {
    listing.rows.push_back({short_id(claim.claim.id), how, claim_line(claim), claim.source});
  }

  void entry(const std::string& kind, const std::string& reason, const StoredClaim& a,
             const StoredClaim* b) {
    Json json = {{"kind", kind}};
    if (!reason.empty()) json["reason"] = reason;
    json["a"] = claim_json(a);
    if (b != nullptr) json["b"] = claim_json(*b);
    listing.objects.push_back(std::move(json));
    listing.csv.rows.push_back({kind, reason, a.claim.id, b == nullptr ? "" : b->claim.id,
                                claim_line(a), b == nullptr ? "" : claim_line(*b), a.source,
                                b == nullptr ? "" : b->source});
  }
};

int compare(const CompareOptions& options, const GlobalOptions& globals) {
  const Store store = Store::reading(globals.database);
  const Comparison comparison =
      compare_documents(store, compared_documents(store, options.names, globals));
  ComparisonList list;
  for (const SharedClaim& each : comparison.shared) {
    for (std::size_t i = 1; i < each.claims.size(); ++i) {
      list.pair("both", "", each.claims.front(), each.claims[i]);
    }
  }
  for (const Difference& each : comparison.differences) {
    list.pair(std::string(name_of(each.kind)), each.reason, each.a, each.b);
  }
  for (const SharedClaim& each : comparison.alone) list.alone("only", each.claims.front());
  list.listing.next = "`claimgraph why ID` shows the sentence.";
  list.listing.none = "these articles make no claims";
  return print_listing(list.listing, options.output);
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
