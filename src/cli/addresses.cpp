#include "cli/addresses.h"

#include <filesystem>
#include <system_error>

#include "ingest/addresses.h"
#include "query/lookup.h"

namespace claimgraph {

std::vector<DocumentRow> documents_typed(const std::vector<DocumentRow>& documents,
                                         const std::string& typed, const GlobalOptions& globals) {
  const std::string address = address_of(typed, home_of(globals.database));
  for (const DocumentRow& each : documents) {
    if (each.provenance.uri == address) return {each};
  }
  std::error_code error;
  if (std::filesystem::is_regular_file(typed, error)) return {};
  return documents_named(documents, typed);
}

std::string source_typed(const std::string& typed, const GlobalOptions& globals) {
  std::error_code error;
  if (typed.find('/') == std::string::npos || !std::filesystem::exists(typed, error)) return typed;
  const std::string address = address_of(typed, home_of(globals.database));
  return address == "." ? typed : address;
}

}  // namespace claimgraph
