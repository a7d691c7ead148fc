#pragma once
// Where a document has names, and what kind of thing each seems to be.

#include <cstdint>
#include <string>
#include <vector>

#include "core/document.h"
#include "core/tree.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// A name at tokens [first, end) of one sentence.
struct FoundName {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  std::string kind{};
  const GazetteerEntry* entry = nullptr;  ///< of the gazetteer, where it knows the name
  bool sure_kind = false;                 ///< from gazetteer or ending or apposition, not a default

  std::uint32_t size() const { return end - first; }
};

/// All names, ordered; nested ones only inside a longer name of another thing ("State Council" in
/// "State Council meeting"). Each stretch is claimed by the longest finding; of equals, by
/// gazetteer, then ending, then recogniser.
std::vector<FoundName> find_names(const Document& document, const Tree& tree,
                                  const Knowledge& knowledge);

/// Whether a word may be part of a name: it has a capital or a digit at its start.
bool looks_like_name(std::string_view word);

}  // namespace claimgraph
