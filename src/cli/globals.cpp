#include "cli/globals.h"

namespace claimgraph {

Store store_for_writing(const GlobalOptions& globals, const Files& files) {
  return Store::writing(globals.database, files.read("schema/graph.sql"));
}

std::optional<std::filesystem::path> overlay_of(const GlobalOptions& globals) {
  if (globals.knowledge.empty()) return std::nullopt;
  return globals.knowledge;
}

}  // namespace claimgraph
