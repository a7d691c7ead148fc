// diff: what has changed since a run or a day.

#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "base/display.h"
#include "base/error.h"
#include "cli/ask_options.h"
#include "cli/bindings.h"
#include "cli/claim_output.h"
#include "cli/globals.h"
#include "cli/listing.h"
#include "cli/messages.h"
#include "cli/next_steps.h"
#include "cli/parser.h"
#include "cli/terminal.h"
#include "query/diff.h"
#include "store/records.h"

namespace claimgraph {
namespace {

struct DiffOptions {
  OutputOptions output{};
  std::string since{};
  bool runs = false;
};

Json run_json(const RunRow& run) {
  return {{"run", run.id},
          {"at", run.at},
          {"what", run.what},
          {"added", run.added},
          {"replaced", run.replaced},
          {"unchanged", run.unchanged},
          {"removed", run.removed},
          {"failed", run.failed},
          {"claims", run.claims}};
}

int list_runs(const std::vector<RunRow>& runs, const OutputOptions& output) {
  Listing listing{.kind = "runs", .columns = {"run", "at", "what", "counts"}};
  for (const RunRow& each : runs) {
    std::string counts;
    const std::pair<const char*, std::size_t> all[] = {
        {"new", each.added},       {"replaced", each.replaced}, {"unchanged", each.unchanged},
        {"removed", each.removed}, {"failed", each.failed},     {"claims", each.claims}};
    for (const auto& [what, count] : all) {
      if (count > 0) counts += fmt::format("{}{} {}", counts.empty() ? "" : ", ", what, count);
    }
    listing.add({std::to_string(each.id), each.at, each.what, counts}, run_json(each));
  }
  listing.next = "`claimgraph diff --since RUN` shows what the runs after it changed.";
  listing.none = "no run is recorded yet; `claimgraph ingest PATH` reads articles";
  return print_listing(listing, output);
}

/// A run that found only what was there already changes nothing.
bool changes_something(const RunRow& run) {
  const bool reads = run.what == "ingest" || run.what == "remove";
  return !reads || run.added + run.replaced + run.removed > 0;
}

/// The run after which changes count: a number, or the last one before a day; without either the
/// one before the last that changed something.
std::int64_t run_before(const std::vector<RunRow>& runs, const std::string& since) {
  const bool number = !since.empty() && since.size() < 10 &&
                      since.find_first_not_of("0123456789") == std::string::npos;
  constexpr std::size_t kYear = 4;
  if (number && since.size() != kYear) {
    const std::int64_t run = std::stoll(since);
    const bool known = run == 0 || std::any_of(runs.begin(), runs.end(),
                                               [&](const RunRow& each) { return each.id == run; });
    if (!known) {
      throw Failure(fmt::format("no run {}; `claimgraph diff --runs` lists the runs", since));
    }
    return run;
  }
  check_date("--since", since);
  std::int64_t last = 0;
  if (since.empty()) {
    const auto changed = std::find_if(runs.rbegin(), runs.rend(), changes_something);
    return changed == runs.rend() ? 0 : changed->id - 1;
  }
  for (const RunRow& each : runs) {
    if (each.at < since) last = each.id;
  }
  return last;
}

/// What a program sees: every kind of change under its name.
class DiffListing {
 public:
  explicit DiffListing(bool text) : text_(text) {}

  void add(const std::string& change, const std::string& what, const std::string& detail,
           const std::string& id, Json json) {
    Json object = {{"change", change}};
    object.update(json);
    listing.add({change, what, detail, short_id(id)}, std::move(object));
    listing.csv.rows.push_back({change, what, detail, id});
    if (!text_) return;
    if (change != last_) {
      fmt::print("{}{}\n", last_.empty() ? "" : "\n", styled(change, Style::strong));
    }
    last_ = change;
    constexpr std::size_t kBehindId = 12;
    fmt::print("  {:<8}  {}\n", short_id(id), fitted_behind(kBehindId, made_visible(what)));
    if (!detail.empty()) {
      fmt::print("{:>{}}{}\n", "", kBehindId, fitted_behind(kBehindId, made_visible(detail)));
    }
  }

  Listing listing{.kind = "changes",
                  .columns = {"change", "what", "detail", "id"},
                  .csv = {.columns = {"change", "what", "detail", "id"}}};

 private:
  bool text_;
  std::string last_{};
};

void add_conflicts(DiffListing& out, const std::string& change,
                   const std::vector<ChangedConflict>& conflicts) {
  for (const ChangedConflict& each : conflicts) {
    const std::string how = each.how.empty() ? "" : " (" + each.how + ")";
    out.add(change, each.one, "against " + each.other + how, "",
            {{"kind", each.kind},
             {"reason", each.reason},
             {"one", each.one},
             {"other", each.other},
             {"how", each.how}});
  }
}

void add_rewritten(DiffListing& out, const Rewritten& text) {
  for (const StoredClaim& each : text.added) {
    out.add("added to a text", claim_line(each), text.uri, each.claim.id,
            {{"uri", text.uri}, {"claim", claim_json(each)}});
  }
  for (const auto& [old, now] : text.changed) {
    out.add("changed in a text", claim_line(now), "was " + old.line + " in " + text.uri,
            now.claim.id, {{"uri", text.uri}, {"was", old.line}, {"claim", claim_json(now)}});
  }
  for (const PastClaim& each : text.removed) {
    out.add("quietly removed from a text", each.line, text.uri, "",
            {{"uri", text.uri}, {"was", each.line}, {"sentence", each.sentence}});
  }
}

void add_all(DiffListing& out, const ChangeReport& report) {
  for (const std::string& each : report.articles)
    out.add("new article", each, "", "", {{"uri", each}});
  for (const std::string& each : report.removed) {
    out.add("removed article", each, "", "", {{"uri", each}});
  }
  for (const PastClaim& each : report.gone) {
    out.add("no longer said", each.line, each.uri, "",
            {{"uri", each.uri}, {"was", each.line}, {"sentence", each.sentence}});
  }
  for (const StoredClaim& each : report.claims) {
    out.add("new claim", claim_line(each), each.source, each.claim.id,
            {{"claim", claim_json(each)}});
  }
  for (const GainedOrigin& each : report.origins) {
    out.add("gained an origin", claim_line(each.claim),
            fmt::format("{}, were {}", counted(each.now, "origin"), each.before),
            each.claim.claim.id,
            {{"claim", claim_json(each.claim)}, {"before", each.before}, {"now", each.now}});
  }
  for (const MovedValue& each : report.values) {
    out.add("number moved", claim_line(each.now), "was " + claim_line(each.old), each.now.claim.id,
            {{"kind", name_of(each.kind)},
             {"reason", each.reason},
             {"was", claim_json(each.old)},
             {"claim", claim_json(each.now)}});
  }
  add_conflicts(out, "disagreement opened", report.opened);
  add_conflicts(out, "disagreement closed", report.closed);
  for (const Rewritten& each : report.rewritten) add_rewritten(out, each);
}

int diff(const DiffOptions& options, const GlobalOptions& globals) {
  const Store store = Store::reading(globals.database);
  const std::vector<RunRow> runs = Records(store).runs();
  if (options.runs) return list_runs(runs, options.output);
  const std::int64_t run = run_before(runs, options.since);
  const bool text = !options.output.json && !options.output.csv;
  DiffListing out(text);
  add_all(out, changes_since(store, load_ontology(overlay_of(globals)), run));
  out.listing.none = "nothing has changed since; `claimgraph diff --runs` lists the runs";
  if (!text || out.listing.rows.empty()) return print_listing(out.listing, options.output);
  fmt::print("\n{}\n", styled(next_steps({"`claimgraph why ID` shows the sentence",
                                          "`claimgraph diff --runs` lists the runs"}),
                              Style::faint));
  return kFound;
}

}  // namespace

Run bind_diff(Parser& parser, const GlobalOptions& globals) {
  const auto options = std::make_shared<DiffOptions>();
  add_output_options(parser, options->output);
  parser.option("--since", options->since,
                "what runs after this one changed, by its number; or since this day (2025-02-03). "
                "Left out: what the last run that changed anything did");
  parser.flag("--runs", options->runs, "list the runs instead");
  return [options, &globals] { return diff(*options, globals); };
}

}  // namespace claimgraph
