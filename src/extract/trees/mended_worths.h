#pragma once
// What is worth the amount behind it: "a deal worth $5 million".

#include <cstdint>

#include "core/document.h"
#include "extract/trees/tree_editor.h"

namespace claimgraph {

/// Mends single words, for whoever meets them.
class WorthMender : private TreeEditor {
 public:
  explicit WorthMender(Document& document) : TreeEditor(document) {}

  /// REQUIRES: an adjective of worth.
  void describe(std::uint32_t adjective, const Sentence& sentence);

 private:
  bool bounds_amount(std::uint32_t token);
  bool describes_name(std::uint32_t token);
  std::uint32_t thing_before_name(std::uint32_t adjective);
};

}  // namespace claimgraph
