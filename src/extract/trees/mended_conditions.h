#pragma once
// Conditions given back to the clause that they belong to: "“If it rains, we stay,” she said".

#include <cstdint>

#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Mends the sentences of one document, one after the other.
class ConditionMender : private TreeEditor {
 public:
  ConditionMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend(const Sentence& sentence);

 private:
  std::uint32_t behind_aside(std::uint32_t noun);
  void open_condition(std::uint32_t opener, const Sentence& sentence);
  void leave_predicate(std::uint32_t mark, const Sentence& sentence);
  void lead_behind_opening(const Sentence& sentence);
  void mark_first_clause(std::uint32_t mark, const Sentence& sentence);
  void open_clause(std::uint32_t opener, const Sentence& sentence);
  void lean_on_content(std::uint32_t clause, const Sentence& sentence);

  const Knowledge& knowledge_;
};

}  // namespace claimgraph
