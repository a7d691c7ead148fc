#pragma once
// Words that bound an amount, "at least" and "between", as parts of it.

#include "core/document.h"
#include "extract/trees/tree_editor.h"
#include "knowledge/knowledge.h"

namespace claimgraph {

/// Mends one document.
class BoundMender : private TreeEditor {
 public:
  BoundMender(Document& document, const Knowledge& knowledge)
      : TreeEditor(document), knowledge_(knowledge) {}

  void mend();

 private:
  void lead_bounds(const QuantityMention& mention);
  void open_range(const QuantityMention& mention);

  const Knowledge& knowledge_;
};

}  // namespace claimgraph
