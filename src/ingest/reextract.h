#pragma once
// All articles of a graph through the stations again, from the text on: after a change of rules.

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

#include "annotate/annotator.h"
#include "knowledge/knowledge.h"
#include "store/store.h"

namespace claimgraph {

struct ReextractReport {
  std::size_t articles = 0;
  std::size_t changed = 0;  ///< whose claims or names come out otherwise
  std::size_t kept = 0;     ///< known by their records alone: nothing to extract from
  std::size_t claims = 0;
};

/// The graph is then what reading the articles into an empty one gives; decisions of people are
/// replayed. All or nothing: until the end the file is as before. Calls `on_done` with the number
/// of articles. `now`: ISO 8601. REQUIRES: outside a transaction of `store`.
ReextractReport reextract(Store& store, const Annotator& annotator, const Knowledge& knowledge,
                          const std::string& now, std::optional<std::size_t> threads,
                          const std::function<void(std::size_t)>& on_done);

}  // namespace claimgraph
