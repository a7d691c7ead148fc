// judge: what people decide, by a word on the command line, by a key on the terminal, or by a file.

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <memory>

#include "base/display.h"
#include "base/error.h"
#include "cli/addresses.h"
#include "cli/bindings.h"
#include "cli/claim_output.h"
#include "cli/judge_questions.h"
#include "cli/listing.h"
#include "cli/messages.h"
#include "cli/names.h"
#include "cli/parser.h"
#include "cli/sources.h"
#include "cli/suggest.h"
#include "cli/today.h"
#include "ingest/inputs.h"
#include "ingest/judge.h"
#include "knowledge/ontology.h"
#include "query/judging.h"
#include "query/lookup.h"

namespace claimgraph {
namespace {

struct JudgeOptions {
  OutputOptions output{};
  std::vector<std::string> words{};  ///< what to do, and to what
  std::string note{};
  bool all = false;
};

/// What a run of `judge` works with. Opened for writing: judging writes.
struct Desk {
  const JudgeOptions& options;
  const Ontology& ontology;
  Store& store;
  const GlobalOptions& globals;

  /// The words after the first.
  std::vector<std::string> rest() const { return {options.words.begin() + 1, options.words.end()}; }
};

// ---- what is named

template <typename T>
T value_or_fail(Result<T> result) {
  if (!result) throw Failure(to_string(result.error()));
  return std::move(*result);
}

void expect_words(const Desk& desk, std::size_t count, const std::string& usage) {
  if (desk.options.words.size() == count + 1) return;
  throw Failure(fmt::format("`claimgraph judge {}` is the way to say it", usage));
}

/// The claim that four or more digits of an id name; copies of one sentence are one.
StoredClaim claim_named(const Store& store, const std::string& id) {
  constexpr std::size_t kShortest = 4;
  if (id.size() < kShortest) {
    throw Failure("name a claim by four or more digits of its id; `claimgraph claims` shows them");
  }
  ClaimFilter filter;
  filter.id_prefix = id;
  filter.with_rejected = true;
  const std::vector<StoredClaim> found = store.claims(filter);
  if (found.empty()) {
    throw Failure(fmt::format("no claim '{}'. `claimgraph claims` lists them.", id));
  }
  for (const StoredClaim& each : found) {
    if (each.anchor == found.front().anchor) continue;
    throw Failure(fmt::format("several claims begin with '{}'; give more digits", id));
  }
  return found.front();
}

std::string outlet_named(const Store& store, const std::string& name) {
  const std::vector<std::string> outlets = store.outlets();
  for (const std::string& each : outlets) {
    if (nearest(name, {each}) == each && name.size() == each.size()) return each;
  }
  throw Failure(fmt::format("no outlet '{}'.{} `claimgraph sources` lists them.", name,
                            suggestion(name, outlets)));
}

// ---- one decision

Decision of_entities(const Desk& desk, DecisionKind kind) {
  expect_words(desk, 2, fmt::format("{} ENTITY ENTITY", name_of(kind)));
  auto [a, b] = value_or_fail(
      entity_keys(desk.store, desk.ontology, kind, desk.options.words[1], desk.options.words[2]));
  return {.kind = kind, .a = std::move(a), .b = std::move(b)};
}

Decision of_claim(const Desk& desk, DecisionKind kind) {
  expect_words(desk, 1, fmt::format("{} CLAIM", name_of(kind)));
  return {.kind = kind, .claim = anchor_of(claim_named(desk.store, desk.options.words[1]))};
}

Decision of_fix(const Desk& desk) {
  const std::string usage = "fix CLAIM ROLE=VALUE …";
  if (desk.options.words.size() < 3) expect_words(desk, 2, usage);
  const StoredClaim claim = claim_named(desk.store, desk.options.words[1]);
  Decision decision{.kind = DecisionKind::fix, .claim = anchor_of(claim)};
  constexpr std::string_view kPredicate = "predicate=";
  std::string predicate = claim.claim.predicate;
  for (const std::string& word : desk.rest()) {
    if (word.starts_with(kPredicate)) predicate = word.substr(kPredicate.size());
  }
  for (std::size_t i = 2; i < desk.options.words.size(); ++i) {
    const std::string& word = desk.options.words[i];
    const std::size_t sign = word.find('=');
    if (sign == std::string::npos || sign == 0) {
      throw Failure(fmt::format("'{}' is no ROLE=VALUE; `claimgraph judge {}`", word, usage));
    }
    decision.fixes.push_back(value_or_fail(checked_fix(
        desk.store, desk.ontology, claim, predicate, word.substr(0, sign), word.substr(sign + 1))));
  }
  return decision;
}

Decision of_pair(const Desk& desk, DecisionKind kind) {
  expect_words(desk, 2,
               kind == DecisionKind::settle ? "settle CLAIM_THAT_STANDS OTHER_CLAIM"
                                            : "dismiss CLAIM CLAIM");
  const StoredClaim a = claim_named(desk.store, desk.options.words[1]);
  const StoredClaim b = claim_named(desk.store, desk.options.words[2]);
  if (!in_conflict(desk.store, a, b)) {
    throw Failure(
        fmt::format("{} and {} do not contradict each other; `claimgraph conflicts` "
                    "lists what does",
                    desk.options.words[1], desk.options.words[2]));
  }
  return {.kind = kind, .claim = anchor_of(a), .against = anchor_of(b)};
}

/// REQUIRES: a decision with two sides. Throws Failure where they are one.
Decision of_two(Decision decision) {
  if (decision.a == decision.b) {
    throw Failure(fmt::format("both sides are one, '{}'; name two", decision.a));
  }
  return decision;
}

Decision of_outlets(const Desk& desk) {
  expect_words(desk, 2, "family OUTLET OUTLET");
  return of_two({.kind = DecisionKind::family,
                 .a = outlet_named(desk.store, desk.options.words[1]),
                 .b = outlet_named(desk.store, desk.options.words[2])});
}

Decision of_articles(const Desk& desk) {
  expect_words(desk, 2, "copy-of COPY ORIGINAL");
  const std::vector<DocumentRow> rows = desk.store.documents();
  const auto named = [&](const std::string& word) {
    return document_named(rows, address_typed(rows, word, desk.globals)).provenance.uri;
  };
  return of_two({.kind = DecisionKind::copy,
                 .a = named(desk.options.words[1]),
                 .b = named(desk.options.words[2])});
}

Decision decision_of(const Desk& desk, DecisionKind kind) {
  switch (kind) {
    case DecisionKind::same:
    case DecisionKind::not_same:
    case DecisionKind::unsure:
      return of_entities(desk, kind);
    case DecisionKind::reject:
    case DecisionKind::confirm:
      return of_claim(desk, kind);
    case DecisionKind::fix:
      return of_fix(desk);
    case DecisionKind::dismiss:
    case DecisionKind::settle:
      return of_pair(desk, kind);
    case DecisionKind::family:
      return of_outlets(desk);
    case DecisionKind::copy:
      return of_articles(desk);
  }
  return {};
}

Json decision_json(const StoredDecision& stored) {
  const Decision& decision = stored.decision;
  Json json = {{"id", stored.id}, {"decision", name_of(decision.kind)}};
  const auto put = [&](const char* key, const std::string& value) {
    if (!value.empty()) json[key] = value;
  };
  put("a", decision.a);
  put("b", decision.b);
  put("claim", decision.claim.line);
  put("quote", decision.claim.quote);
  put("against", decision.against.line);
  put("against_quote", decision.against.quote);
  for (const auto& [role, value] : decision.fixes) json["fixes"][role] = value;
  put("note", decision.note);
  put("made", decision.made);
  put("withdrawn", stored.withdrawn);
  json["orphan"] = !stored.missing.empty();
  if (!stored.missing.empty()) json["missing"] = stored.missing;
  return json;
}

int decide(const Desk& desk, DecisionKind kind) {
  Decision decision = decision_of(desk, kind);
  decision.note = desk.options.note;
  decision = normal(decision);
  const JudgeReport report =
      value_or_fail(judge(desk.store, desk.ontology, {{decision, 0}}, "", now()));
  if (!report.refused.empty()) {
    throw Failure(fmt::format("'{}' closes a circle: {}; withdraw one of them first",
                              summary_of(decision), report.refused.front().reason));
  }
  const std::string id = id_of(decision);
  if (desk.options.output.json) {
    Listing listing{.kind = "decisions"};
    listing.add({}, decision_json({id, decision, "", {}}));
    return print_listing(listing, desk.options.output);
  }
  fmt::print("{}   {}{}\n", made_visible(summary_of(decision)), short_id(id),
             report.known > 0 ? "  decided already" : "");
  fmt::print("`claimgraph judge withdraw {}` takes it back.\n", short_id(id));
  return kFound;
}

// ---- many

int ask(const Desk& desk, const std::vector<Question>& questions, const std::string& none) {
  if (questions.empty()) {
    complain(none);
    return kNothingFound;
  }
  const Answered answered = ask_all(questions, [&](const Decision& decision) {
    const Result<JudgeReport> report =
        judge(desk.store, desk.ontology, {{normal(decision), 0}}, "", now());
    return made_visible(report ? summary_of(normal(decision)) : to_string(report.error()));
  });
  fmt::print("{} made, {} skipped, {} left. `claimgraph judge list` shows all.\n",
             counted(answered.decided, "decision"), answered.skipped, answered.left);
  return kFound;
}

std::vector<std::string> ids_asked_for(const Desk& desk) {
  const std::string name = joined(desk.rest());
  return name.empty() ? std::vector<std::string>{} : ids_of(find_or_complain(desk.store, name));
}

int ask_about(const Desk& desk,
              std::vector<Question> (*questions)(const Store&, const std::vector<std::string>&),
              const std::string& none) {
  const std::vector<std::string> ids = ids_asked_for(desk);
  if (ids.empty() && desk.options.words.size() > 1) return kNothingFound;
  return ask(desk, questions(desk.store, ids), none);
}

int ask_claims(const Desk& desk) {
  return ask_about(desk, claim_questions, "no claim is left to judge");
}

int ask_conflicts(const Desk& desk) {
  return ask_about(desk, conflict_questions, "no disagreement is open");
}

int list(const Desk& desk) {
  expect_words(desk, 0, "list");
  Listing listing{.kind = "decisions", .columns = {"id", "made", "state", "decision", "note"}};
  for (const StoredDecision& each : desk.store.decisions()) {
    if (!desk.options.all && !each.withdrawn.empty()) continue;
    std::string state = each.missing.empty() ? "stands" : "orphan";
    if (!each.withdrawn.empty()) state = "withdrawn " + each.withdrawn;
    listing.add({short_id(each.id), each.decision.made, state, summary_of(each.decision),
                 each.decision.note},
                decision_json(each));
  }
  listing.next =
      "`claimgraph judge withdraw ID` takes one back\n"
      "`claimgraph judge save FILE` keeps all";
  listing.none = "nobody has decided anything yet; `claimgraph judge` asks";
  return print_listing(listing, desk.options.output);
}

int take_back(const Desk& desk) {
  constexpr std::size_t kShortest = 4;
  expect_words(desk, 1, "withdraw ID");
  const std::string& id = desk.options.words[1];
  std::vector<StoredDecision> found;
  for (const StoredDecision& each : desk.store.decisions()) {
    const bool named = id.size() >= kShortest && each.id.starts_with(id);
    if (each.withdrawn.empty() && named) found.push_back(each);
  }
  if (found.size() != 1) {
    complain(fmt::format("{} '{}'. `claimgraph judge list` lists them.",
                         found.empty() ? "no decision" : "several decisions are", id));
    return kNothingFound;
  }
  withdraw(desk.store, desk.ontology, found.front().id, now());
  fmt::print("withdrawn: {}\n", made_visible(summary_of(found.front().decision)));
  return kFound;
}

int load(const Desk& desk) {
  expect_words(desk, 1, "load FILE");
  const std::string& name = desk.options.words[1];
  const Input input = value_or_fail(read_input(name));
  const auto decisions = parse_decisions(input.bytes);
  if (!decisions) {
    throw Failure(
        fmt::format("{}:{}: {}", input.name, decisions.error().where, decisions.error().what));
  }
  const JudgeReport report =
      value_or_fail(judge(desk.store, desk.ontology, *decisions, input.name, now()));
  fmt::print("{}: new {}, known {}, orphans {}{}.\n", counted(decisions->size(), "decision"),
             report.made, report.known, report.orphans.size(),
             report.refused.empty() ? "" : fmt::format(", not applied {}", report.refused.size()));
  for (const RefusedDecision& each : report.refused) {
    complain(fmt::format("{}:{}: not applied: '{}' closes a circle: {}", input.name,
                         each.decision.line, summary_of(each.decision.decision), each.reason));
  }
  for (std::size_t i = 0; i < report.orphans.size(); ++i) {
    complain(fmt::format("{}:{}: {}: not in the graph: {}; kept, without effect for now",
                         input.name, report.orphans[i].line,
                         name_of(report.orphans[i].decision.kind), report.missing[i]));
  }
  return report.refused.empty() ? kFound : kSomeFailed;
}

int save(const Desk& desk) {
  expect_words(desk, 1, "save FILE");
  std::vector<Decision> standing;
  for (StoredDecision& each : desk.store.decisions()) {
    if (each.withdrawn.empty()) standing.push_back(std::move(each.decision));
  }
  const std::string& name = desk.options.words[1];
  const std::string text = print_decisions(standing);
  if (name == "-") {
    fmt::print("{}", without_controls(text));
    return kFound;
  }
  std::ofstream file(name, std::ios::binary | std::ios::trunc);
  file << text;
  file.close();
  if (!file) throw Failure(name + ": cannot be written");
  fmt::print("{} in {}.\n", counted(standing.size(), "decision"), made_visible(name));
  return kFound;
}

struct Verb {
  std::string_view word;
  int (*run)(const Desk& desk);
};

constexpr Verb kVerbs[] = {
    {"same", [](const Desk& desk) { return decide(desk, DecisionKind::same); }},
    {"not-same", [](const Desk& desk) { return decide(desk, DecisionKind::not_same); }},
    {"unsure", [](const Desk& desk) { return decide(desk, DecisionKind::unsure); }},
    {"reject", [](const Desk& desk) { return decide(desk, DecisionKind::reject); }},
    {"confirm", [](const Desk& desk) { return decide(desk, DecisionKind::confirm); }},
    {"fix", [](const Desk& desk) { return decide(desk, DecisionKind::fix); }},
    {"dismiss", [](const Desk& desk) { return decide(desk, DecisionKind::dismiss); }},
    {"settle", [](const Desk& desk) { return decide(desk, DecisionKind::settle); }},
    {"family", [](const Desk& desk) { return decide(desk, DecisionKind::family); }},
    {"copy-of", [](const Desk& desk) { return decide(desk, DecisionKind::copy); }},
    {"claims", ask_claims},
    {"conflicts", ask_conflicts},
    {"list", list},
    {"withdraw", take_back},
    {"load", load},
    {"save", save},
};

int run_verb(const Desk& desk) {
  const std::string& word = desk.options.words.front();
  std::vector<std::string> known;
  for (const Verb& each : kVerbs) {
    if (each.word == word) return each.run(desk);
    known.emplace_back(each.word);
  }
  throw Failure(
      fmt::format("nothing to judge by '{}'.{} `claimgraph judge --help` lists the words.", word,
                  suggestion(word, known)));
}

int judge_command(const JudgeOptions& options, const GlobalOptions& globals) {
  const Ontology ontology = load_ontology(overlay_of(globals));
  Store::reading(globals.database);  // complains where there is none: judging makes no database
  Store store = store_for_writing(globals, ontology.files);
  const Desk desk{options, ontology, store, globals};
  if (!options.words.empty()) return run_verb(desk);
  return ask(desk, entity_questions(store, ontology),
             "no two entities look alike; `claimgraph judge conflicts` asks about disagreements, "
             "`claimgraph judge claims` about claims");
}

}  // namespace

Run bind_judge(Parser& parser, const GlobalOptions& globals) {
  const auto options = std::make_shared<JudgeOptions>();
  add_output_options(parser, options->output);
  parser
      .option("words", options->words,
              "without any: asks which entities are one, a key an answer. claims [ENTITY], "
              "conflicts [ENTITY]: asks about these. same|not-same|unsure ENTITY ENTITY; "
              "reject|confirm CLAIM; fix CLAIM ROLE=VALUE …; settle CLAIM_THAT_STANDS CLAIM; "
              "dismiss CLAIM CLAIM; family OUTLET OUTLET; copy-of COPY ORIGINAL; list; "
              "withdraw ID; load FILE; save FILE")
      .placeholder("WORD");
  parser.option("--note", options->note, "why, in words of one's own");
  parser.flag("--all", options->all, "with list: also what was withdrawn");
  return [options, &globals] { return judge_command(*options, globals); };
}

}  // namespace claimgraph
