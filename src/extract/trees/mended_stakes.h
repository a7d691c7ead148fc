#pragma once
// What part of a body somebody has: "a 25% holding in Acme", "a stake of under 10 percent in Acme".

#include <cstdint>

#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Mends the sentences of one document, one after the other. REQUIRES: amounts have one head.
class StakeMender : private TreeEditor {
 public:
  StakeMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend(const Sentence& sentence);

 private:
  void be_sold(std::uint32_t gerund, const Sentence& sentence);
  void be_holding(std::uint32_t gerund, const Sentence& sentence);
  void tell_of_body(std::uint32_t verb, const Sentence& sentence);
  void belong_to_stake(std::uint32_t share, const Sentence& sentence);

  const Knowledge& knowledge_;
};

}  // namespace claimgraph
