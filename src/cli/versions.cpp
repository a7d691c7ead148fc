#include "cli/versions.h"

#include <fmt/format.h>

#include "base/digest.h"
#include "base/versions.h"
#include "cli/globals.h"
#include "cli/listing.h"
#include "core/record.h"
#include "knowledge/files.h"
#include "store/store.h"

namespace claimgraph {

std::string version() { return "claimgraph " CLAIMGRAPH_VERSION; }

std::string version_with_parts(const GlobalOptions& globals) {
  constexpr std::size_t kDigits = 16;
  Files files = Files::builtin();
  if (const auto overlay = overlay_of(globals)) files.overlay(*overlay);
  std::string out = version() + '\n';
  const auto line = [&](std::string_view what, std::string_view is) {
    out += fmt::format("{:<10}{}\n", what, is);
  };
  line("database", fmt::format("schema {}", schema_version()));
  line("records", kRecordFormat);
  line("json", fmt::format("claimgraph/{}", kJsonVersion));
  for (const std::string& path : files.list("data/models/")) {
    line("model", path + " sha256 " + sha256_hex(files.read(path)).substr(0, kDigits));
  }
  line("sqlite", sqlite_version());
  line("icu", icu_version());
  line("compiler", __VERSION__);
  return out;
}

}  // namespace claimgraph
