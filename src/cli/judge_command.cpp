// judge: what people decide, by a word on the command line, by a key on the terminal, or by a file.

#include <fmt/format.h>

#include <cstdio>
#include <memory>

#include "base/display.h"
#include "base/error.h"
#include "base/joined.h"
#include "cli/bindings.h"
#include "cli/globals.h"
#include "cli/judge_desk.h"
#include "cli/judge_questions.h"
#include "cli/listing.h"
#include "cli/messages.h"
#include "cli/names.h"
#include "cli/parser.h"
#include "cli/suggest.h"
#include "cli/today.h"
#include "ingest/judge.h"
#include "knowledge/ontology.h"
#include "query/lookup.h"

namespace claimgraph {
namespace {

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
  Decision decision = decision_in_words(desk, kind);
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
  const std::string name = joined(desk.rest(), " ");
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
  Listing listing{.kind = "decisions",
                  .columns = {"id", "made", "state", "decision", "note"},
                  .csv = {.columns = {"id", "made", "withdrawn", "orphan", "decision", "note"}}};
  for (const StoredDecision& each : desk.store.decisions()) {
    if (!desk.options.all && !each.withdrawn.empty()) continue;
    std::string state = each.missing.empty() ? "stands" : "orphan";
    if (!each.withdrawn.empty()) state = "withdrawn " + each.withdrawn;
    listing.add({short_id(each.id), each.decision.made, state, summary_of(each.decision),
                 each.decision.note},
                decision_json(each));
    listing.csv.rows.push_back({each.id, each.decision.made, each.withdrawn,
                                each.missing.empty() ? "false" : "true", summary_of(each.decision),
                                each.decision.note});
  }
  listing.next =
      "`claimgraph judge withdraw ID` takes one back\n"
      "`claimgraph judge save FILE` keeps all";
  listing.none = "nobody has decided anything yet; `claimgraph judge` asks";
  return print_listing(listing, desk.options.output);
}

int take_back(const Desk& desk) {
  expect_words(desk, 1, "withdraw ID");
  const StoredDecision found = decision_named(desk.store, desk.options.words[1]);
  withdraw(desk.store, desk.ontology, found.id, now());
  fmt::print("withdrawn: {}\n", made_visible(summary_of(found.decision)));
  return kFound;
}

enum class Access : std::uint8_t { reads, writes };

struct Verb {
  std::string_view word;
  int (*run)(const Desk& desk);
  Access access = Access::writes;
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
    {"list", list, Access::reads},
    {"withdraw", take_back},
    {"load", load_decisions},
    {"save", save_decisions, Access::reads},
};

const Verb& verb_named(const std::string& word) {
  std::vector<std::string> known;
  for (const Verb& each : kVerbs) {
    if (each.word == word) return each;
    known.emplace_back(each.word);
  }
  throw Failure(
      fmt::format("nothing to judge by '{}'.{} `claimgraph judge --help` lists the words.", word,
                  did_you_mean(word, known)));
}

int judge_command(const JudgeOptions& options, const GlobalOptions& globals) {
  const Verb* verb = options.words.empty() ? nullptr : &verb_named(options.words.front());
  const Ontology ontology = load_ontology(overlay_of(globals));
  // Also where it is to be written: this complains where there is none, and judging makes none.
  Store store = Store::reading(globals.database);
  if (verb == nullptr || verb->access == Access::writes) {
    store = store_for_writing(globals, ontology.files);
  }
  const Desk desk{options, globals, ontology, store};
  if (verb != nullptr) return verb->run(desk);
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
