#pragma once
// One function a command: it declares the options and gives what runs.

#include "cli/command.h"

namespace claimgraph {

Run bind_check(CLI::App& app, const GlobalOptions& globals);
Run bind_claims(CLI::App& app, const GlobalOptions& globals);
Run bind_compare(CLI::App& app, const GlobalOptions& globals);
Run bind_conflicts(CLI::App& app, const GlobalOptions& globals);
Run bind_diff(CLI::App& app, const GlobalOptions& globals);
Run bind_dump(CLI::App& app, const GlobalOptions& globals);
Run bind_entities(CLI::App& app, const GlobalOptions& globals);
Run bind_export(CLI::App& app, const GlobalOptions& globals);
Run bind_extract(CLI::App& app, const GlobalOptions& globals);
Run bind_ingest(CLI::App& app, const GlobalOptions& globals);
Run bind_judge(CLI::App& app, const GlobalOptions& globals);
Run bind_merge(CLI::App& app, const GlobalOptions& globals);
Run bind_path(CLI::App& app, const GlobalOptions& globals);
Run bind_predicates(CLI::App& app, const GlobalOptions& globals);
Run bind_reextract(CLI::App& app, const GlobalOptions& globals);
Run bind_remove(CLI::App& app, const GlobalOptions& globals);
Run bind_search(CLI::App& app, const GlobalOptions& globals);
Run bind_show(CLI::App& app, const GlobalOptions& globals);
Run bind_sources(CLI::App& app, const GlobalOptions& globals);
Run bind_stats(CLI::App& app, const GlobalOptions& globals);
Run bind_timeline(CLI::App& app, const GlobalOptions& globals);
Run bind_trace(CLI::App& app, const GlobalOptions& globals);
Run bind_why_not(CLI::App& app, const GlobalOptions& globals);
Run bind_why(CLI::App& app, const GlobalOptions& globals);

}  // namespace claimgraph
