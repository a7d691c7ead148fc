// conflicts: claims that cannot both hold, side by side.

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <set>

#include "base/display.h"
#include "base/error.h"
#include "base/joined.h"
#include "cli/bindings.h"
#include "cli/claim_output.h"
#include "cli/columns.h"
#include "cli/listing.h"
#include "cli/messages.h"
#include "cli/names.h"
#include "cli/parser.h"
#include "cli/terminal.h"
#include "ingest/inputs.h"
#include "query/exchange.h"
#include "query/sentence_pairs.h"
#include "store/store.h"

namespace claimgraph {
namespace {

struct ConflictsOptions {
  OutputOptions output{};
  std::vector<std::string> words{};  ///< of one entity's name
  std::string rates{};               ///< a file of exchange rates
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

/// "employs", or the relation of an open claim in quotes.
std::string predicate_of(const ClaimsApart& apart) {
  return apart.a.claim.open ? "“" + apart.a.claim.relation + "”" : apart.conflict.predicate;
}

constexpr std::size_t kColumnOfA = 4;

/// The rows of `conflicts`, ready for each form of output.
class ConflictList {
 public:
  ConflictList(const Store& store, const ConflictsOptions& options) : options_(options) {
    for (const GraphEntity& each : store.entities()) names_[each.id] = each.name;
  }

  void add(const SentencePair& pair) {
    const ClaimsApart& first = pair.front();
    const Conflict& conflict = first.conflict;
    Json json = difference_json(first);
    if (contradicts(conflict.kind)) json["state"] = name_of(conflict.state);
    if (!conflict.decision.empty()) json["decision"] = conflict.decision;
    if (const std::string side = standing_side(conflict); !side.empty()) json["stands"] = side;
    json["a"] = claim_json(first.a);
    json["b"] = claim_json(first.b);
    json["also"] = Json::array();
    for (std::size_t i = 1; i < pair.size(); ++i) {
      Json other = difference_json(pair[i]);
      other["a"] = pair[i].a.claim.id;
      other["b"] = pair[i].b.claim.id;
      json["also"].push_back(std::move(other));
    }
    std::string reason = conflict.reason;
    for (const ClaimsApart* each : told_besides(pair)) reason += "; " + also_of(*each);
    const bool disagree = contradicts(conflict.kind);
    listing.add(
        {name_of_subject(first), first.a.claim.open ? first.a.claim.relation : conflict.predicate,
         std::string(name_of(conflict.kind)), reason, conflict.a, conflict.b,
         disagree ? std::string(name_of(conflict.state)) : ""},
        std::move(json));
    if (disagree && conflict.state == ConflictState::open && !open_) open_ = conflict;
    if (!options_.output.json && !options_.output.csv) print(pair);
  }

  /// The first that a person may settle; nothing where all are, or nothing contradicts.
  const std::optional<Conflict>& first_open() const { return open_; }

  Listing listing{.kind = "conflicts",
                  .columns = {"entity", "predicate", "kind", "reason", "a", "b", "state"}};

 private:
  std::string name_of_subject(const ClaimsApart& apart) const {
    const auto name = names_.find(apart.conflict.entity);
    return name == names_.end() ? apart.a.subject.name : name->second;
  }

  Json difference_json(const ClaimsApart& apart) const {
    return {{"entity", apart.conflict.entity},
            {"name", name_of_subject(apart)},
            {"predicate", apart.conflict.predicate},
            {"kind", name_of(apart.conflict.kind)},
            {"contradicts", contradicts(apart.conflict.kind)},
            {"reason", apart.conflict.reason}};
  }

  /// What the two sentences differ in besides the first; not twice what reads the same.
  static std::vector<const ClaimsApart*> told_besides(const SentencePair& pair) {
    std::vector<const ClaimsApart*> told;
    std::set<std::pair<AgreementKind, std::string>> known = {
        {pair.front().conflict.kind, pair.front().conflict.reason}};
    for (std::size_t i = 1; i < pair.size(); ++i) {
      const Conflict& each = pair[i].conflict;
      if (known.emplace(each.kind, each.reason).second) told.push_back(&pair[i]);
    }
    return told;
  }

  static std::string also_of(const ClaimsApart& apart) {
    return fmt::format("also {} {}: {} ({}, {})", words_of(predicate_of(apart)),
                       words_of(name_of(apart.conflict.kind)), apart.conflict.reason,
                       short_id(apart.conflict.a), short_id(apart.conflict.b));
  }

  void print(const SentencePair& pair) const {
    const ClaimsApart& first = pair.front();
    const Conflict& conflict = first.conflict;
    std::string kind = words_of(name_of(conflict.kind));
    if (conflict.state != ConflictState::open) {
      kind += fmt::format(", {} ({})", name_of(conflict.state), short_id(conflict.decision));
    }
    const std::string about = name_of_subject(first) + " · " + words_of(predicate_of(first));
    fmt::print("{}   {}\n", styled(made_visible(about), Style::strong), kind);
    std::vector<std::string> lines = {conflict.reason};
    for (const ClaimsApart* each : told_besides(pair)) lines.push_back(also_of(*each));
    for (const std::string& line : lines) {
      for (const std::string& part : wrapped(made_visible(line), terminal_width() - 2)) {
        fmt::print("  {}\n", part);
      }
    }
    const std::string side = standing_side(conflict);
    fmt::print("{}\n",
               side_by_side(side_lines(first.a, side == "a"), side_lines(first.b, side == "b")));
  }

  const ConflictsOptions& options_;
  std::map<std::string, std::string> names_{};
  std::optional<Conflict> open_{};
};

/// Whether one of the entities is the subject or object of one of the claims.
bool is_about(const SentencePair& pair, const std::set<std::string>& wanted) {
  const auto about = [&](const StoredClaim& claim) {
    return wanted.count(claim.subject.entity) != 0 ||
           (claim.object && wanted.count(claim.object->entity) != 0);
  };
  return std::any_of(pair.begin(), pair.end(),
                     [&](const ClaimsApart& each) { return about(each.a) || about(each.b); });
}

ExchangeRates rates_in(const std::string& name) {
  const Result<Input> file = read_input(name);
  if (!file) throw Failure(to_string(file.error()));
  return ExchangeRates(name, file->bytes);
}

int list_conflicts(const ConflictsOptions& options, const GlobalOptions& globals) {
  const Store store = Store::reading(globals.database);
  const std::string entity = joined(options.words, " ");
  std::set<std::string> wanted;
  if (!entity.empty()) {
    for (const GraphEntity& each : find_or_complain(store, entity)) wanted.insert(each.id);
    if (wanted.empty()) return kNothingFound;
  }
  std::vector<Conflict> pairs =
      store.conflicts(options.all ? Store::Pairs::all : Store::Pairs::contradicting);
  if (!options.rates.empty()) {
    for (Conflict& each : across_currencies(store.claims({}), rates_in(options.rates))) {
      if (options.all || contradicts(each.kind)) pairs.push_back(std::move(each));
    }
  }
  std::vector<Conflict> asked_for;
  for (const Conflict& each : pairs) {
    if (each.state == ConflictState::dismissed && !options.all) continue;
    asked_for.push_back(each);
  }
  ConflictList list(store, options);
  for (const SentencePair& each : by_sentences(store, asked_for)) {
    if (wanted.empty() || is_about(each, wanted)) list.add(each);
  }
  list.listing.none = no_conflict(store, entity);
  if (list.listing.rows.empty() || options.output.json || options.output.csv) {
    return print_listing(list.listing, options.output);
  }
  std::vector<std::string> next = {fmt::format("`claimgraph why {}` shows where a claim comes from",
                                               short_id(list.listing.rows.front()[kColumnOfA]))};
  // What only the user's rates tell is no disagreement that the graph holds.
  if (const auto& open = list.first_open(); open && options.rates.empty()) {
    next.push_back(fmt::format("`claimgraph judge settle {} {}` lets the first stand",
                               short_id(open->a), short_id(open->b)));
  }
  fmt::print("{}\n", styled(joined(next, "\n"), Style::faint));
  return kFound;
}

}  // namespace

Run bind_conflicts(Parser& parser, const GlobalOptions& globals) {
  const auto options = std::make_shared<ConflictsOptions>();
  add_output_options(parser, options->output);
  add_entity_words(parser, options->words, "only about this one");
  parser
      .option("--rates", options->rates,
              "also what differs between currencies, at the rates of this file: a table of "
              "date, from, to, rate, parted by tabs")
      .placeholder("FILE");
  parser.flag("--all", options->all,
              "also what is compatible, updated, corrected or of other scope, and what was "
              "dismissed");
  return [options, &globals] { return list_conflicts(*options, globals); };
}

}  // namespace claimgraph
