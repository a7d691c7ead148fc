// conflicts: claims that cannot both hold, side by side.

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include "base/display.h"
#include "cli/bindings.h"
#include "cli/claim_output.h"
#include "cli/columns.h"
#include "cli/listing.h"
#include "cli/messages.h"
#include "cli/names.h"
#include "cli/terminal.h"
#include "store/store.h"

namespace claimgraph {
namespace {

struct ConflictsOptions {
  OutputOptions output{};
  std::vector<std::string> words{};  ///< of one entity's name
  bool all = false;
};

/// Why no conflict was listed.
std::string no_conflict(const Store& store, const std::string& entity) {
  const StoreCounts counts = store.counts();
  if (counts.documents == 0) {
    return "the graph holds no articles yet; `claimgraph ingest PATH` reads some";
  }
  if (!entity.empty()) return fmt::format("no claim about '{}' contradicts another", entity);
  return fmt::format("no claim contradicts another, among {}", counted(counts.claims, "claim"));
}

/// "differs_in_value" as words.
std::string words_of(std::string_view name) {
  std::string words(name);
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

/// Which side a person let stand.
std::string standing_side(const Conflict& conflict) {
  if (conflict.state != ConflictState::settled) return "";
  return conflict.stands == conflict.a_proposition ? "a" : "b";
}

std::vector<std::string> side_lines(const StoredClaim& claim, bool stands) {
  std::vector<std::string> lines;
  lines.push_back(fmt::format("{}  {}  {}{}", short_id(claim.claim.id),
                              claim.published.empty() ? "–" : claim.published,
                              made_visible(claim.source), stands ? "  stands" : ""));
  if (const std::string said = speakers_of(claim); !said.empty()) {
    lines.push_back(made_visible(said));
  }
  lines.push_back("“" + made_visible(claim.sentence) + "”");
  return lines;
}

/// The rows of `conflicts`, ready for each form of output.
class ConflictList {
 public:
  ConflictList(const Store& store, const ConflictsOptions& options)
      : store_(store), options_(options) {
    for (const GraphEntity& each : store.entities()) names_[each.id] = each.name;
  }

  void add(const Conflict& conflict) {
    const auto a = claim_named(conflict.a);
    const auto b = claim_named(conflict.b);
    if (!a || !b) return;
    const std::string name = conflict.entity.empty() ? a->subject.name : names_[conflict.entity];
    const std::string predicate =
        a->claim.open ? "“" + a->claim.relation + "”" : conflict.predicate;
    Json json = {{"entity", conflict.entity},
                 {"name", name},
                 {"predicate", conflict.predicate},
                 {"kind", name_of(conflict.kind)},
                 {"contradicts", contradicts(conflict.kind)},
                 {"reason", conflict.reason}};
    if (contradicts(conflict.kind)) json["state"] = name_of(conflict.state);
    if (!conflict.decision.empty()) json["decision"] = conflict.decision;
    if (const std::string side = standing_side(conflict); !side.empty()) json["stands"] = side;
    json["a"] = claim_json(*a);
    json["b"] = claim_json(*b);
    listing.add({name, predicate, std::string(name_of(conflict.kind)), conflict.reason,
                 short_id(conflict.a), short_id(conflict.b), std::string(name_of(conflict.state))},
                std::move(json));
    if (!options_.output.json && !options_.output.csv) {
      print(conflict, name + " · " + words_of(predicate), *a, *b);
    }
  }

  Listing listing{.kind = "conflicts",
                  .columns = {"entity", "predicate", "kind", "reason", "a", "b", "state"}};

 private:
  std::optional<StoredClaim> claim_named(const std::string& id) const {
    ClaimFilter filter;
    filter.id_prefix = id;
    const std::vector<StoredClaim> found = store_.claims(filter);
    return found.empty() ? std::nullopt : std::optional(found.front());
  }

  static void print(const Conflict& conflict, const std::string& about, const StoredClaim& a,
                    const StoredClaim& b) {
    std::string kind = words_of(name_of(conflict.kind));
    if (conflict.state != ConflictState::open) {
      kind += fmt::format(", {} ({})", name_of(conflict.state), short_id(conflict.decision));
    }
    fmt::print("{}   {}\n", styled(made_visible(about), Style::strong), kind);
    for (const std::string& line : wrapped(made_visible(conflict.reason), terminal_width() - 2)) {
      fmt::print("  {}\n", line);
    }
    const std::string side = standing_side(conflict);
    fmt::print("{}\n", side_by_side(side_lines(a, side == "a"), side_lines(b, side == "b")));
  }

  const Store& store_;
  const ConflictsOptions& options_;
  std::map<std::string, std::string> names_{};
};

int list_conflicts(const ConflictsOptions& options, const GlobalOptions& globals) {
  const Store store = Store::reading(globals.database);
  const std::string entity = joined(options.words);
  std::set<std::string> wanted;
  if (!entity.empty()) {
    for (const GraphEntity& each : find_or_complain(store, entity)) wanted.insert(each.id);
    if (wanted.empty()) return kNothingFound;
  }
  ConflictList list(store, options);
  for (const Conflict& each :
       store.conflicts(options.all ? Store::Pairs::all : Store::Pairs::contradicting)) {
    if (!wanted.empty() && wanted.count(each.entity) == 0) continue;
    if (each.state == ConflictState::dismissed && !options.all) continue;
    list.add(each);
  }
  list.listing.none = no_conflict(store, entity);
  if (list.listing.rows.empty() || options.output.json || options.output.csv) {
    return print_listing(list.listing, options.output);
  }
  const std::string& a = list.listing.rows.front()[4];
  const std::string& b = list.listing.rows.front()[5];
  fmt::print("{}\n", styled(fmt::format("`claimgraph why {0}` shows where a claim comes from\n"
                                        "`claimgraph judge settle {0} {1}` lets the first stand",
                                        a, b),
                            Style::faint));
  return kFound;
}

}  // namespace

Run bind_conflicts(CLI::App& app, const GlobalOptions& globals) {
  const auto options = std::make_shared<ConflictsOptions>();
  add_output_options(app, options->output);
  add_entity_words(app, options->words, "only about this one");
  app.add_flag("--all", options->all,
               "also what is compatible, updated, corrected or of other scope, and what was "
               "dismissed");
  return [options, &globals] { return list_conflicts(*options, globals); };
}

}  // namespace claimgraph
