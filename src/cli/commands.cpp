#include "cli/bindings.h"
#include "cli/command.h"

namespace claimgraph {
namespace {

constexpr Command kCommands[] = {
    {"ingest", "read articles into the graph",
     "claimgraph ingest articles/\n"
     "claimgraph ingest --published 2025-02-03 --publisher IGCC interview.txt\n"
     "cat article.txt | claimgraph ingest - --uri https://example.org/article\n"
     "claimgraph ingest --records records.jsonl",
     bind_ingest},
    {"remove", "take articles out of the graph again, without a trace",
     "claimgraph remove articles/old.txt", bind_remove},
    {"sources", "list the articles", "claimgraph sources\nclaimgraph sources --json", bind_sources},
    {"search", "find sentences by their words", "claimgraph search export controls", bind_search},
    {"entities", "list who and what the articles speak of", "claimgraph entities --kind company",
     bind_entities},
    {"show", "show what is claimed of one entity", "claimgraph show deepseek", bind_show},
    {"claims", "list claims, narrowed down",
     "claimgraph claims --about nvidia --since 2022\n"
     "claimgraph claims --said-by \"Dario Amodei\"\n"
     "claimgraph claims --predicate acquired --json",
     bind_claims},
    {"timeline", "list dated claims about one entity in the order of time",
     "claimgraph timeline tsmc", bind_timeline},
    {"path", "show what connects two entities", "claimgraph path deepseek tsmc", bind_path},
    {"conflicts", "show claims that cannot both hold, with both sentences",
     "claimgraph conflicts\nclaimgraph conflicts deepseek", bind_conflicts},
    {"why", "show where a claim comes from: its sentence, its rule, its speakers",
     "claimgraph why c7f3a901", bind_why},
    {"why-not", "show by which names things are joined or kept apart",
     "claimgraph why-not \"Acme Works\" Acme", bind_why_not},
    {"compare", "show what articles say alike, differently, and alone",
     "claimgraph compare wire.txt reprint.txt", bind_compare},
    {"extract", "print what articles say as records, one line an article; needs no database",
     "claimgraph extract articles/ > records.jsonl\n"
     "claimgraph extract --published 2025-02 interview.txt\n"
     "claimgraph extract --input lines --format carb sentences.txt",
     bind_extract},
    {"lint",
     "tell what is wrong with predicates: failing examples, overlaps, rules that fire on anything",
     "claimgraph lint\n"
     "claimgraph lint --knowledge mine --against articles/\n"
     "claimgraph lint acquired merged --json",
     bind_lint},
    {"predicates", "list the typed predicates", "claimgraph predicates", bind_predicates},
    {"stats", "count what the graph holds", "claimgraph stats", bind_stats},
    {"check", "check the database file", "claimgraph check", bind_check},
    {"export",
     "print claims, how they stand to each other and their origins, one JSON object a line",
     "claimgraph export agreement > agreement.jsonl", bind_export},
    {"dump", "print the whole graph as sorted lines, equal for equal graphs",
     "claimgraph dump --canonical > graph.txt\nclaimgraph dump --digest", bind_dump},
};

}  // namespace

std::span<const Command> commands() { return kCommands; }

}  // namespace claimgraph
