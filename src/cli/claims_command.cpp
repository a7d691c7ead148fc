// claims and timeline: what is claimed, narrowed down, or in the order of time.

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <set>
#include <utility>

#include "base/error.h"
#include "base/joined.h"
#include "cli/addresses.h"
#include "cli/ask_options.h"
#include "cli/bindings.h"
#include "cli/claim_output.h"
#include "cli/globals.h"
#include "cli/listing.h"
#include "cli/names.h"
#include "cli/next_steps.h"
#include "cli/parser.h"
#include "core/date.h"
#include "knowledge/ontology.h"
#include "query/asking.h"
#include "query/facts.h"
#include "query/lookup.h"
#include "query/relation_words.h"
#include "store/store.h"

namespace claimgraph {
namespace {

struct ClaimsOptions {
  OutputOptions output{};
  std::string about{};
  std::vector<std::string> words{};  ///< of the name, where it is the argument
  std::string object{};
  std::string said_by{};
  ClaimFilter filter{};
  AskOptions ask{};
  std::size_t min_sources = 1;
  std::size_t limit = 0;
};

void check_word(const std::string& option, const std::string& word, bool known) {
  if (word.empty() || known) return;
  throw Failure(fmt::format("{} '{}' is not one of them; `claimgraph claims --help` lists them",
                            option, word));
}

/// Turns names into entity ids; false where one is unknown (it has been complained about).
bool resolve(const Store& store, ClaimsOptions& options) {
  const std::pair<const std::string*, std::vector<std::string>*> names[] = {
      {&options.about, &options.filter.about}, {&options.object, &options.filter.object}};
  for (const auto& [name, ids] : names) {
    if (name->empty()) continue;
    *ids = ids_of(find_or_complain(store, *name));
    if (ids->empty()) return false;
  }
  if (!options.said_by.empty()) {
    options.filter.said_by = ids_of(entities_named(store, options.said_by));
    if (options.filter.said_by.empty()) options.filter.speaker_words = options.said_by;
  }
  return true;
}

/// The claims that the filter finds. What is no predicate is taken as the word of a relation: typed
/// and open claims that are said by it. Throws Failure where no claim of the graph is.
std::vector<StoredClaim> claims_found(const Store& store, const Ontology& ontology,
                                      ClaimFilter filter) {
  std::string word = filter.predicate;
  std::replace(word.begin(), word.end(), ' ', '_');
  if (word.empty() || word == "open" || ontology.predicates.find(word) != nullptr) {
    filter.predicate = word;
    return store.claims(filter);
  }
  std::replace(word.begin(), word.end(), '_', ' ');
  const std::string asked = std::exchange(filter.predicate, "");
  const Matters& matters = ontology.agreement_words.matters;
  std::vector<StoredClaim> found = said_by_words(store.claims(filter), word, matters);
  if (found.empty() && said_by_words(store.claims({}), word, matters).empty()) {
    check_predicate(ontology.predicates, asked);
  }
  return found;
}

void add_claim(Listing& listing, const StoredClaim& stored) {
  listing.add({short_id(stored.claim.id), shown_date(when_of(stored)), claim_line(stored),
               stored.source, stored.sentence},
              claim_json(stored));
  listing.csv.rows.push_back(claim_cells(stored));
}

int list_claims(ClaimsOptions options, const GlobalOptions& globals) {
  check_date("--since", options.ask.since);
  check_date("--until", options.ask.until);
  check_word("--polarity", options.filter.polarity,
             polarity_from(options.filter.polarity).has_value());
  check_word("--modality", options.filter.modality,
             modality_from(options.filter.modality).has_value());
  check_ask_options(options.ask);
  options.filter.source = source_typed(options.filter.source, globals);
  const Ontology ontology = load_ontology(overlay_of(globals));
  const Store store = Store::reading(globals.database);
  if (!resolve(store, options)) return kNothingFound;
  Listing listing{.kind = "claims",
                  .columns = {"id", "when", "claim", "source", "sentence"},
                  .csv = {.columns = claim_columns()}};
  for (const Fact& fact : facts_of(
           narrowed(store, ontology, claims_found(store, ontology, options.filter), options.ask))) {
    if (fact.sources.size() < options.min_sources) continue;
    for (const StoredClaim& each : fact.claims) {
      if (options.limit == 0 || listing.rows.size() < options.limit) add_claim(listing, each);
    }
  }
  listing.wide = 1;
  listing.next = "`claimgraph why ID` shows where a claim comes from.";
  listing.none = "no claim is like this; fewer options find more";
  return print_listing(listing, options.output);
}

int timeline(ClaimsOptions options, const GlobalOptions& globals) {
  check_ask_options(options.ask);
  const Store store = Store::reading(globals.database);
  if (!resolve(store, options)) return kNothingFound;
  std::vector<StoredClaim> claims = narrowed(store, load_ontology(overlay_of(globals)),
                                             store.claims(options.filter), options.ask);
  claims.erase(std::remove_if(claims.begin(), claims.end(),
                              [](const StoredClaim& each) { return !days_of(time_of(each)); }),
               claims.end());
  std::stable_sort(claims.begin(), claims.end(), [](const StoredClaim& a, const StoredClaim& b) {
    const auto x = *days_of(time_of(a));
    const auto y = *days_of(time_of(b));
    return std::tie(x.first, x.last, a.claim.id) < std::tie(y.first, y.last, b.claim.id);
  });
  Listing listing{.kind = "claims",
                  .columns = {"when", "claim", "source", "id", "state"},
                  .csv = {.columns = claim_columns()}};
  for (const StoredClaim& each : claims) {
    listing.add({shown_date(time_of(each)), claim_line(each), each.source, short_id(each.claim.id),
                 each.contested ? "contested" : ""},
                claim_json(each));
    listing.csv.rows.push_back(claim_cells(each));
  }
  listing.next = "`claimgraph why ID` shows the sentence.";
  listing.none =
      fmt::format("no claim about '{}' has a date; `claimgraph show {}` shows the others",
                  options.about, shell_quoted(options.about));
  return print_listing(listing, options.output);
}

}  // namespace

Run bind_claims(Parser& parser, const GlobalOptions& globals) {
  const auto options = std::make_shared<ClaimsOptions>();
  add_output_options(parser, options->output);
  parser.option("--about", options->about, "subject or object is this entity");
  parser.option("--predicate", options->filter.predicate,
                "a predicate, open, or the word that says it: criticise; an irregular form as "
                "it stands: spent");
  parser.option("--object", options->object, "the object is this entity");
  parser.option("--said-by", options->said_by, "a speaker is this entity, or worded so");
  parser.option("--source", options->filter.source, "publisher or address, or part of it");
  parser
      .option("--since", options->ask.since,
              "of what happened on this date or later, by the claim's own date, else by the day "
              "its article was published; of a longer time, one day within is enough")
      .placeholder("DATE");
  parser.option("--until", options->ask.until, "likewise, on this date or earlier")
      .placeholder("DATE");
  parser.option("--polarity", options->filter.polarity, "positive or negative");
  parser.option(
      "--modality", options->filter.modality,
      "asserted, reported, claimed, estimated, possible, planned, predicted, conditional, "
      "hypothetical, required, permitted or denied");
  add_ask_options(parser, options->ask);
  parser.option("--min-sources", options->min_sources, "said by at least so many publishers")
      .at_most(kMostAsked);
  parser.option("--limit", options->limit, "at most so many claims").at_most(kMostAsked);
  return [options, &globals] { return list_claims(*options, globals); };
}

Run bind_timeline(Parser& parser, const GlobalOptions& globals) {
  const auto options = std::make_shared<ClaimsOptions>();
  add_output_options(parser, options->output);
  add_entity_words(parser, options->words, "whose claims").required();
  add_ask_options(parser, options->ask);
  return [options, &globals] {
    options->about = joined(options->words, " ");
    return timeline(*options, globals);
  };
}

}  // namespace claimgraph
