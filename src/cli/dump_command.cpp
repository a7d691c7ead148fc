// dump: the whole graph as sorted lines, by which two graphs are compared.

#include <fmt/format.h>

#include <memory>

#include "base/digest.h"
#include "base/display.h"
#include "cli/bindings.h"
#include "cli/parser.h"
#include "store/store.h"

namespace claimgraph {

Run bind_dump(Parser& parser, const GlobalOptions& globals) {
  struct DumpOptions {
    bool canonical = false;
    bool digest = false;
  };
  const auto options = std::make_shared<DumpOptions>();
  parser.flag("--canonical", options->canonical,
              "sorted lines, equal for equal graphs (so far the only form)");
  parser.flag("--digest", options->digest, "only the SHA-256 of these lines");
  return [options, &globals] {
    // No article's text may steer a terminal; the digest is of what is printed.
    const std::string dump = without_controls(Store::reading(globals.database).canonical_dump());
    if (options->digest) {
      fmt::print("{}\n", sha256_hex(dump));
    } else {
      fmt::print("{}", dump);
    }
    return kFound;
  };
}

}  // namespace claimgraph
