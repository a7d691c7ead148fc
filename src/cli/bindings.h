#pragma once
// One function a command: it declares the options and gives what runs.

#include "cli/command.h"

namespace claimgraph {

Run bind_check(Parser& parser, const GlobalOptions& globals);
Run bind_claims(Parser& parser, const GlobalOptions& globals);
Run bind_compare(Parser& parser, const GlobalOptions& globals);
Run bind_conflicts(Parser& parser, const GlobalOptions& globals);
Run bind_diff(Parser& parser, const GlobalOptions& globals);
Run bind_dump(Parser& parser, const GlobalOptions& globals);
Run bind_entities(Parser& parser, const GlobalOptions& globals);
Run bind_export(Parser& parser, const GlobalOptions& globals);
Run bind_extract(Parser& parser, const GlobalOptions& globals);
Run bind_ingest(Parser& parser, const GlobalOptions& globals);
Run bind_lint(Parser& parser, const GlobalOptions& globals);
Run bind_judge(Parser& parser, const GlobalOptions& globals);
Run bind_merge(Parser& parser, const GlobalOptions& globals);
Run bind_path(Parser& parser, const GlobalOptions& globals);
Run bind_predicates(Parser& parser, const GlobalOptions& globals);
Run bind_reextract(Parser& parser, const GlobalOptions& globals);
Run bind_remove(Parser& parser, const GlobalOptions& globals);
Run bind_search(Parser& parser, const GlobalOptions& globals);
Run bind_show(Parser& parser, const GlobalOptions& globals);
Run bind_sources(Parser& parser, const GlobalOptions& globals);
Run bind_stats(Parser& parser, const GlobalOptions& globals);
Run bind_timeline(Parser& parser, const GlobalOptions& globals);
Run bind_trace(Parser& parser, const GlobalOptions& globals);
Run bind_why_not(Parser& parser, const GlobalOptions& globals);
Run bind_why(Parser& parser, const GlobalOptions& globals);

}  // namespace claimgraph
