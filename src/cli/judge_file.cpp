// Decisions in a text file, for version control and for other graphs.

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

#include "base/display.h"
#include "base/error.h"
#include "cli/command.h"
#include "cli/judge_desk.h"
#include "cli/messages.h"
#include "cli/today.h"
#include "ingest/inputs.h"
#include "ingest/judge.h"

namespace claimgraph {
namespace {

namespace fs = std::filesystem;

/// Writes the file whole or not at all: beside the old one, which it then takes the place of. Pipes
/// and devices are written as they are.
bool write_whole(const fs::path& name, const std::string& text) {
  std::error_code error;
  const bool exists = fs::exists(name, error);
  if (exists && !fs::is_regular_file(name, error)) {
    std::ofstream file(name, std::ios::binary);
    file << text;
    file.close();
    return bool(file);
  }
  const fs::path place = exists ? fs::canonical(name, error) : name;  // a link stays one
  const fs::path beside = place.string() + "." + std::to_string(getpid());
  std::ofstream file(beside, std::ios::binary | std::ios::trunc);
  file << text;
  file.close();
  if (exists) fs::permissions(beside, fs::status(place, error).permissions(), error);
  if (file) fs::rename(beside, place, error);
  if (file && !error) return true;
  fs::remove(beside, error);
  return false;
}

/// Throws Failure where the file is there and holds something else than decisions.
void expect_decision_file(const std::string& name) {
  std::error_code error;
  if (!fs::is_regular_file(name, error)) return;
  const Input input = value_or_fail(read_input(name));
  if (is_decision_file(input.bytes)) return;
  throw Failure(name + ": holds something else than decisions and is left as it is; name another");
}

}  // namespace

int load_decisions(const Desk& desk) {
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

int save_decisions(const Desk& desk) {
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
  expect_decision_file(name);
  if (!write_whole(name, text)) throw Failure(name + ": cannot be written");
  fmt::print("{} in {}.\n", counted(standing.size(), "decision"), made_visible(name));
  return kFound;
}

}  // namespace claimgraph
