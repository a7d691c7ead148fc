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
    {"merge", "put another graph's articles and decisions into this one",
     "claimgraph merge night_shift.db", bind_merge},
    {"reextract", "extract all articles again, after a change of rules",
     "claimgraph reextract\nclaimgraph reextract --knowledge mine/", bind_reextract},
    {"remove", "take articles out of the graph again, as if they had never been read",
     "claimgraph remove articles/old.txt", bind_remove},
    {"sources", "list the articles, or how their outlets have done",
     "claimgraph sources\nclaimgraph sources --outlets\nclaimgraph sources --json", bind_sources},
    {"diff", "show what has changed since a run or a day",
     "claimgraph diff\nclaimgraph diff --runs\nclaimgraph diff --since 3\n"
     "claimgraph diff --since 2025-02-03 --json",
     bind_diff},
    {"search", "find sentences by their words", "claimgraph search export controls", bind_search},
    {"entities", "list who and what the articles speak of", "claimgraph entities --kind company",
     bind_entities},
    {"show", "show what is claimed of one entity",
     "claimgraph show deepseek\nclaimgraph show huawei --contested\n"
     "claimgraph show deepseek --valid-at 2025-12-31",
     bind_show},
    {"claims", "list claims, narrowed down",
     "claimgraph claims --about nvidia --since 2022\n"
     "claimgraph claims --said-by \"Dario Amodei\"\n"
     "claimgraph claims --predicate acquired --min-origins 2\n"
     "claimgraph claims --contested --as-of 2025-02 --json",
     bind_claims},
    {"timeline", "list dated claims about one entity in the order of time",
     "claimgraph timeline tsmc\nclaimgraph timeline nvidia --as-of 2025-05", bind_timeline},
    {"trace", "show the path of a matter: considered, planned, delayed, in force, withdrawn",
     "claimgraph trace tsmc arizona\nclaimgraph trace export licence", bind_trace},
    {"path", "show what connects two entities", "claimgraph path huawei tsmc", bind_path},
    {"conflicts", "show claims that cannot both hold, with both sentences",
     "claimgraph conflicts\nclaimgraph conflicts deepseek --all\n"
     "claimgraph conflicts --rates rates.tsv",
     bind_conflicts},
    {"why", "show where a claim comes from: its sentence, its rule, its speakers",
     "claimgraph why c7f3a901", bind_why},
    {"why-not", "show the first test that keeps two names or two claims apart",
     "claimgraph why-not \"Acme Works\" Acme\nclaimgraph why-not c7f3a901 c91b22d0", bind_why_not},
    {"judge", "decide what the program leaves open: asks, or takes a decision by name or file",
     "claimgraph judge\n"
     "claimgraph judge same \"Acme Works\" Acme\n"
     "claimgraph judge reject c7f3a901 --note \"a quotation from a novel\"\n"
     "claimgraph judge fix c7f3a901 object=\"USD 9M\" time=2021-03\n"
     "claimgraph judge settle c7f3a901 c91b22d0\n"
     "claimgraph judge family \"The Daily\" \"Daily Online\"\n"
     "claimgraph judge copy-of reprint.txt wire.txt\n"
     "claimgraph judge save decisions.txt",
     bind_judge},
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
