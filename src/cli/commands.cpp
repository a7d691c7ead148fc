#include "cli/bindings.h"
#include "cli/command.h"

namespace claimgraph {
namespace {

constexpr Command kCommands[] = {
    {"extract", "print what articles say as records, one line an article; needs no database",
     "claimgraph extract articles/ > records.jsonl\n"
     "claimgraph extract --published 2025-02 interview.txt\n"
     "claimgraph extract --input lines --format carb sentences.txt",
     bind_extract},
};

}  // namespace

std::span<const Command> commands() { return kCommands; }

}  // namespace claimgraph
