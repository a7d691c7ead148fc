#include "cli/addresses.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "ingest/addresses.h"

namespace claimgraph {

std::string address_typed(const std::vector<DocumentRow>& documents, const std::string& typed,
                          const GlobalOptions& globals) {
  const std::string address = address_of(typed, home_of(globals.database));
  const bool known = std::any_of(documents.begin(), documents.end(), [&](const DocumentRow& each) {
    return each.provenance.uri == address;
  });
  return known ? address : typed;
}

std::string source_typed(const std::string& typed, const GlobalOptions& globals) {
  std::error_code error;
  if (typed.find('/') == std::string::npos || !std::filesystem::exists(typed, error)) return typed;
  const std::string address = address_of(typed, home_of(globals.database));
  return address == "." ? typed : address;
}

}  // namespace claimgraph
